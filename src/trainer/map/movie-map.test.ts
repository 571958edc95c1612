import { describe, expect, it } from 'vitest';
import type { Catalogue, ItemWeights, MovieMap } from '../../pack/index';
import { drawMovieMap } from './movie-map';

const KINDS = 6;

/** Movies of six kinds by turns; each goes with eight others of its kind. */
function kinds(movies: number, ratings = 20): { catalogue: Catalogue; weights: ItemWeights } {
  const all = Array.from({ length: movies }, (_, movie) => movie);
  const near = all.map((movie) =>
    Array.from({ length: 8 }, (_, step) => (movie + KINDS * (step + 1)) % movies)
      .filter((other) => other % KINDS === movie % KINDS)
      .sort((a, b) => a - b),
  );
  const starts = new Uint32Array(movies + 1);
  near.forEach((row, movie) => {
    starts[movie + 1] = starts[movie]! + row.length;
  });
  return {
    catalogue: {
      movieIds: Uint32Array.from(all),
      titles: all.map((movie) => `Title ${'abcdefghij'[movie % 10]}${movie} (1990)`),
      genres: [],
      movieGenres: all.map(() => []),
      ratingCounts: new Uint32Array(movies).fill(ratings),
      ratingSums: new Uint32Array(movies).fill(7 * ratings),
    },
    weights: {
      starts,
      movies: Uint16Array.from(near.flat()),
      values: new Int8Array(starts[movies]!).fill(100),
      scales: new Float32Array(movies).fill(0.002),
      popularityCoefficients: new Float32Array(movies),
    },
  };
}

const draw = ({ catalogue, weights }: ReturnType<typeof kinds>) => drawMovieMap(catalogue, weights);

/** Of the five nearest on the map, the share that is of the movie's kind. */
function shareOfKind({ x, y }: MovieMap): number {
  const movies = Array.from(x.keys());
  const shares = movies.map((movie) => {
    const far = (other: number) => (x[movie]! - x[other]!) ** 2 + (y[movie]! - y[other]!) ** 2;
    const near = movies.filter((other) => other !== movie).sort((a, b) => far(a) - far(b));
    return near.slice(0, 5).filter((other) => other % KINDS === movie % KINDS).length / 5;
  });
  return shares.reduce((sum, share) => sum + share) / movies.length;
}

describe('the map of films', () => {
  const map = draw(kinds(240));

  it('puts similar films near each other: chance would be a sixth', () => {
    expect(map && shareOfKind(map)).toBeGreaterThan(0.8);
  });

  it('reaches from edge to edge, with no crowd', () => {
    for (const places of [map?.x ?? [], map?.y ?? []]) {
      expect(Math.min(...places)).toBe(1);
      expect(Math.max(...places)).toBe(65_535);
      for (const quarter of [0, 1, 2, 3]) {
        const there = Array.from(places).filter((at) => Math.floor((at - 1) / 16_384) === quarter);
        expect(there.length).toBeGreaterThan(240 / 10);
      }
    }
  });

  it('is the same each time', () => {
    expect(draw(kinds(240))).toEqual(map);
  });

  it('leaves out films of fewer than five ratings', () => {
    const { catalogue, weights } = kinds(240);
    catalogue.ratingCounts.fill(4, 180);
    const { x, y } = draw({ catalogue, weights }) ?? { x: [], y: [] };
    expect(Array.from(x.slice(0, 180)).every((at) => at > 0)).toBe(true);
    expect([...x.slice(180), ...y.slice(180)].every((at) => at === 0)).toBe(true);
  });

  it('is not drawn of too few films', () => {
    expect(draw(kinds(42))).toBeNull();
    expect(draw(kinds(240, 4))).toBeNull();
  });
});
