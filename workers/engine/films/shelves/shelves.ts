import {
  FILTER_NAMES,
  type Recommendation,
  type RecommendRequest,
  SHELF_SIZE,
  type Shelf,
  type ShelfTheme,
} from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import { excludedBy } from '../../ranking/excluded';
import { candidatesOf } from '../../ranking/filters/index';
import { headSize } from '../../ranking/filters/skip-head';
import { describePicks } from '../../ranking/recommend';
import { type Scored, scoreMovies } from '../../ranking/score';
import { type Ranked, rankTop } from '../../ranking/top-n';
import { checkRequest } from '../../ranking/validate';
import { similaritiesTo } from '../similar/similarities';
import { isOf, lovedMovies, tasteThemes } from './themes';

/**
 * Shares of all ratings: the famous films are the most rated ones that hold this share, and lesser-known films come after the second
 * share.
 */
const FAMOUS = 0.33;
const LESSER_KNOWN = 0.6;
const MOST_LOVED = 3;
/** Two loved films are alike when one is among this many most similar films of the other. */
const ALIKE = 40;

/** All bits set: more than there are filters. */
const PLACED = 255;
const SKIP_HEAD = 1 << FILTER_NAMES.indexOf('skipHead');

/**
 * The shelves shown beside the list that `recommend` gives for the same request. Films of that list are left out, and no film is on two
 * shelves. Every shelf keeps to the filters of the request, except that the famous films ignore the filter against famous ones. Without
 * ratings there are no shelves.
 *
 * @throws EngineError `bad-request`
 */
export function shelves(model: Model, request: RecommendRequest): Shelf[] {
  checkRequest(request);
  const barred = candidatesOf(model, request.filters ?? {}, excludedBy(request)).barred.slice();
  const scored = scoreMovies(model, request);
  if (scored.profile.ratings.length === 0) return [];
  const layout = new Layout(model, scored, barred);
  layout.leaveOut(rankTop(scored.scores, model.popularityRanks, barred, request.topN));

  becauseShelves(model, scored, layout);
  const { popularityRanks: ranks } = model;
  const famous = headSize(model.catalogue, ranks, FAMOUS);
  layout.add({ kind: 'have-you-seen' }, (movie) => ranks[movie]! < famous, { ignore: SKIP_HEAD });
  const wellKnown = headSize(model.catalogue, ranks, LESSER_KNOWN);
  layout.add({ kind: 'lesser-known' }, (movie) => ranks[movie]! >= wellKnown);
  for (const theme of tasteThemes(model, scored.profile)) layout.add(theme, isOf(model, theme));
  return layout.described();
}

/**
 * One shelf per loved film, for loved films that are unlike each other: the films that go with it, beyond what popularity alone explains.
 */
function becauseShelves(model: Model, { profile }: Scored, layout: Layout): void {
  const similarities = new Float64Array(model.popularity.length);
  const near = new Set<MovieIndex>();
  let made = 0;
  for (const { movie, stars } of lovedMovies(model, profile)) {
    if (made === MOST_LOVED) return;
    if (near.has(movie)) continue;
    similaritiesTo(model, movie, similarities);
    const theme: ShelfTheme = { kind: 'because', movie: model.movieAt(movie), stars };
    if (!layout.add(theme, () => true, { scores: similarities })) continue;
    made++;
    const all = new Uint8Array(similarities.length);
    for (const { movie: other } of rankTop(similarities, model.popularityRanks, all, ALIKE)) {
      near.add(other);
    }
  }
}

interface Choice {
  /** Bits of `barred` that are ignored. */
  readonly ignore?: number;
  /** One per movie; the visitor's own scores when absent. */
  readonly scores?: Float64Array;
}

/** Shelves as they fill up, no film on two of them. */
class Layout {
  readonly #model: Model;
  readonly #scored: Scored;
  /** As candidatesOf gives it; PLACED for a film that is on a shelf already. */
  readonly #barred: Uint8Array;
  /** Reused for each shelf: 0 for a film that the shelf may hold. */
  readonly #mask: Uint8Array;
  readonly #shelves: { theme: ShelfTheme; movies: MovieIndex[] }[] = [];

  constructor(model: Model, scored: Scored, barred: Uint8Array) {
    this.#model = model;
    this.#scored = scored;
    this.#barred = barred;
    this.#mask = new Uint8Array(barred.length);
  }

  leaveOut(movies: readonly Ranked[]): void {
    for (const { movie } of movies) this.#barred[movie] = PLACED;
  }

  /** Adds a shelf with the best films that belong on it, if there are enough. */
  add(
    theme: ShelfTheme,
    belongs: (movie: MovieIndex) => boolean,
    { ignore = 0, scores = this.#scored.scores }: Choice = {},
  ): boolean {
    const barred = this.#barred;
    const mask = this.#mask;
    for (let movie = 0; movie < mask.length; movie++) {
      const isOut = barred[movie] === PLACED || (barred[movie]! & ~ignore) !== 0;
      mask[movie] = isOut || !belongs(movie as MovieIndex) ? 1 : 0;
    }
    const best = rankTop(scores, this.#model.popularityRanks, mask, SHELF_SIZE.most);
    const picks = scores === this.#scored.scores ? best : best.filter(({ score }) => score > 0);
    if (picks.length < SHELF_SIZE.least) return false;
    this.leaveOut(picks);
    this.#shelves.push({ theme, movies: picks.map(({ movie }) => movie) });
    return true;
  }

  /** The shelves with reasons and likely stars, which are computed for all films at once. */
  described(): Shelf[] {
    const movies = this.#shelves.flatMap((shelf) => shelf.movies);
    const picks: Recommendation[] = describePicks(this.#model, this.#scored, movies);
    let next = 0;
    return this.#shelves.map(({ theme, movies: { length } }) => {
      next += length;
      return { theme, picks: picks.slice(next - length, next) };
    });
  }
}
