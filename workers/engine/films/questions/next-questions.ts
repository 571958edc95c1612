import type { Answers, Movie, MovieId } from '../../../../src/contract';
import type { MovieIndex } from '../../../../src/pack/index';
import type { Model } from '../../model/model';
import { rankTop } from '../../ranking/top-n';
import { checkCount, checkRatings } from '../../ranking/validate';
import { startersOf } from '../starters';
import { chancesOfKnowing } from './chances';

/** Pseudo-count that damps a movie's mean. */
const DAMPING = 10;
/** A rating of this many stars tells next to nothing about what the visitor likes: only likes find similar movies. */
const NOTHING_TOLD = 2;

/**
 * The `n` movies to ask a visitor about next, best first: those that the visitor is likely to know and to like, as likes tell most.
 * Answered movies are left out. Without the rating matrix: the starters, in their order.
 *
 * @throws EngineError `bad-request`
 */
export function nextQuestions(model: Model, answers: Answers, n: number): Movie[] {
  checkRatings(answers.ratings);
  checkCount('n', n, 1);
  const rated = answers.ratings.map(({ movieId }) => movieId);
  const known = columnsOf(model, [...rated, ...answers.seen]);
  const unknown = columnsOf(model, answers.notSeen);
  const { barred } = model.scratch;
  barred.fill(0);
  for (const movie of [...known, ...unknown]) barred[movie] = 1;
  const { matrix } = model;
  if (!matrix) {
    const left = startersOf(model).filter((movie) => barred[movie] === 0);
    return left.slice(0, n).map(model.movieAt);
  }
  const worth = worthOf(model, known, unknown);
  return rankTop(worth, model.popularityRanks, barred, n).map(({ movie }) => model.movieAt(movie));
}

/** The worth of asking about each movie: the chance that the visitor knows it, times how much a like would tell. */
function worthOf(
  { matrix, catalogue }: Model,
  known: readonly MovieIndex[],
  unknown: readonly MovieIndex[],
): Float64Array {
  const { ratingCounts, ratingSums } = catalogue;
  const chances = chancesOfKnowing(matrix!, ratingCounts, known, unknown);
  const { mean } = matrix!.offsets;
  return chances.map((chance, movie) => {
    const stars = (ratingSums[movie]! / 2 + DAMPING * mean) / (ratingCounts[movie]! + DAMPING);
    return chance * (stars - NOTHING_TOLD);
  });
}

/** The columns of the movies, ascending, none twice; movies that the model lacks are left out. */
function columnsOf({ columns }: Model, movieIds: readonly MovieId[]): MovieIndex[] {
  const found = movieIds.map((id) => columns.get(id)).filter((movie) => movie !== undefined);
  return [...new Set(found)].sort((a, b) => a - b);
}
