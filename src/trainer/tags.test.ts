import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { recommend } from '../../workers/engine/index';
import type { MovieId } from '../contract';
import { decodeTags, parseManifest, partNamed, unpackPart } from '../pack/index';
import { buildModel } from './build-model';
import { folderModel } from './engine/folder-model';
import { dataFolder, temporaryFolder } from './fixtures';
import { silent } from './progress';

// Real builds: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 240_000 });

const MOVIES = `movieId,title,genres
1,Toy Story (1995),Animation|Children
2,Heat (1995),Crime|Thriller
3,Up (2009),Animation
`;

const RATINGS = `userId,movieId,rating
7,1,4.5
7,2,0.5
8,1,5
8,3,4
9,2,4
9,3,3
`;

async function build(tags: string | null): Promise<string> {
  const out = join(temporaryFolder(), 'model');
  const data = dataFolder({ movies: MOVIES, ratings: RATINGS, extra: { 'tags.csv': tags } });
  await buildModel({ data, out, size: { users: 10, movies: 10 } }, silent);
  return out;
}

/** What is kept of the tags, by title. */
async function kept(rows: readonly string[]) {
  const out = await build(`userId,movieId,tag,timestamp\n${rows.join('\n')}\n`);
  const manifest = parseManifest(readFileSync(join(out, 'manifest.json')));
  if (!manifest.parts.some(({ name }) => name === 'tags')) return { out, tags: null };
  const entry = partNamed(manifest, 'tags');
  return {
    out,
    tags: decodeTags(await unpackPart(entry, readFileSync(join(out, entry.file)))),
  };
}

const by = (users: readonly number[], movie: number, ...tags: readonly string[]) =>
  users.flatMap((user) => tags.map((tag) => `${user},${movie},${tag},1`));

describe('tags.csv beside the data', () => {
  it('becomes a part of the model, in the most used spelling, and the engine filters by it', async () => {
    const { out, tags } = await kept([
      ...by([1, 2], 1, 'Pixar', 'funny'),
      ...by([3], 1, ' pixar ', '"for  kids"'),
      ...by([1, 2, 3], 3, 'Pixar', 'For Kids'),
      ...by([4], 2, 'funny'),
      ...by([1], 3, ''),
    ]);
    expect(tags?.names).toEqual(['For Kids', 'Pixar', 'funny']);
    // Movies by falling number of ratings, ties by lower id: 1, 2, 3.
    expect(tags?.ofMovie).toEqual([[1, 2, 0], [2], [0, 1]]);
    const model = await folderModel(out);
    expect(model.info.parts).toEqual(['catalogue', 'weights', 'ratings', 'tags']);
    expect(model.info.tags).toEqual(tags?.names);
    const asked = recommend(model, { ratings: [], topN: 9, filters: { tags: ['Pixar', 'funny'] } });
    expect(asked.recommendations.map(({ movie }) => movie)).toEqual([
      expect.objectContaining({ movieId: 1 as MovieId, tags: ['Pixar', 'funny', 'For Kids'] }),
    ]);
  });

  it('keeps no tag of fewer than three users, of one movie, or that is a genre', async () => {
    const { tags } = await kept([
      ...by([1, 2], 1, 'two users'),
      ...by([1, 2], 3, 'two users'),
      ...by([1, 2, 3], 1, 'one movie', 'crime'),
      ...by([1, 2, 3], 2, 'crime'),
      ...by([1, 2, 3], 9, 'unknown movie'),
    ]);
    expect(tags).toBeNull();
  });

  it('keeps the five of a movie that most users gave, and none that one of eleven gave', async () => {
    const users = Array.from({ length: 11 }, (_, n) => n + 1);
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const { tags } = await kept([
      ...names.flatMap((name, n) => by(users.slice(n), 1, name)),
      ...by(users, 2, 'a'),
      ...by([1], 2, ...names.slice(1)),
    ]);
    const named = tags?.ofMovie.map((list) => list.map((tag) => tags.names[tag]));
    expect(named).toEqual([['a', 'b', 'c', 'd', 'e'], ['a'], []]);
  });

  it('is checked like the other tables, and need not be there', async () => {
    await expect(build('userId,movieId,tag\nx,1,funny\n')).rejects.toThrow(
      /tags\.csv, line 2, column userId: "x" is not a number/,
    );
    await expect(build('userId,movieId\n1,1\n')).rejects.toThrow('"tag" is missing');
    const manifest = parseManifest(readFileSync(join(await build(null), 'manifest.json')));
    expect(manifest.parts.map(({ name }) => name)).toEqual(['catalogue', 'weights', 'ratings']);
  });
});
