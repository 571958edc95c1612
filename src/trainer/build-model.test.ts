import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { BUILD_STEPS, type BuildOptions, buildModel } from './build-model';
import { dataFolder, MOVIES, RATINGS, readModel, temporaryFolder } from './fixtures';
import { type Progress, silent } from './progress';

const DEFAULT_DATA = 'data/ml-latest-small';
const SIZE = { users: 20_000, movies: 10_000 };

function contents(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(join(folder, name)).toString('base64')]),
  );
}

async function build(options: Partial<BuildOptions> = {}, progress: Progress = silent) {
  const out = join(temporaryFolder(), 'model');
  const summary = await buildModel({ data: dataFolder(), out, size: SIZE, ...options }, progress);
  return { out, summary };
}

describe('buildModel', () => {
  it('writes a model that reads back as the data', async () => {
    const { out } = await build();
    const { manifest, catalogue, userIds, rows } = await readModel(out);
    expect(manifest.counts).toEqual({ users: 2, movies: 2, ratings: 3 });
    expect(catalogue.titles).toEqual(['Toy Story (1995)', 'Heat (1995)']);
    expect(catalogue.movieIds).toEqual(Uint32Array.of(1, 2));
    expect(userIds).toEqual(Uint32Array.of(7, 8));
    expect(rows).toEqual({
      starts: Uint32Array.of(0, 2, 3),
      movies: Uint16Array.of(0, 1, 0),
      codes: Uint8Array.of(9, 1, 10),
    });
  });

  it('gives the same bytes for the same data, whatever the number of threads', {
    tags: 'slow',
  }, async () => {
    const size = { users: 200, movies: 700 };
    const [one, two, again] = [1, 2, 2].map(async (threads) => {
      const { out } = await build({ data: DEFAULT_DATA, size, threads });
      return contents(out);
    });
    expect(await two).toEqual(await one);
    expect(await again).toEqual(await one);
  });

  it('orders users and movies by falling number of kept ratings, ties by lower id', async () => {
    const { out } = await build({ data: DEFAULT_DATA, size: { users: 100, movies: 500 } });
    const { catalogue, userIds, rows } = await readModel(out);
    const falls = (ids: Uint32Array, counts: ArrayLike<number>) =>
      Array.from(ids).every(
        (id, n) =>
          n === 0 ||
          counts[n - 1]! > counts[n]! ||
          (counts[n - 1] === counts[n] && ids[n - 1]! < id),
      );
    const activity = Array.from(userIds, (_, user) => rows.starts[user + 1]! - rows.starts[user]!);
    expect(falls(userIds, activity)).toBe(true);
    expect(falls(catalogue.movieIds, catalogue.ratingCounts)).toBe(true);
  });

  it('leaves the old model whole when the data does not fit', async () => {
    const { out } = await build();
    const before = contents(out);
    const bad = dataFolder({ ratings: `${RATINGS}9,1,7,1\n` });
    await expect(buildModel({ data: bad, out, size: SIZE }, silent)).rejects.toThrow(
      'One row of the data does not fit',
    );
    expect(contents(out)).toEqual(before);
    expect(readdirSync(join(out, '..'))).toEqual(['model']);
  });

  it('sums up what was kept and dropped', async () => {
    const ratings = `${RATINGS}7,1,2,999\n9,99,3,1\n9,3,4,1\n`;
    const { summary } = await build({
      data: dataFolder({ ratings }),
      size: { users: 2, movies: 2 },
    });
    expect(summary).toMatchObject({ users: 2, movies: 2, ratings: 3 });
    expect(summary.loaded).toMatchObject({ read: 6, unknownMovie: 1, repeated: 1 });
    expect(summary.notes).toHaveLength(2);
    expect(summary.parts.map(({ name }) => name)).toEqual(['catalogue', 'weights', 'ratings']);
  });

  it('reports as many steps as it says', async () => {
    const steps: string[] = [];
    let stopped = 0;
    await build({}, { step: (text) => steps.push(text), portion() {}, stop: () => stopped++ });
    expect(steps).toHaveLength(BUILD_STEPS);
    expect(stopped).toBe(1);
  });

  it('works where the folder before was damaged', async () => {
    const out = join(temporaryFolder(), 'model');
    mkdirSync(out);
    writeFileSync(join(out, 'manifest.json'), 'x');
    await buildModel({ data: dataFolder({ movies: MOVIES }), out, size: SIZE }, silent);
    expect((await readModel(out)).manifest.counts.ratings).toBe(3);
  });
});

describe('the source', () => {
  const source = async (json: string | null, options = {}) => {
    const data = dataFolder({ extra: { 'source.json': json } });
    const { out } = await build({ data, source: options });
    return { source: (await readModel(out)).manifest.source, data };
  };

  it('comes from source.json, options first', async () => {
    const json = '{"name": "Our films", "terms": "Ours alone."}';
    expect((await source(json, { terms: 'Free.', url: 'https://example.org/' })).source).toEqual({
      name: 'Our films',
      url: 'https://example.org/',
      terms: 'Free.',
      citation: null,
    });
  });

  it('may begin with a byte order mark', async () => {
    expect((await source('\uFEFF{"name": "Our films"}')).source.name).toBe('Our films');
  });

  it('is said to be unsaid', async () => {
    const { source: told, data } = await source(null);
    expect(told).toEqual({
      name: data.split('/').at(-1),
      url: null,
      terms: 'No terms were given with this data.',
      citation: null,
    });
  });

  it.each([
    ['{"name": ', 'source.json is not JSON: '],
    ['[]', 'source.json: it must be an object with the keys name, url, terms, citation.'],
    [
      '{"licence": "x"}',
      'source.json: the key "licence" is unknown. Known: name, url, terms, citation.',
    ],
    ['{"terms": 3}', 'source.json: "terms" must be a text, not 3.'],
    [
      JSON.stringify({ name: 'x'.repeat(201) }),
      'source.json: "name" has 201 characters; 200 are the most.',
    ],
    ['{"name": " "}', 'source.json: "name" must be a text, not " ".'],
  ])('refuses %s', async (json, sentence) => {
    await expect(source(json)).rejects.toThrow(sentence);
  });
});
