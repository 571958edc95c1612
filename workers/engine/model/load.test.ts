import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { LoadProgress } from '../../../src/contract';
import { breakModel } from '../../../src/pack/fixtures';
import { encodeManifest, MANIFEST_FILE, parseManifest } from '../../../src/pack/index';
import { smallModel } from '../../../src/pack/seeded';
import { columns, rows } from '../../kernel/testing/indexes';
import { problemOf } from '../errors';
import { recommend } from '../ranking/recommend';
import { fileSource, modelFiles, rated, type TestData } from '../testing/model-files';
import { titleIndexOf } from '../titles/title-index-of';
import { loadModel } from './load';
import type { Model } from './model';

const kernel = new WebAssembly.Module(
  readFileSync(new URL('../../kernel/build/kernel.wasm', import.meta.url)),
);

const DATA: TestData = {
  movies: [
    ['Matrix, The (1999)', 'Action|Sci-Fi'],
    ["Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)", 'Comedy|Romance'],
    ['Untitled', ''],
  ],
  ratings: [
    [5, 4.5, 0],
    [4, 0, 0.5],
  ],
};

describe('loadModel', () => {
  it('makes of the files what they say', async () => {
    const model = await loadModel(fileSource(await modelFiles(DATA, 0.25)), kernel);
    expect(model.info).toMatchObject({
      name: 'Test films',
      users: 2,
      movies: 3,
      ratings: 4,
      lastYear: 2001,
      contentWeight: 0.25,
      source: { url: null, terms: 'Made up.', citation: null },
    });
    expect([0, 1, 2].map((column) => model.movieAt(column as never))).toEqual([
      { movieId: 1, title: 'The Matrix', year: 1999, genres: ['Action', 'Sci-Fi'] },
      {
        movieId: 2,
        title: 'Amelie',
        alsoKnownAs: "Le Fabuleux destin d'Amélie Poulain",
        year: 2001,
        genres: ['Comedy', 'Romance'],
      },
      { movieId: 3, title: 'Untitled', year: null, genres: [] },
    ]);
    const { userIds, index } = model.matrix!;
    expect(Array.from(userIds)).toEqual([101, 102]);
    expect(Array.from(index.codesOf(rows(0, 1), columns(0)))).toEqual([10, 8]);
    expect(Array.from(index.codesOf(rows(0, 1), columns(2)))).toEqual([0, 1]);
  });

  it('reports bytes that rise to the total of all parts', async () => {
    const steps: LoadProgress[] = [];
    const model = await loadModel(fileSource(await modelFiles(DATA)), kernel, (step) =>
      steps.push(step),
    );
    expect(steps.length).toBeGreaterThanOrEqual(4);
    const received = steps.map(({ receivedBytes }) => receivedBytes);
    expect(received).toEqual(received.toSorted((a, b) => a - b));
    expect(steps.at(-1)).toEqual({
      receivedBytes: model.info.bytes,
      totalBytes: model.info.bytes,
    });
  });

  it('passes over parts that it does not know', async () => {
    const files = await modelFiles(DATA);
    const manifest = JSON.parse(new TextDecoder().decode(files.get(MANIFEST_FILE)));
    manifest.parts.push({ name: 'trailers', file: 'trailers.mtn', bytes: 10 });
    const bytes = new TextEncoder().encode(JSON.stringify(manifest));
    const model = await loadModel(fileSource(new Map([...files, [MANIFEST_FILE, bytes]])), kernel);
    expect(model.info.movies).toBe(3);
  });

  it('refuses every broken copy with its code and a sentence', async () => {
    const broken = await breakModel(await modelFiles(DATA));
    const found = new Map<string, string>();
    for (const { name, files } of broken) {
      const error = await loadModel(fileSource(files), kernel).then(
        () => null,
        (reason) => reason,
      );
      expect(error, name).not.toBeNull();
      const { code, message } = problemOf(error);
      expect(message, name).toMatch(/^[A-Z].*\.$/);
      found.set(name, code);
    }
    expect(found).toEqual(new Map(broken.map(({ name, code }) => [name, code])));
  });

  it('refuses a model without users in a sentence', async () => {
    const empty = await modelFiles({ movies: DATA.movies, ratings: [] });
    const error = await loadModel(fileSource(empty), kernel).catch((reason) => reason);
    expect(problemOf(error).message).toContain('users');
  });

  it('refuses parts that belong to different models', async () => {
    const files = await modelFiles(DATA);
    const other = await modelFiles({ ...DATA, ratings: [...DATA.ratings, [1, 1, 1]] });
    const manifest = parseManifest(files.get(MANIFEST_FILE)!);
    const foreign = parseManifest(other.get(MANIFEST_FILE)!);
    const parts = manifest.parts.map((part) =>
      part.name === 'ratings' ? foreign.parts.find(({ name }) => name === 'ratings')! : part,
    );
    const mixed = new Map([
      ...other,
      ...files,
      [MANIFEST_FILE, encodeManifest({ ...manifest, parts })],
    ]);
    await expect(loadModel(fileSource(mixed), kernel)).rejects.toMatchObject({
      code: 'pack-range',
    });
  });
});

describe('a model in parts', () => {
  const files = smallModel();

  it('comes in the order catalogue, weights, ratings, and is of use in between', async () => {
    const stages: Model[] = [];
    const whole = await loadModel(fileSource(await files), kernel, undefined, {
      onStage: (stage) => stages.push(stage),
    });
    expect(stages.map(({ info }) => info.parts)).toEqual([['catalogue'], ['catalogue', 'weights']]);
    expect(whole.info.parts).toEqual(['catalogue', 'weights', 'ratings']);
    const [first, second] = [stages[0]!, stages[1]!];
    expect([first.weights, first.matrix, second.matrix]).toEqual([null, null, null]);
    expect(second.weights?.scales).toHaveLength(300);
    expect(whole.weights).toBe(second.weights);
    expect(titleIndexOf(whole)).toBe(titleIndexOf(first));
    const request = { ratings: rated({ [first.catalogue.movieIds[0]!]: 5 }), topN: 5 };
    for (const stage of stages) {
      expect(recommend(stage, request).recommendations).toHaveLength(5);
    }
  });

  it('is light without its ratings, which are not even asked for', async () => {
    const all = new Map(await files);
    for (const name of all.keys()) if (name.startsWith('ratings')) all.delete(name);
    const steps: LoadProgress[] = [];
    const light = await loadModel(fileSource(all), kernel, (step) => steps.push(step), {
      scope: 'light',
    });
    expect(light.info.parts).toEqual(['catalogue', 'weights']);
    expect(light.info.lightBytes).toBeLessThan(light.info.bytes);
    expect(steps.at(-1)).toEqual({
      receivedBytes: light.info.lightBytes,
      totalBytes: light.info.lightBytes,
    });
    expect(light.matrix).toBeNull();
  });

  it('that is small is whole when asked for what needs no question', async () => {
    const small = await loadModel(fileSource(await files), kernel, undefined, { scope: 'small' });
    expect(small.info.parts).toEqual(['catalogue', 'weights', 'ratings']);
  });

  it('keeps the parts that came when a later one is unfit', async () => {
    const all = new Map(await files);
    const name = [...all.keys()].find((file) => file.startsWith('ratings'))!;
    all.set(name, all.get(name)!.subarray(100));
    const stages: Model[] = [];
    const loading = loadModel(fileSource(all), kernel, undefined, {
      onStage: (stage) => stages.push(stage),
    });
    await expect(loading).rejects.toMatchObject({ code: 'pack-truncated' });
    expect(stages.at(-1)?.info.parts).toEqual(['catalogue', 'weights']);
  });
});
