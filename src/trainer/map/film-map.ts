import { type Catalogue, type FilmMap, type ItemWeights, MAX_PLACE } from '../../pack/index';
import { seededRandom } from '../random';
import { fillSquare } from './fill';
import { graphOf } from './graph';
import { layOut } from './lay-out';
import { neighboursOf } from './neighbours';
import { slowestWaves } from './spectral';

/** Movies with fewer ratings have no place: too little is known of what they go with. */
const LEAST_RATINGS = 5;
/** Only so many of the most rated: more dots than that are a fog. */
const MOST_MOVIES = 4_000;
/** Fewer movies make no map. */
const LEAST_MOVIES = 50;
const NEIGHBOURS = 10;
const SEED = 1;
/** How far apart the first places are, in the unit in which films that go together are 1 apart. */
const WIDTH = 20;

/**
 * A place for each of the most rated movies, such that similar ones stand near each other. Null where there are too few of them.
 *
 * @param catalogue with the most rated movies first
 */
export function drawFilmMap(catalogue: Catalogue, weights: ItemWeights): FilmMap | null {
  const { ratingCounts } = catalogue;
  const known = ratingCounts.filter((ratings) => ratings >= LEAST_RATINGS).length;
  const count = Math.min(MOST_MOVIES, known);
  if (count < LEAST_MOVIES) return null;
  const graph = graphOf(neighboursOf(catalogue, weights, count, NEIGHBOURS));
  const random = seededRandom(SEED);
  const [x, y] = slowestWaves(graph, random).map(evenly);
  layOut(graph, { x, y }, random);
  const filled = fillSquare({ x, y });
  return { x: packed(filled.x, ratingCounts.length), y: packed(filled.y, ratingCounts.length) };
}

/** By their order alone: waves are flat but for a few peaks. */
function evenly(values: Float64Array): Float64Array {
  const order = Array.from(values.keys()).sort((a, b) => values[a] - values[b] || a - b);
  const places = new Float64Array(values.length);
  order.forEach((movie, place) => {
    places[movie] = WIDTH * (place / values.length - 0.5);
  });
  return places;
}

/** 0 to 1 as 1 to MAX_PLACE; 0 for the movies without a place. */
function packed(places: Float64Array, movies: number): Uint16Array {
  const numbers = new Uint16Array(movies);
  places.forEach((place, movie) => {
    numbers[movie] = 1 + Math.round((MAX_PLACE - 1) * place);
  });
  return numbers;
}
