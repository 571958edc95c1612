import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react';
import type { MoviePlace } from '../../../contract';
import { useMedia } from '../../use-media';
import { drawMap, type MapContent } from './draw-map';
import { enlarged, moved, type Point, type Size, toScreen, type View, WHOLE, zoomed } from './view';

interface MapCanvasProps {
  readonly content: MapContent;
  readonly view: View;
  readonly onView: (change: (view: View) => View) => void;
  readonly onChoose: (film: MoviePlace) => void;
  /** Called to move to the next or previous marked film. */
  readonly onStep: (by: 1 | -1) => void;
  readonly onOpen: () => void;
}

export const STEP = 1.5;
const ARROW = 60;
/** Distance in px within which a pointer selects a film. */
const REACH = 16;

/** The canvas of the map, which can be dragged, pinched and controlled with the keyboard. */
export function MapCanvas(props: MapCanvasProps) {
  const { content, view, onView, onChoose, onStep, onOpen } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const isDark = useMedia('(prefers-color-scheme: dark)');
  const isForced = useMedia('(forced-colors: active)');
  const pointers = useRef(new Map<number, Point>());
  const isDragged = useRef(false);

  useEffect(() => {
    const element = canvas.current;
    if (!element) return;
    const observer = new ResizeObserver(() =>
      setSize({ width: element.clientWidth, height: element.clientHeight }),
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: colours are read from the style, which follows these two
  useEffect(() => {
    if (canvas.current && size.width > 0) drawMap(canvas.current, size, view, content);
  }, [size, view, content, isDark, isForced]);

  // The wheel scrolls the page until the map is in use. React's wheel listeners are passive, so this one is added directly.
  useEffect(() => {
    const element = canvas.current;
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && document.activeElement !== element) return;
      event.preventDefault();
      const factor = Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002));
      onView((now) => zoomed(now, size, factor, { x: event.offsetX, y: event.offsetY }));
    };
    element?.addEventListener('wheel', onWheel, { passive: false });
    return () => element?.removeEventListener('wheel', onWheel);
  }, [size, onView]);

  function pointOf(event: PointerEvent): Point {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }

  function filmAt(point: Point): MoviePlace | null {
    let [best, least]: [MoviePlace | null, number] = [null, REACH ** 2];
    for (const film of [...content.marked, ...content.films]) {
      const at = toScreen(view, size, film);
      const square = (at.x - point.x) ** 2 + (at.y - point.y) ** 2;
      if (square < least) [best, least] = [film, square];
    }
    return best;
  }

  function onPointerDown(event: PointerEvent): void {
    event.currentTarget.setPointerCapture(event.pointerId);
    if (pointers.current.size === 0) isDragged.current = false;
    pointers.current.set(event.pointerId, pointOf(event));
  }

  function onPointerMove(event: PointerEvent): void {
    const now = pointOf(event);
    const before = pointers.current.get(event.pointerId);
    if (!before) {
      const film = event.pointerType === 'mouse' ? filmAt(now) : null;
      if (film) onChoose(film);
      return;
    }
    const [dx, dy] = [now.x - before.x, now.y - before.y];
    if (!isDragged.current && Math.hypot(dx, dy) < 4) return;
    isDragged.current = true;
    const [other] = [...pointers.current].filter(([id]) => id !== event.pointerId);
    pointers.current.set(event.pointerId, now);
    if (!other) {
      onView((seen) => moved(seen, size, dx, dy));
      return;
    }
    const [, still] = other;
    const distance = (from: Point) => Math.hypot(from.x - still.x, from.y - still.y) || 1;
    onView((seen) => zoomed(seen, size, distance(now) / distance(before), still));
  }

  function onPointerUp(event: PointerEvent): void {
    pointers.current.delete(event.pointerId);
    if (isDragged.current || event.type !== 'pointerup') return;
    const film = filmAt(pointOf(event));
    if (film) onChoose(film);
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = ACTS[event.key];
    if (!act) return;
    event.preventDefault();
    act({
      move: (dx, dy) => onView((now) => moved(now, size, dx, dy)),
      onView,
      onStep,
      onOpen,
    });
  }

  return (
    // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: the map is steered by keys
    <canvas
      ref={canvas}
      className="map__canvas"
      data-near={view.zoom > 1 ? '' : undefined}
      tabIndex={0}
      role="application"
      aria-label="Map of films"
      aria-describedby="map-keys"
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={onPointerUp}
      onPointerCancel={onPointerUp}
      onKeyDown={onKeyDown}
    />
  );
}

interface Steering extends Pick<MapCanvasProps, 'onView' | 'onStep' | 'onOpen'> {
  readonly move: (dx: number, dy: number) => void;
}

const closer = ({ onView }: Steering) => onView((now) => enlarged(now, STEP));
const farther = ({ onView }: Steering) => onView((now) => enlarged(now, 1 / STEP));

const ACTS: Readonly<Record<string, (steering: Steering) => void>> = {
  ArrowLeft: ({ move }) => move(ARROW, 0),
  ArrowRight: ({ move }) => move(-ARROW, 0),
  ArrowUp: ({ move }) => move(0, ARROW),
  ArrowDown: ({ move }) => move(0, -ARROW),
  '+': closer,
  '=': closer,
  '-': farther,
  '0': ({ onView }) => onView(() => WHOLE),
  n: ({ onStep }) => onStep(1),
  p: ({ onStep }) => onStep(-1),
  Enter: ({ onOpen }) => onOpen(),
};
