import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeCatalogue, encodeCatalogue } from './catalogue';
import { PackError } from './errors';
import { HEADER_BYTES, OFFSET } from './header';
import { decodeLinks, encodeLinks } from './links';
import { decodeMap, encodeMap } from './map';
import { decodePosters, encodePosters } from './posters';
import { seededRandom } from './random';
import { decodeRatings, encodeRatings, readRatingsHeader } from './ratings';
import { randomCatalogue, randomMatrix, randomWeights, whole } from './seeded';
import { decodeTags, encodeTags } from './tags';
import { decodeWeights, encodeWeights } from './weights';

const MUTATIONS = 10_000;
const GUARD = 0xa5;
const MARGIN = 16;

/** Without a bias to small numbers, which would leave most of a part untouched. */
const place = fc.noBias(fc.nat());
const length = fc.noBias(fc.oneof(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 40 })));
const byte = fc.noBias(fc.nat(255));
const hugeCount = fc.oneof(
  fc.constantFrom(0, 1, 65_535, 65_536, 65_537, 2 ** 31, 2 ** 32 - 1),
  fc.noBias(fc.nat(2 ** 32 - 1)),
);

const mutation = fc.oneof(
  fc.record({ kind: fc.constant('cut' as const), place }),
  fc.record({ kind: fc.constant('remove' as const), place, length }),
  fc.record({
    kind: fc.constant('insert' as const),
    place,
    bytes: fc.array(byte, { minLength: 1, maxLength: 40 }),
  }),
  fc.record({
    kind: fc.constant('fill' as const),
    place,
    length,
    value: fc.oneof(fc.constant(0xff), byte),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    field: fc.noBias(fc.nat(11)),
    to: fc.oneof(fc.record({ more: fc.integer({ min: -4, max: 4 }) }), hugeCount),
  }),
  fc.record({
    kind: fc.constant('flip' as const),
    bits: fc.array(place, { minLength: 1, maxLength: 8 }),
  }),
);
type Mutation = ReturnType<typeof mutation.generate>['value'];

const damage = fc.record({
  mutations: fc.array(mutation, { minLength: 1, maxLength: 3 }),
  mendsLength: fc.boolean(),
});
type Damage = ReturnType<typeof damage.generate>['value'];

function mutate(good: Uint8Array, { mutations, mendsLength }: Damage): Uint8Array {
  const bytes = mutations.reduce(mutateOnce, good.slice());
  if (mendsLength && bytes.length >= HEADER_BYTES) {
    new DataView(bytes.buffer).setUint32(OFFSET.length, bytes.length, true);
  }
  return bytes;
}

/** Returns other bytes, or the same ones changed. */
function mutateOnce(bytes: Uint8Array, mutation: Mutation): Uint8Array {
  const at = 'place' in mutation ? mutation.place % (bytes.length + 1) : 0;
  const spliced = (removed: number, inserted: readonly number[] = []) =>
    Uint8Array.from([...bytes.subarray(0, at), ...inserted, ...bytes.subarray(at + removed)]);
  switch (mutation.kind) {
    case 'cut':
      return bytes.slice(0, at);
    case 'remove':
      return spliced(mutation.length);
    case 'insert':
      return spliced(0, mutation.bytes);
    case 'fill':
      return bytes.fill(mutation.value, at, at + mutation.length);
    case 'count': {
      if (bytes.length < HEADER_BYTES) return bytes;
      const view = new DataView(bytes.buffer);
      const field = OFFSET.counts + 4 * mutation.field;
      const { to } = mutation;
      const value = typeof to === 'number' ? to : view.getUint32(field, true) + to.more;
      view.setUint32(field, value, true);
      return bytes;
    }
    case 'flip':
      for (const bit of bytes.length > 0 ? mutation.bits : []) {
        bytes[(bit >>> 3) % bytes.length]! ^= 1 << (bit & 7);
      }
      return bytes;
  }
}

/** Decodes mutations of `good`; what is not refused must be fit to be encoded again. Counts what came of each. */
function fuzz(seed: number, good: Uint8Array, decodeAndEncode: (bytes: Uint8Array) => void) {
  const outcomes: Record<string, number> = {};
  const property = fc.property(damage, (given) => {
    let outcome = 'accepted';
    try {
      decodeAndEncode(mutate(good, given));
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      outcome = error.code;
    }
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  });
  fc.assert(property, { seed, numRuns: MUTATIONS });
  return outcomes;
}

/** Every check is reached, and the deep ones often. */
function expectVaried(outcomes: Record<string, number>): void {
  expect(Object.keys(outcomes).sort()).toEqual([
    'accepted',
    'pack-magic',
    'pack-range',
    'pack-too-long',
    'pack-too-new',
    'pack-too-old',
    'pack-truncated',
  ]);
  expect(outcomes['pack-range']).toBeGreaterThan(MUTATIONS / 5);
}

describe('10,000 mutations of a part are refused with a clean error or decoded whole', () => {
  it('the ratings part: and nothing is written beyond what its header asks for', () => {
    const ground = new Uint8Array(4 << 20).fill(GUARD);
    const outcomes = fuzz(
      11,
      encodeRatings(randomMatrix(seededRandom(9), 12, 400), 400),
      (bytes) => {
        const { users, movies, ratings } = readRatingsHeader(bytes);
        expect(users).toBeLessThanOrEqual(65_536);
        expect(ratings).toBeLessThanOrEqual(bytes.length);
        const at = { movies: 1 << 20, codes: 2 << 20 };
        const rows = {
          starts: new Uint32Array(ground.buffer, 64, users + 1 + MARGIN),
          movies: new Uint16Array(ground.buffer, at.movies, ratings + MARGIN),
          codes: new Uint8Array(ground.buffer, at.codes, ratings + MARGIN),
        };
        try {
          const userIds = decodeRatings(bytes, rows);
          const whole = {
            starts: rows.starts.subarray(0, users + 1),
            movies: rows.movies.subarray(0, ratings),
            codes: rows.codes.subarray(0, ratings),
          };
          encodeRatings({ userIds, rows: whole }, movies);
        } finally {
          for (const [start, size] of [
            [64, 4 * (users + 1)],
            [at.movies, 2 * ratings],
            [at.codes, ratings],
          ] as const) {
            expectGuarded(ground, start - 64, start);
            expectGuarded(ground, start + size, start + size + MARGIN);
            ground.fill(GUARD, start, start + size);
          }
        }
      },
    );
    expectVaried(outcomes);
  });

  it('the catalogue part', () => {
    const good = encodeCatalogue(randomCatalogue(seededRandom(10), 60));
    expectVaried(
      fuzz(12, good, (bytes) => {
        const catalogue = decodeCatalogue(bytes);
        expect(catalogue.titles.length).toBeLessThanOrEqual(bytes.length);
        encodeCatalogue(catalogue);
      }),
    );
  });

  it('the tags part', () => {
    const names = Array.from({ length: 40 }, (_, n) => `tag ${n}`);
    const ofMovie = Array.from({ length: 60 }, (_, movie) => [movie % 40, (movie + 7) % 40]);
    expectVaried(
      fuzz(16, encodeTags({ names, ofMovie }), (bytes) => {
        encodeTags(decodeTags(bytes));
      }),
    );
  });

  it('the posters part', () => {
    const random = seededRandom(17);
    const versions = Uint32Array.from({ length: 60 }, () => whole(random, 2 ** 32));
    expectVaried(
      fuzz(17, encodePosters({ versions }), (bytes) => {
        encodePosters(decodePosters(bytes));
      }),
    );
  });

  it('the links part', () => {
    const random = seededRandom(12);
    const ids = () => Uint32Array.from({ length: 60 }, () => whole(random, 2 ** 22));
    expectVaried(
      fuzz(15, encodeLinks({ imdbIds: ids(), tmdbIds: ids() }), (bytes) => {
        encodeLinks(decodeLinks(bytes));
      }),
    );
  });

  it('the map part', () => {
    const random = seededRandom(13);
    const x = Uint16Array.from({ length: 60 }, (_, movie) =>
      movie < 40 ? 1 + whole(random, 65_535) : 0,
    );
    expectVaried(
      fuzz(19, encodeMap({ x, y: x.slice() }), (bytes) => {
        encodeMap(decodeMap(bytes));
      }),
    );
  });

  it('the weights part', () => {
    const good = encodeWeights(randomWeights(seededRandom(11), 12));
    expectVaried(
      fuzz(14, good, (bytes) => {
        const weights = decodeWeights(bytes);
        expect(weights.values.length).toBeLessThanOrEqual(bytes.length);
        encodeWeights(weights);
      }),
    );
  });
});

function expectGuarded(ground: Uint8Array, start: number, end: number): void {
  if (ground.subarray(start, end).some((byte) => byte !== GUARD)) {
    throw new Error(`Bytes ${start} to ${end} were written.`);
  }
}
