import { afterEach, describe, expect, it, vi } from 'vitest';
import { describePart } from './describe';
import { PackError } from './errors';
import { gzip } from './fixtures';
import type { PartEntry } from './manifest';
import { seededRandom } from './random';
import { encodeRatings } from './ratings';
import { randomMatrix } from './seeded';
import { PartReader, unpackPart } from './unpack';

const part = encodeRatings(randomMatrix(seededRandom(8), 40, 500), 500);
const stored = await gzip(part);
const entry = await describePart('ratings', part, stored);

async function problemOf(against: PartEntry, bytes: Uint8Array): Promise<PackError> {
  const error: unknown = await unpackPart(against, bytes).then(
    () => new Error('it was accepted'),
    (reason) => reason,
  );
  if (error instanceof PackError) return error;
  throw error;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('describePart', () => {
  it('names the file by its hash and gives both lengths and hashes', async () => {
    const abc = new TextEncoder().encode('abc');
    expect(await describePart('catalogue', new Uint8Array(), abc)).toEqual({
      name: 'catalogue',
      file: 'catalogue.ba7816bf8f01.mtn',
      bytes: 3,
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
      unpackedBytes: 0,
      unpackedSha256: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    });
  });
});

describe('unpackPart', () => {
  it('gives the part', async () => {
    expect(await unpackPart(entry, stored)).toEqual(part);
  });

  it('gives it from pieces of any size, with nothing beside the target', async () => {
    for (const file of [stored, part]) {
      for (const size of [1, 7, 8, 1000, file.length]) {
        const target = new Uint8Array(part.length);
        const reader = new PartReader(entry, target);
        for (let at = 0; at < file.length; at += size) {
          await reader.write(file.subarray(at, at + size));
        }
        expect(await reader.finish((whole) => whole)).toBe(target);
        expect(target).toEqual(part);
      }
    }
  });

  it('names what comes first: a wrong hash before damaged gzip, a web page before its length', async () => {
    const damaged = stored.slice();
    damaged[20]! ^= 0xff;
    expect((await problemOf(entry, damaged)).code).toBe('pack-hash');
    const page = new TextEncoder().encode(`\n<!doctype html>${' '.repeat(stored.length)}`);
    expect((await problemOf(entry, page)).code).toBe('pack-html');
  });

  it('takes a part that the host has unpacked on the way, and checks it all the same', async () => {
    expect(await unpackPart(entry, part)).toEqual(part);
    expect((await problemOf(entry, part.slice(0, -1))).code).toBe('pack-truncated');
    const changed = part.slice();
    changed[changed.length - 1]! ^= 1;
    expect(await problemOf(entry, changed)).toMatchObject({
      code: 'pack-hash',
      message: expect.stringContaining(`instead of ${entry.unpackedSha256.slice(0, 12)}`),
    });
  });

  it('checks the length before the hash, and names file and both lengths', async () => {
    expect(await problemOf(entry, stored.slice(0, 1000))).toMatchObject({
      code: 'pack-truncated',
      message: expect.stringContaining(
        `The ratings part (${entry.file}) is cut short: 1,000 of ${stored.length.toLocaleString('en-US')} bytes`,
      ),
    });
    expect((await problemOf(entry, new Uint8Array())).code).toBe('pack-truncated');
    const long = new Uint8Array(stored.length + 1);
    long.set(stored);
    expect((await problemOf(entry, long)).code).toBe('pack-too-long');
  });

  it('finds every damaged byte without SHA-256, by gzip alone', async () => {
    vi.stubGlobal('crypto', {});
    expect(await unpackPart(entry, stored)).toEqual(part);
    let refused = 0;
    for (let at = 10; at < stored.length; at += 97) {
      const damaged = stored.slice();
      damaged[at]! ^= 0x10;
      const problem = await problemOf(entry, damaged);
      expect(problem.code).toMatch(/^pack-(gzip|too-long|truncated)$/);
      refused++;
    }
    expect(refused).toBeGreaterThan(20);
  });

  it('refuses what is not gzip though the manifest describes it', async () => {
    const text = new TextEncoder().encode('neither gzip nor a part');
    const described = await describePart('ratings', part, text);
    expect(await problemOf(described, text)).toMatchObject({
      code: 'pack-gzip',
      message: expect.stringContaining('does not begin with 1F 8B'),
    });
  });

  it('refuses a part that unpacks to another length than the manifest says', async () => {
    const shorter = { ...entry, unpackedBytes: part.length - 1 };
    expect((await problemOf(shorter, stored)).code).toBe('pack-too-long');
    const longer = { ...entry, unpackedBytes: part.length + 1 };
    expect((await problemOf(longer, stored)).code).toBe('pack-truncated');
  });

  it('stops at once when a small file unpacks without end', async () => {
    const bomb = await gzip(new Uint8Array(50_000_000));
    const described = await describePart('ratings', part, bomb);
    expect((await problemOf(described, bomb)).code).toBe('pack-too-long');
  });

  it('refuses a file cut in the middle though hash and length fit', async () => {
    const half = stored.slice(0, stored.length >> 1);
    const described = await describePart('ratings', part, half);
    expect((await problemOf(described, half)).code).toMatch(/^pack-(gzip|truncated)$/);
  });
});
