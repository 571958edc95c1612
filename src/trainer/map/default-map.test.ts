import { beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_MODEL } from '../../../tools/site/steps';
import { type Model, titleIndexOf } from '../../../workers/engine/index';
import { folderModel } from '../engine/folder-model';
import { neighboursOf } from './neighbours';

let model: Model;

beforeAll(async () => {
  model = await folderModel(DEFAULT_MODEL);
});

/** The movies nearest to one on the map, nearest first. */
function nearest(movie: number, n: number): number[] {
  const { x, y } = model.map!;
  const square = (other: number) => (x[movie]! - x[other]!) ** 2 + (y[movie]! - y[other]!) ** 2;
  return Array.from(x.keys())
    .filter((other) => other !== movie && x[other]! > 0)
    .map((other) => ({ other, distance: square(other) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, n)
    .map(({ other }) => other);
}

describe('the map of the default model', { tags: 'slow' }, () => {
  it('has a third of the ten most similar films among the thirty nearest: chance is .9 %', () => {
    const placed = model.map!.x.filter((at) => at > 0).length;
    expect(placed).toBe(3_496);
    const similar = neighboursOf(model.catalogue, model.weights as never, placed, 10);
    let [found, asked] = [0, 0];
    for (let movie = 0; movie < placed; movie += 10) {
      const near = nearest(movie, 30);
      asked += similar[movie]!.movies.length;
      found += similar[movie]!.movies.filter((other) => near.includes(other)).length;
    }
    expect(found / asked).toBeGreaterThan(0.33);
  });

  it.each([
    ['Finding Nemo', 'Animation', 0.3],
    ['Scream', 'Horror', 0.6],
    ['Double Indemnity', 'Film-Noir', 0.3],
    ['The Empire Strikes Back', 'Sci-Fi', 0.3],
    ['Aladdin', 'Children', 0.5],
  ] as const)('has %s among %s', (title, genre, share) => {
    const movie = titleIndexOf(model).closest(title)!;
    const near = nearest(movie, 20).map((other) => model.movieAt(other as typeof movie));
    const ofGenre = near.filter(({ genres }) => genres.includes(genre)).length / 20;
    expect(ofGenre).toBeGreaterThan(share);
  });
});
