import { describe, expect, it } from 'vitest';
import { PackError } from './errors';
import { encodeManifest, MANIFEST_FILE, type Manifest, parseManifest, partNamed } from './manifest';
import { smallModel } from './seeded';

const files = await smallModel();
const goodBytes = files.get(MANIFEST_FILE) ?? new Uint8Array();
const good: Manifest = parseManifest(goodBytes);

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The good manifest with one value replaced; the path is that of the sentence: "parts[0].bytes". */
function withValue(path: string, value: unknown): Uint8Array {
  const json: unknown = JSON.parse(new TextDecoder().decode(goodBytes));
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop() ?? '';
  let inner = json as Record<string, unknown>;
  for (const key of keys) inner = inner[key] as Record<string, unknown>;
  inner[last] = value;
  return bytesOf(JSON.stringify(json));
}

function problemOf(bytes: Uint8Array): PackError {
  try {
    parseManifest(bytes);
  } catch (error) {
    if (error instanceof PackError) return error;
    throw error;
  }
  throw new Error('it was accepted');
}

describe('the manifest', () => {
  it('comes back whole, and the same gives the same bytes', () => {
    expect(encodeManifest(good)).toEqual(goodBytes);
    expect(good).toMatchObject({ version: 4, counts: { users: 12, movies: 300 } });
    const full: Manifest = {
      ...good,
      source: { name: 'MovieLens', url: 'https://example.org', terms: 'T', citation: 'C' },
      model: {
        contentWeight: 1,
        blend: [
          { likes: 0, prior: 1, neighbours: 0 },
          { likes: 7, prior: 0.5, neighbours: 2 },
        ],
        note: 'é',
      },
    };
    expect(parseManifest(encodeManifest(full))).toEqual(full);
  });

  it('may begin with a byte-order mark', () => {
    expect(parseManifest(bytesOf(`\ufeff${new TextDecoder().decode(goodBytes)}`))).toEqual(good);
  });

  it('may hold keys and parts that this version does not know', () => {
    expect(parseManifest(withValue('future', { a: 1 }))).toEqual(good);
    expect(parseManifest(withValue('parts[0].future', 1))).toEqual(good);
    const trailers = { name: 'trailers', somewhere: 'else' };
    expect(parseManifest(withValue('parts[3]', trailers))).toEqual(good);
    expect(parseManifest(withValue('parts[3]', { name: 'constructor' }))).toEqual(good);
  });

  it('is refused when it is larger than any model needs', () => {
    expect(problemOf(withValue('future', 'x'.repeat(5_000_000))).message).toContain(
      "The model's manifest.json is wrong: it has 5,00",
    );
  });

  it('gives a part by its name', () => {
    expect(partNamed(good, 'ratings')).toEqual(good.parts[1]);
  });

  it.each([
    ['format', 'zip', '"format" is "zip" instead of "matinee-model"'],
    ['format', undefined, '"format" is missing; it should be a text'],
    ['version', '1', '"version" is "1" instead of a whole number from 0 to 4,294,967,295'],
    ['counts', null, '"counts" is null instead of an object'],
    ['counts', [1], '"counts" is [1] instead of an object'],
    ['counts.users', -1, '"counts.users" is -1 instead of a whole number from 0 to 65,536'],
    ['counts.users', 1.5, '"counts.users" is 1.5 instead of a whole number from 0 to 65,536'],
    [
      'counts.movies',
      65_537,
      '"counts.movies" is 65537 instead of a whole number from 0 to 65,536',
    ],
    ['counts.ratings', undefined, '"counts.ratings" is missing'],
    ['counts.ratings', 2 ** 31 + 1, '"counts.ratings" is 2147483649 instead of'],
    ['parts', {}, '"parts" is {} instead of an array'],
    ['parts', [], '"parts" has no part named "catalogue"'],
    ['parts[0]', 7, '"parts[0]" is 7 instead of an object'],
    ['parts[0].name', '', '"parts[0].name" is "" instead of a text'],
    ['parts[0].name', 'ratings', '"parts[1].name" is "ratings" for the second time'],
    ['parts[1].name', 'other', '"parts" has no part named "ratings"'],
    ['parts[2].name', 'other', '"parts" has no part named "weights"'],
    ['parts[1].file', '../secret', '"parts[1].file" is "../secret" instead of a plain file name'],
    ['parts[1].file', 'https://a/b', '"parts[1].file" is "https://a/b" instead of'],
    ['parts[1].file', '..', '"parts[1].file" is ".." instead of a plain file name'],
    [
      'parts[1].file',
      'f'.repeat(900_000),
      `"parts[1].file" is "${'f'.repeat(59)}… instead of a text of at most 200 characters`,
    ],
    [
      'counts.ratings',
      2 ** 29,
      'the ratings of its "counts" take 805,306,456 bytes at least, and the part has',
    ],
    ['counts.users', 65_536, 'the ratings of its "counts" take'],
    ['counts.movies', 65_536, 'the catalogue of its "counts" take 393,280 bytes at least, and'],
    [
      'source.name',
      'n'.repeat(201),
      `"source.name" is "${'n'.repeat(59)}… instead of a text of at most 200 characters`,
    ],
    [
      'source.url',
      'u'.repeat(2_001),
      `"source.url" is "${'u'.repeat(59)}… instead of a text of at most 2,000 characters`,
    ],
    [
      'source.terms',
      't'.repeat(10_001),
      `"source.terms" is "${'t'.repeat(59)}… instead of a text of at most 10,000 characters`,
    ],
    [
      'source.citation',
      'c'.repeat(10_001),
      `"source.citation" is "${'c'.repeat(59)}… instead of a text of at most 10,000 characters`,
    ],
    ['parts[1].bytes', 0, '"parts[1].bytes" is 0 instead of a whole number from 1 to'],
    ['parts[1].bytes', 2 ** 32, '"parts[1].bytes" is 4294967296 instead of a whole number'],
    ['parts[1].unpackedBytes', 4e9, '"parts[1].unpackedBytes" is 4000000000 instead of'],
    ['parts[0].sha256', 'A'.repeat(64), `"parts[0].sha256" is "${'A'.repeat(59)}… instead of 64`],
    ['parts[0].unpackedSha256', 'ab', '"parts[0].unpackedSha256" is "ab" instead of 64 lower-case'],
    ['source.name', 5, '"source.name" is 5 instead of a text'],
    ['source.url', undefined, '"source.url" is missing; it should be a text'],
    ['source.terms', null, '"source.terms" is null instead of a text'],
    ['source.citation', false, '"source.citation" is false instead of a text'],
    ['model', 'x', '"model" is "x" instead of an object'],
    ['model.contentWeight', 1.01, '"model.contentWeight" is 1.01 instead of a number from 0 to 1'],
    ['model.contentWeight', undefined, '"model.contentWeight" is missing; it should be a number'],
    ['model.blend', [], '"model.blend" has no entry'],
    [
      'model.blend[1].likes',
      0,
      '"model.blend[1].likes" is 0 instead of a whole number from 1 to 65,536',
    ],
  ])('is refused by the sentence for %s: %#', (path, value, sentence) => {
    const problem = problemOf(withValue(path, value));
    expect(problem.message).toContain(`The model's manifest.json is wrong: ${sentence}`);
    expect(problem.code).toBe('pack-manifest');
  });

  it.each([
    ['not JSON', bytesOf('{"format": '), 'it is not JSON ('],
    ['not UTF-8', Uint8Array.of(0x22, 0xff, 0x22), 'it is not JSON ('],
    ['empty', new Uint8Array(), 'it is not JSON ('],
    ['not an object', bytesOf('[]'), 'the whole is [] instead of an object'],
  ])('is refused: %s', (_, bytes, sentence) => {
    expect(problemOf(bytes)).toMatchObject({
      code: 'pack-manifest',
      message: expect.stringContaining(sentence),
    });
  });

  it.each(['<!doctype html>', ' \r\n\t<html>', '\ufeff<p>'])('is a web page: %j', (page) => {
    expect(problemOf(bytesOf(page)).code).toBe('pack-html');
  });

  it('of another version is refused before the rest is read, and names both', () => {
    const newer = { format: 'matinee-model', version: 5, counts: 'in another place' };
    expect(problemOf(bytesOf(JSON.stringify(newer)))).toMatchObject({
      code: 'pack-too-new',
      message: expect.stringContaining('version 5, and this Matinee reads up to version 4'),
    });
    expect(problemOf(withValue('version', 0)).code).toBe('pack-too-old');
  });
});
