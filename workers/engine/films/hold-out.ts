// Unchecked indices: every movie has a score and a rank, and every rating its places.
import type { Fold, HeldOutFold, HeldOutRating, Rating } from '../../../src/contract';
import { meanStarsOf } from '../model/mean-stars';
import type { Model } from '../model/model';
import { likelyStars } from '../ranking/likely-stars/likely-stars';
import { profileOf, type RatedMovie } from '../ranking/profile';
import { scoreMovies } from '../ranking/score';
import { checkRatings } from '../ranking/validate';

/**
 * Tests the engine on held-out ratings: at which places their movies are in the list made from the known ratings, and how close the
 * likely stars come. All movies but the known ones are candidates; the visitor's filters are ignored.
 *
 * @throws EngineError `bad-request` when a movie is rated twice, in `known` and `heldOut` together
 */
export function holdOut(model: Model, { known, heldOut }: Fold): HeldOutFold {
  checkRatings([...known, ...heldOut]);
  const sought = profileOf(model.columns, heldOut);
  const barred = barredBy(model, known);
  const places = placesOf(model, known, barred, sought.ratings);
  const popularPlaces = placesOf(model, [], barred, sought.ratings);
  const idOf = ({ movie }: RatedMovie) => model.movieAt(movie).movieId;
  const likely = likelyStars(model, { ratings: known }, sought.ratings.map(idOf));
  return {
    ratings: sought.ratings.map(
      (rated, i): HeldOutRating => ({
        movieId: idOf(rated),
        stars: rated.stars,
        place: places[i],
        popularPlace: popularPlaces[i],
        likely: likely[i]?.stars ?? null,
        mean: meanStarsOf(model.catalogue, rated.movie)?.mean ?? null,
      }),
    ),
    unknown: sought.unknown,
  };
}

/** One per movie, 1 for a known one. */
function barredBy({ columns, popularityRanks }: Model, known: readonly Rating[]): Uint8Array {
  const barred = new Uint8Array(popularityRanks.length);
  for (const { movieId } of known) {
    const column = columns.get(movieId);
    if (column !== undefined) barred[column] = 1;
  }
  return barred;
}

/** The place of each held-out movie, from 1; equal scores are ordered by popularity, as in a list. */
function placesOf(
  model: Model,
  ratings: readonly Rating[],
  barred: Uint8Array,
  sought: readonly RatedMovie[],
): number[] {
  const { scores } = scoreMovies(model, { ratings }, model.scratch.scores);
  const ranks = model.popularityRanks;
  return sought.map(({ movie }) => {
    let before = 0;
    for (let other = 0; other < scores.length; other++) {
      if (barred[other] !== 0 || scores[other] < scores[movie]) continue;
      if (scores[other] > scores[movie] || ranks[other] < ranks[movie]) before++;
    }
    return before + 1;
  });
}
