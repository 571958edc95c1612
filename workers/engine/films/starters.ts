import type { Catalogue, MovieIndex } from '../../../src/pack/index';
import type { Model } from '../model/model';
import { seriesWords } from '../model/series';
import { parseTitle } from '../titles/parse';

/** How many starter films there are. */
const MOST = 300;
/** Size of the candidate window: how many of the next most popular movies each step chooses from. */
const CHOICE = 60;
/** Neighbours in the list that should differ: what a visitor sees at once. */
const NEAR = 12;
/** What a film loses for being like the films near it, in units of the natural logarithm of its number of ratings. */
const SAME_GENRES = 1.2;
const SAME_DECADE = 0.6;

interface Candidate {
  readonly movie: MovieIndex;
  readonly popularity: number;
  readonly genres: readonly number[];
  readonly decade: number | null;
  readonly words: readonly string[];
}

const made = new WeakMap<Catalogue, readonly MovieIndex[]>();

/** The starters of a model: made when first asked for, once per catalogue. */
export function startersOf({ catalogue, popularityRanks }: Model): readonly MovieIndex[] {
  const starters = made.get(catalogue) ?? orderStarters(catalogue, popularityRanks);
  made.set(catalogue, starters);
  return starters;
}

/**
 * Well-known films in an order made for rating: popular first, but each unlike those just before it in genres and decade,
 * and no two of a series within `NEAR` places (as long as there are others).
 */
function orderStarters(catalogue: Catalogue, popularityRanks: Uint32Array): MovieIndex[] {
  const rest = candidatesOf(catalogue, popularityRanks);
  const chosen: Candidate[] = [];
  while (rest.length > 0) {
    const near = chosen.slice(-NEAR);
    let best = 0;
    let bestWorth = Number.NEGATIVE_INFINITY;
    rest.slice(0, CHOICE).forEach((candidate, i) => {
      const worth = worthAfter(candidate, near);
      if (worth > bestWorth) {
        best = i;
        bestWorth = worth;
      }
    });
    chosen.push(...rest.splice(best, 1));
  }
  return chosen.map(({ movie }) => movie);
}

function candidatesOf(catalogue: Catalogue, popularityRanks: Uint32Array): Candidate[] {
  const candidates: Candidate[] = [];
  popularityRanks.forEach((rank, movie) => {
    const ratings = catalogue.ratingCounts[movie]!;
    if (rank >= MOST || ratings === 0) return;
    const { title, year } = parseTitle(catalogue.titles[movie]!);
    candidates[rank] = {
      movie: movie as MovieIndex,
      popularity: Math.log(ratings),
      genres: catalogue.movieGenres[movie]!,
      decade: year === null ? null : Math.floor(year / 10),
      words: seriesWords(title),
    };
  });
  return candidates;
}

function worthAfter(candidate: Candidate, near: readonly Candidate[]): number {
  let worth = candidate.popularity;
  near.forEach((other, i) => {
    const closeness = (i + 1) / near.length / NEAR;
    worth -= SAME_GENRES * closeness * overlap(candidate.genres, other.genres);
    if (candidate.decade === other.decade) worth -= SAME_DECADE * closeness;
    if (sameSeries(candidate.words, other.words)) worth -= 100;
  });
  return worth;
}

/** Shared genres by all genres of the two, 0..1. */
function overlap(a: readonly number[], b: readonly number[]): number {
  const shared = a.filter((genre) => b.includes(genre)).length;
  const all = a.length + b.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** Two titles are taken for a series when they begin with the same two words, or the whole of the shorter one begins the longer one. */
function sameSeries(a: readonly string[], b: readonly string[]): boolean {
  const length = Math.min(a.length, b.length, 2);
  return length > 0 && a.slice(0, length).every((word, i) => word === b[i]);
}
