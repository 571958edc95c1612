/** The visible part of the map: the point in the middle, 0..1 in both directions, and the zoom. */
export interface View {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export const WHOLE: View = { x: 0.5, y: 0.5, zoom: 1 };
const CLOSEST = 24;
/** Margin around the outermost films, in px. */
const MARGIN = 28;

/** Pixels from one edge of the map to the other. */
function spans({ width, height }: Size, zoom: number): Point {
  return {
    x: Math.max(1, width - 2 * MARGIN) * zoom,
    y: Math.max(1, height - 2 * MARGIN) * zoom,
  };
}

export function toScreen({ x, y, zoom }: View, size: Size, at: Point): Point {
  const span = spans(size, zoom);
  return {
    x: size.width / 2 + (at.x - x) * span.x,
    y: size.height / 2 + (at.y - y) * span.y,
  };
}

/** Moves the view by pixels, like dragging the map. */
export function moved(view: View, size: Size, dx: number, dy: number): View {
  const span = spans(size, view.zoom);
  return within({ ...view, x: view.x - dx / span.x, y: view.y - dy / span.y });
}

/** Zooms, keeping the middle where it is. */
export function enlarged(view: View, factor: number): View {
  return within({ ...view, zoom: bounded(view.zoom * factor) });
}

/** Zooms, keeping the point under `at` (in px) where it is. */
export function zoomed(view: View, size: Size, factor: number, at: Point): View {
  const zoom = bounded(view.zoom * factor);
  const before = spans(size, view.zoom);
  const after = spans(size, zoom);
  const fromMiddle = { x: at.x - size.width / 2, y: at.y - size.height / 2 };
  return within({
    x: view.x + fromMiddle.x / before.x - fromMiddle.x / after.x,
    y: view.y + fromMiddle.y / before.y - fromMiddle.y / after.y,
    zoom,
  });
}

/** Centres a film, zoomed in enough to distinguish it from its neighbours. */
export function lookAt(view: View, at: Point): View {
  return within({ x: at.x, y: at.y, zoom: Math.max(view.zoom, 4) });
}

function bounded(zoom: number): number {
  return Math.min(CLOSEST, Math.max(1, zoom));
}

/** Limits the view to the map, so that the whole map cannot be moved. */
function within({ x, y, zoom }: View): View {
  const half = 0.5 / zoom;
  const clamp = (value: number) => Math.min(1 - half, Math.max(half, value));
  return { x: clamp(x), y: clamp(y), zoom };
}
