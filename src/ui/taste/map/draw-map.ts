import type { MovieId, MoviePlace } from '../../../contract';
import { type Marked, markOf } from './marked';
import type { Region } from './regions';
import { type Point, type Size, toScreen, type View } from './view';

export interface MapContent {
  /** The most rated first. */
  readonly films: readonly MoviePlace[];
  readonly marked: readonly Marked[];
  readonly regions: readonly Region[];
  readonly chosen: MoviePlace | null;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Zoom up to which names of regions are drawn; closer up, the films' names are enough. */
const REGIONS_UNTIL = 3;
/** Number of film names per 100,000 square pixels of the whole map; more when zoomed in. */
const NAMES = 5;

/** Draws the map on a canvas whose unit is the CSS pixel. Colours are those of its style. */
export function drawMap(
  canvas: HTMLCanvasElement,
  size: Size,
  view: View,
  content: MapContent,
): void {
  const found = canvas.getContext('2d');
  if (!found) return;
  const context: CanvasRenderingContext2D = found;
  const style = getComputedStyle(canvas);
  const colour = (name: string) => style.getPropertyValue(name).trim();
  const scale = devicePixelRatio || 1;
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  context.scale(scale, scale);

  const seen = (at: Point) =>
    at.x > -20 && at.y > -20 && at.x < size.width + 20 && at.y < size.height + 20;
  const radius = Math.min(4, 1.15 + 0.35 * view.zoom ** 0.75);

  context.fillStyle = colour('--dot');
  for (const film of content.films) {
    const at = toScreen(view, size, film);
    if (!seen(at)) continue;
    context.beginPath();
    context.arc(at.x, at.y, radius, 0, 2 * Math.PI);
    context.fill();
  }

  for (const film of content.marked) drawMark(film);
  if (content.chosen) drawChoice(toScreen(view, size, content.chosen));
  drawNames();

  function drawMark(film: Marked): void {
    const { x, y } = toScreen(view, size, film);
    const mark = markOf(film);
    context.lineWidth = 2;
    context.beginPath();
    if (mark === 'pick') {
      context.moveTo(x, y - 7);
      context.lineTo(x + 7, y);
      context.lineTo(x, y + 7);
      context.lineTo(x - 7, y);
      context.closePath();
    } else {
      context.arc(x, y, 5.5, 0, 2 * Math.PI);
    }
    context.fillStyle = colour(
      mark === 'liked' ? '--star' : mark === 'pick' ? '--velvet' : '--map',
    );
    context.fill();
    context.strokeStyle = colour(mark === 'disliked' ? '--ink-soft' : '--map');
    context.stroke();
    if (mark !== 'disliked') return;
    context.beginPath();
    context.moveTo(x - 2.5, y);
    context.lineTo(x + 2.5, y);
    context.stroke();
  }

  function drawChoice({ x, y }: Point): void {
    context.lineWidth = 2.5;
    context.strokeStyle = colour('--focus');
    context.beginPath();
    context.arc(x, y, 11, 0, 2 * Math.PI);
    context.stroke();
  }

  function drawNames(): void {
    const boxes: Box[] = content.marked.map((film) => {
      const { x, y } = toScreen(view, size, film);
      return { left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 };
    });
    context.lineJoin = 'round';
    context.strokeStyle = colour('--map');
    if (view.zoom < REGIONS_UNTIL) {
      context.font = `italic 560 ${size.width < 500 ? 15 : 19}px Fraunces, Georgia, serif`;
      context.fillStyle = colour('--ink-soft');
      context.textAlign = 'center';
      for (const region of content.regions) {
        const at = toScreen(view, size, region);
        write(region.genre, at, boxes, { centred: true, halo: 5 });
      }
    }
    context.textAlign = 'left';
    context.fillStyle = colour('--ink');
    context.font = `500 12.5px ${style.fontFamily}`;
    const most = (NAMES * size.width * size.height * Math.min(8, view.zoom)) / 100_000;
    const first = content.chosen ? [content.chosen] : [];
    const named = new Set<MovieId>();
    for (const film of [...first, ...content.marked, ...content.films]) {
      if (named.size >= most) break;
      if (named.has(film.movie.movieId)) continue;
      const at = toScreen(view, size, film);
      if (at.x < 0 || at.y < 0 || at.x > size.width || at.y > size.height) continue;
      if (nameFilm(film.movie.title, at, boxes)) named.add(film.movie.movieId);
    }
  }

  /** Writes the title to the right of the film, or to the left if there is no room. */
  function nameFilm(title: string, { x, y }: Point, boxes: Box[]): boolean {
    const left = x - 13 - context.measureText(title).width;
    return (
      write(title, { x: x + 13, y }, boxes, { halo: 3.5 }) ||
      write(title, { x: left, y }, boxes, { halo: 3.5 })
    );
  }

  /** Writes a text if it overlaps no other and fits inside the edges. */
  function write(
    text: string,
    { x, y }: Point,
    boxes: Box[],
    { centred = false, halo }: { readonly centred?: boolean; readonly halo: number },
  ): boolean {
    const width = context.measureText(text).width;
    const left = centred ? x - width / 2 : x;
    const box = { left: left - 2, right: left + width + 4, top: y - 10, bottom: y + 10 };
    if (box.left < 0 || box.right > size.width || box.top < 0 || box.bottom > size.height) {
      return false;
    }
    if (boxes.some((other) => overlap(box, other))) return false;
    boxes.push(box);
    context.lineWidth = halo;
    context.textBaseline = 'middle';
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
    return true;
  }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
