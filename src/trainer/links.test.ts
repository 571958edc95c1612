import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { matchMovies } from '../../workers/engine/films/match-movies';
import { serviceIds } from '../../workers/engine/films/service-ids';
import type { MovieId } from '../contract';
import { decodeLinks, parseManifest, partNamed, unpackPart } from '../pack/index';
import { buildModel } from './build-model';
import { folderModel } from './engine/folder-model';
import { dataFolder, temporaryFolder } from './fixtures';
import { silent } from './progress';

// Real builds: slow where the machine is busy with other tests.
vi.setConfig({ testTimeout: 240_000 });

async function build(links: string | null): Promise<string> {
  const out = join(temporaryFolder(), 'model');
  const data = dataFolder({ extra: { 'links.csv': links } });
  await buildModel({ data, out, size: { users: 10, movies: 10 } }, silent);
  return out;
}

describe('links.csv beside the data', () => {
  it('becomes a part of the model, and the engine matches by it', async () => {
    const out = await build('movieId,imdbId,tmdbId\n1,0114709,862\n2,0113277,\n9,0000001,1\n');
    const manifest = parseManifest(readFileSync(join(out, 'manifest.json')));
    const entry = partNamed(manifest, 'links');
    expect(decodeLinks(await unpackPart(entry, readFileSync(join(out, entry.file))))).toEqual({
      imdbIds: Uint32Array.of(114709, 113277),
      tmdbIds: Uint32Array.of(862, 0),
    });
    const model = await folderModel(out);
    expect(model.info.parts).toEqual(['catalogue', 'weights', 'links', 'ratings']);
    const movie = { title: 'Jouets', otherTitles: [], year: null, ids: { tmdb: 862 } };
    expect(matchMovies(model, [movie])).toMatchObject([
      { status: 'matched', movie: { movieId: 1 }, why: 'Same TMDB id.' },
    ]);
    expect(serviceIds(model, [2 as MovieId])).toEqual([{ movieId: 2, imdb: 113277 }]);
  });

  it('is no part where there is none, or it knows no movie that is kept', async () => {
    for (const links of [null, 'movieId,imdbId,tmdbId\n9,0000001,1\n']) {
      const manifest = parseManifest(readFileSync(join(await build(links), 'manifest.json')));
      expect(manifest.parts.map(({ name }) => name)).toEqual(['catalogue', 'weights', 'ratings']);
    }
  });

  it('is checked like the other tables', async () => {
    await expect(build('movieId,imdbId,tmdbId\n1,tt0114709,862\n')).rejects.toThrow(
      /links\.csv, line 2.*imdbId.*"tt0114709" is not a number/s,
    );
    await expect(build('movieId,imdbId\n1,2\n')).rejects.toThrow('"tmdbId" is missing');
  });
});
