import { describe, expect, it } from 'vitest';
import { decodeCatalogue, encodeCatalogue } from './catalogue';
import { PackError } from './errors';
import { HEADER_BYTES, OFFSET } from './header';
import { decodeLinks, encodeLinks } from './links';
import { decodeRatings, encodeRatings, readRatingsHeader } from './ratings';
import { type Random, randomCatalogue, randomMatrix, randomWeights, seeded, whole } from './seeded';
import { decodeWeights, encodeWeights } from './weights';

const MUTATIONS = 10_000;
const GUARD = 0xa5;
const MARGIN = 16;

/** Bytes changed at random: flips, cuts, inserts, huge counts, runs of one byte; the length mended in half of them. */
function mutate(random: Random, good: Uint8Array): Uint8Array {
  let bytes: Uint8Array = good.slice();
  for (let step = 1 + whole(random, 3); step > 0; step--) bytes = mutateOnce(random, bytes);
  if (random() < 0.5 && bytes.length >= HEADER_BYTES) {
    new DataView(bytes.buffer).setUint32(OFFSET.length, bytes.length, true);
  }
  return bytes;
}

function mutateOnce(random: Random, bytes: Uint8Array): Uint8Array {
  const at = whole(random, bytes.length + 1);
  const length = 1 + whole(random, random() < 0.5 ? 4 : 40);
  const kind = whole(random, 6);
  if (kind === 0) return bytes.slice(0, at);
  if (kind === 1)
    return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)]);
  if (kind === 2) {
    const inserted = Array.from({ length }, () => whole(random, 256));
    return Uint8Array.from([...bytes.subarray(0, at), ...inserted, ...bytes.subarray(at)]);
  }
  const copy = bytes.slice();
  if (kind === 3) {
    copy.fill(random() < 0.5 ? 0xff : whole(random, 256), at, at + length);
  } else if (kind === 4 && copy.length >= HEADER_BYTES) {
    const field = OFFSET.counts + 4 * whole(random, 12);
    const values = [0, 1, 65_535, 65_536, 65_537, 2 ** 31, 2 ** 32 - 1, whole(random, 2 ** 32)];
    const view = new DataView(copy.buffer);
    const near = view.getUint32(field, true) + whole(random, 9) - 4;
    view.setUint32(field, random() < 0.5 ? near : values[whole(random, values.length)], true);
  } else {
    for (let flips = 1 + whole(random, 8); flips > 0 && copy.length > 0; flips--) {
      copy[whole(random, copy.length)] ^= 1 << whole(random, 8);
    }
  }
  return copy;
}

/** Decodes mutations of `good`; what is not refused must be fit to be encoded again. */
function fuzz(seed: number, good: Uint8Array, decodeAndEncode: (bytes: Uint8Array) => void) {
  const random = seeded(seed);
  const outcomes: Record<string, number> = {};
  for (let i = 0; i < MUTATIONS; i++) {
    const bytes = mutate(random, good);
    let outcome = 'accepted';
    try {
      decodeAndEncode(bytes);
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      outcome = error.code;
    }
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
  }
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

describe('10,000 seeded mutations', () => {
  it('of the ratings part: clean errors, and no write beyond what the header asks for', () => {
    const ground = new Uint8Array(4 << 20).fill(GUARD);
    const outcomes = fuzz(11, encodeRatings(randomMatrix(seeded(9), 12, 400), 400), (bytes) => {
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
        ]) {
          expectGuarded(ground, start - 64, start);
          expectGuarded(ground, start + size, start + size + MARGIN);
          ground.fill(GUARD, start, start + size);
        }
      }
    });
    expectVaried(outcomes);
  });

  it('of the catalogue part: clean errors', () => {
    const good = encodeCatalogue(randomCatalogue(seeded(10), 60));
    expectVaried(
      fuzz(12, good, (bytes) => {
        const catalogue = decodeCatalogue(bytes);
        expect(catalogue.titles.length).toBeLessThanOrEqual(bytes.length);
        encodeCatalogue(catalogue);
      }),
    );
  });

  it('of the links part: clean errors', () => {
    const random = seeded(12);
    const ids = () => Uint32Array.from({ length: 60 }, () => whole(random, 2 ** 22));
    expectVaried(
      fuzz(15, encodeLinks({ imdbIds: ids(), tmdbIds: ids() }), (bytes) => {
        encodeLinks(decodeLinks(bytes));
      }),
    );
  });

  it('of the weights part: clean errors', () => {
    const good = encodeWeights(randomWeights(seeded(11), 12));
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
