import { figure, outOfRange } from './errors';
import { VarintReader, VarintWriter } from './varint';

/** Sections "genre sets" and "movie sets" of FORMAT.md. */
export interface PackedGenres {
  readonly setCount: number;
  readonly sets: Uint8Array;
  readonly movieSets: Uint8Array;
}

/**
 * @param movieGenres genre numbers of each movie, ascending, below `genres`.
 * @throws RangeError naming the first movie whose genre numbers break this rule.
 */
export function encodeGenres(
  movieGenres: readonly (readonly number[])[],
  genres: number,
): PackedGenres {
  const uses = new Map<string, { readonly set: readonly number[]; count: number }>();
  movieGenres.forEach((set, movie) => {
    if (set.some((genre, i) => genre >= genres || genre <= (i === 0 ? -1 : set[i - 1]!))) {
      throw new RangeError(`Movie ${movie} has genres ${set.join(', ')} of ${genres}.`);
    }
    const use = uses.get(set.join());
    if (use === undefined) uses.set(set.join(), { set, count: 1 });
    else use.count++;
  });
  const ordered = [...uses.values()].sort((a, b) => b.count - a.count);
  const numbers = new Map(ordered.map(({ set }, number) => [set.join(), number]));
  const sets = new VarintWriter();
  for (const { set } of ordered) {
    sets.unsigned(set.length);
    set.forEach((genre, i) => {
      sets.unsigned(i === 0 ? genre : genre - set[i - 1]! - 1);
    });
  }
  const movieSets = new VarintWriter();
  for (const set of movieGenres) movieSets.unsigned(numbers.get(set.join()) ?? 0);
  return { setCount: ordered.length, sets: sets.finish(), movieSets: movieSets.finish() };
}

/**
 * Unpacks the genre numbers of each movie. Movies with the same set share one array.
 * @param what the part, as a sentence starts with it.
 * @throws PackError pack-range
 */
export function decodeGenres(
  packed: PackedGenres,
  movies: number,
  genres: number,
  what: string,
): (readonly number[])[] {
  const sets = new VarintReader(packed.sets, what, 'genre sets');
  const decoded = Array.from({ length: packed.setCount }, (_, number) => {
    const length = sets.unsigned();
    const set: number[] = [];
    for (let i = 0; i < length; i++) {
      const genre = sets.unsigned() + (i === 0 ? 0 : set[i - 1]! + 1);
      if (genre >= genres) {
        throw outOfRange(
          what,
          `genre set ${number} has genre ${figure(genre)}, and there are ${genres} genres`,
        );
      }
      set.push(genre);
    }
    return set;
  });
  sets.finish();
  const reader = new VarintReader(packed.movieSets, what, 'movie sets');
  const movieGenres = Array.from({ length: movies }, (_, movie) => {
    const number = reader.unsigned();
    const set = decoded[number];
    if (set === undefined) {
      throw outOfRange(
        what,
        `movie ${figure(movie)} has genre set ${figure(number)}, and there are ${figure(decoded.length)} sets`,
      );
    }
    return set;
  });
  reader.finish();
  return movieGenres;
}
