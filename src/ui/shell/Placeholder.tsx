/** Keeps the room of a place that is on its way. */
export function Placeholder() {
  return <div className="place place--waiting" aria-busy="true" />;
}
