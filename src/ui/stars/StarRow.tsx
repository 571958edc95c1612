/** Corners of a star in a cell of 1 by 1, with its centre of gravity in the middle. */
const CORNERS = [
  [0.5, 0.11],
  [0.618, 0.365],
  [0.894, 0.397],
  [0.69, 0.585],
  [0.745, 0.858],
  [0.5, 0.722],
  [0.255, 0.858],
  [0.31, 0.585],
  [0.106, 0.397],
  [0.382, 0.365],
] as const;

const FIVE = Array.from({ length: 5 }, (_, cell) => {
  const points = CORNERS.map(([x, y]) => `${(x + cell).toFixed(3)} ${y}`);
  return `M${points.join('L')}Z`;
}).join('');

/** Five stars as one path; an overlay decides how many are filled. */
export function StarRow({ className }: { readonly className: string }) {
  return (
    <svg className={className} viewBox="0 0 5 1" aria-hidden="true" focusable="false">
      <path d={FIVE} />
    </svg>
  );
}
