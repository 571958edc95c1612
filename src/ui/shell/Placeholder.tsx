/** Reserves the space of a place that is loading. */
export function Placeholder() {
  return <div className="place place--waiting" aria-busy="true" />;
}
