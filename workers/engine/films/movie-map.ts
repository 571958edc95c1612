import type { MoviePlace } from '../../../src/contract';
import { MAX_PLACE, type MovieIndex } from '../../../src/pack/index';
import type { Model } from '../model/model';

/** The films that have a place on the map, the most rated first. */
export function movieMap({
  map,
  movieAt,
  popularityRanks,
}: Pick<Model, 'map' | 'movieAt' | 'popularityRanks'>): MoviePlace[] {
  if (!map) return [];
  const placed = Array.from(map.x.keys()).filter((column) => map.x[column]! > 0);
  placed.sort((a, b) => popularityRanks[a]! - popularityRanks[b]!);
  return placed.map((column) => ({
    movie: movieAt(column as MovieIndex),
    x: share(map.x[column]!),
    y: share(map.y[column]!),
  }));
}

function share(number: number): number {
  return (number - 1) / (MAX_PLACE - 1);
}
