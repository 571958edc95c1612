import type { MoviePlace } from '../../../contract';

/** A part of the map where one genre is frequent. */
export interface Region {
  readonly genre: string;
  readonly x: number;
  readonly y: number;
}

/** Number of cells per side; genres are counted in blocks of three by three cells. */
const CELLS = 12;
/** The least share of a genre among the films of a region, and how many times more frequent it must be than on the whole map. */
const LEAST_SHARE = 0.45;
const LEAST_LIFT = 2.5;
const FEWEST = 15;
const APART = 0.13;

/** Finds names for parts of the map: at each, at least LEAST_SHARE of the films around are of that genre. */
export function regionsOf(films: readonly MoviePlace[]): Region[] {
  const all = countsOf(films);
  const genres = new Set(films.flatMap(({ movie }) => movie.genres));
  const found = [...genres].flatMap((genre) => {
    const its = films.filter(({ movie }) => movie.genres.includes(genre));
    const counts = countsOf(its);
    const usual = its.length / films.length;
    const shares = counts.map((n, cell) => (n < FEWEST ? 0 : n / (all[cell] ?? 1)));
    const share = Math.max(...shares);
    if (share < LEAST_SHARE || share < LEAST_LIFT * usual) return [];
    const cell = shares.indexOf(share);
    const around = its.filter((film) => cellsAround(film).includes(cell));
    const middle = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1] ?? 0;
    return [
      {
        genre,
        share,
        x: middle(around.map(({ x }) => x)),
        y: middle(around.map(({ y }) => y)),
      },
    ];
  });
  found.sort((a, b) => b.share - a.share || (a.genre < b.genre ? -1 : 1));
  const kept: Region[] = [];
  for (const { genre, x, y } of found) {
    if (kept.every((other) => Math.hypot(other.x - x, other.y - y) > APART)) {
      kept.push({ genre, x, y });
    }
  }
  return kept;
}

/** By cell: how many of the films are in it and in those around it. */
function countsOf(films: readonly MoviePlace[]): number[] {
  const counts = new Array<number>(CELLS * CELLS).fill(0);
  for (const film of films) {
    for (const cell of cellsAround(film)) counts[cell] = (counts[cell] ?? 0) + 1;
  }
  return counts;
}

function cellsAround({ x, y }: MoviePlace): number[] {
  const at = (value: number) => Math.min(CELLS - 1, Math.floor(value * CELLS));
  const near = (cell: number) => [cell - 1, cell, cell + 1].filter((c) => c >= 0 && c < CELLS);
  return near(at(y)).flatMap((row) => near(at(x)).map((column) => row * CELLS + column));
}
