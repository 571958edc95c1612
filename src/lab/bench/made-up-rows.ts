import type { RatingRows } from '../../pack/index';
import { seededRandom } from '../../trainer/random';
import { ratingsPerUser } from '../synth/activity';
import { makeMovies } from '../synth/movies';
import { People } from '../synth/people';
import { checkShape, type Shape } from '../synth/shape';
import { Stars } from '../synth/stars';
import { sampleLikings } from '../synth/synthesise';

/**
 * Ratings made as `npm run synth` makes them, in memory: users in random order, movies in order of movieId.
 *
 * @throws TrainerError when the shape is impossible
 */
export function madeUpRows(shape: Shape, seed: number): RatingRows {
  checkShape(shape);
  const random = seededRandom(seed);
  const counts = ratingsPerUser(shape, random);
  const movies = makeMovies(shape, counts, random);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  const people = new People(movies, most, random);
  const stars = new Stars(sampleLikings(people, counts));
  const rows = {
    starts: new Uint32Array(shape.users + 1),
    movies: new Uint16Array(shape.ratings),
    codes: new Uint8Array(shape.ratings),
  };
  let at = 0;
  counts.forEach((count, user) => {
    const person = people.next(count);
    for (let i = 0; i < count; i++, at++) {
      rows.movies[at] = person.movies[i]!;
      rows.codes[at] = stars.halfStars(person.liking[i]!);
    }
    rows.starts[user + 1] = at;
  });
  return rows;
}
