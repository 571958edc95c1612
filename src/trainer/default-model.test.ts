import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { DEFAULT_MODEL } from '../../tools/site/steps';
import { readModel } from './fixtures';

const RATINGS = 'data/ml-latest-small/ratings.csv';

it('The default model holds every rating of its data, and the terms and citation', async () => {
  const { manifest, catalogue, userIds, rows } = await readModel(DEFAULT_MODEL);
  expect(manifest.counts).toEqual({ users: 671, movies: 9061, ratings: 99_997 });
  expect(manifest.source.terms).toContain('no commercial use');
  expect(manifest.source.citation).toContain('Harper and Joseph A. Konstan');

  const packed = new Set<string>();
  userIds.forEach((userId, user) => {
    for (let at = rows.starts[user]!; at < rows.starts[user + 1]!; at++) {
      packed.add(`${userId},${catalogue.movieIds[rows.movies[at]!]},${rows.codes[at]! / 2}`);
    }
  });
  const lines = readFileSync(RATINGS, 'utf8').trim().split('\n').slice(1);
  const given = new Set(lines.map((line) => line.split(',').slice(0, 3).join(',')));
  expect(packed).toEqual(given);
});

it('The default model is small to fetch', async () => {
  const { manifest } = await readModel(DEFAULT_MODEL);
  expect(manifest.parts.reduce((sum, part) => sum + part.bytes, 0)).toBeLessThan(1_600_000);
});
