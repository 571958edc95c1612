import { type Catalogue, type ItemWeights, MAX_PLACE, type MovieMap } from '../../pack/index';
import { seededRandom } from '../random';
import { fillSquare } from './fill';
import { graphOf } from './graph';
import { layOut } from './lay-out';
import { neighboursOf } from './neighbours';
import { slowestWaves } from './spectral';

/** Movies with fewer ratings have no place: too little is known about which movies they go with. */
const LEAST_RATINGS = 5;
/** Only this many of the most rated movies have a place: more dots would be a blur. */
const MOST_MOVIES = 4_000;
/** With fewer movies there is no map. */
const LEAST_MOVIES = 50;
const NEIGHBOURS = 10;
const SEED = 1;
/** Width of the initial layout, where 1 is the distance between films that go together. */
const WIDTH = 20;

/**
 * Gives each of the most rated movies a place, so that similar ones are near each other. Null where there are too few of them.
 *
 * @param catalogue columns by falling number of ratings
 */
export function drawMovieMap(catalogue: Catalogue, weights: ItemWeights): MovieMap | null {
  const { ratingCounts } = catalogue;
  const known = ratingCounts.filter((ratings) => ratings >= LEAST_RATINGS).length;
  const count = Math.min(MOST_MOVIES, known);
  if (count < LEAST_MOVIES) return null;
  const graph = graphOf(neighboursOf(catalogue, weights, count, NEIGHBOURS));
  const random = seededRandom(SEED);
  const [first, second] = slowestWaves(graph, random);
  const places = { x: evenly(first), y: evenly(second) };
  layOut(graph, places, random);
  const filled = fillSquare(places);
  return { x: packed(filled.x, ratingCounts.length), y: packed(filled.y, ratingCounts.length) };
}

/** Spreads the values evenly, by their order alone, because waves are flat except for a few peaks. */
function evenly(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  const places = new Float64Array(values.length);
  order.forEach((movie, place) => {
    places[movie] = WIDTH * (place / values.length - 0.5);
  });
  return places;
}

/** Scales coordinates from 0..1 to 1..MAX_PLACE; 0 for the movies without a place. */
function packed(places: Float64Array, movies: number): Uint16Array {
  const numbers = new Uint16Array(movies);
  places.forEach((place, movie) => {
    numbers[movie] = 1 + Math.round((MAX_PLACE - 1) * place);
  });
  return numbers;
}
