import { similarMovies } from '../../../../workers/engine/index';
import type { MovieId } from '../../../contract';
import { best } from '../../../trainer/holdout/metrics';

import { sample, seededRandom } from '../../../trainer/random';
import { bootstrapMean } from '../../evaluate/intervals';
import { interval, table } from '../markdown';
import type { Setting } from '../setting';
import { cosine, easeColumns, lift } from './baselines';

const TOP = 10;
const LIKED = 8;
/** The most films of a user that are asked about, and the ratings that a film needs for that. */
const ASKED = 4;
const FEWEST = 5;

/** Finds the ten movies most similar to one; returns columns. */
type Likest = (movie: number) => readonly number[];

/** Measures how many of a user's other liked films are among the ten most similar to a liked film. */
export async function similarSection(setting: Setting): Promise<string[]> {
  const { training, model } = setting;
  const ids = model.catalogue.movieIds;
  const methods: readonly (readonly [string, Likest])[] = [
    [
      '**similar films**',
      (movie) =>
        similarMovies(model, ids[movie] as MovieId, TOP).map(
          ({ movieId }) => model.columns.get(movieId) as number,
        ),
    ],
    ['cosine', likestBy(cosine(training))],
    ['EASE, columns', likestBy(await easeColumns(training))],
    ['lift', likestBy(lift(training))],
  ];
  const pairs = pairsOf(setting);
  const figures = methods.map(([name, likest]) => ({
    name,
    hits: hitsOf(pairs, remember(likest)),
  }));
  const mine = figures[0]!;
  const rows = figures.map(({ name, hits }) => [
    name,
    mean(hits).toFixed(4),
    hits === mine.hits ? '' : interval(bootstrapMean(hits.map((hit, i) => mine.hits[i]! - hit))),
  ]);
  return [
    '## Similar films',
    '',
    `Up to ${ASKED} films that a held-out user gave 4 stars or more, each with at least ${FEWEST} ratings of training users: how much of what else they liked is among the ten most similar films. ${pairs.length} films asked about.`,
    '',
    ...table(['', 'hit rate', 'ours − theirs'], rows),
    '',
  ];
}

interface Pair {
  readonly movie: number;
  readonly liked: ReadonlySet<number>;
}

function pairsOf({ training, heldOut, seed }: Setting): Pair[] {
  const pairs: Pair[] = [];
  for (let u = 0; u + 1 < heldOut.starts.length; u++) {
    const liked: number[] = [];
    for (let e = heldOut.starts[u]!; e < heldOut.starts[u + 1]!; e++) {
      const movie = heldOut.movies[e]!;
      if (heldOut.codes[e]! >= LIKED && training.catalogue.ratingCounts[movie]! >= FEWEST) {
        liked.push(movie);
      }
    }
    if (liked.length < 2) continue;
    const set = new Set(liked);
    const asked = sample(liked.length, Math.min(ASKED, liked.length), seededRandom(seed + u));
    pairs.push(...asked.map((i) => ({ movie: liked[i]!, liked: set })));
  }
  return pairs;
}

function hitsOf(pairs: readonly Pair[], likest: Likest): number[] {
  return pairs.map(({ movie, liked }) => {
    const hits = likest(movie).filter((other) => liked.has(other)).length;
    return hits / Math.min(TOP, liked.size - 1);
  });
}

function likestBy(scoresOf: (movie: number) => ArrayLike<number>): Likest {
  return (movie) => best(scoresOf(movie), TOP, new Set([movie]));
}

function remember(likest: Likest): Likest {
  const known = new Map<number, readonly number[]>();
  return (movie) => {
    const found = known.get(movie) ?? likest(movie);
    known.set(movie, found);
    return found;
  };
}

function mean(samples: readonly number[]): number {
  return samples.reduce((sum, each) => sum + each, 0) / samples.length;
}
