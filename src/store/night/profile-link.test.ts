import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MovieId, type Rating, STARS } from '../../contract';
import { ProfileBytesError, profileFromBytes, profileToBytes } from './profile-bytes';
import { profileFromText, profileToText } from './profile-link';
import { MOST_SHARED, mostTelling, type SharedProfile } from './shared-profile';

const ids = fc
  .uniqueArray(fc.integer({ min: 0, max: 2 ** 32 - 1 }), { maxLength: 60 })
  .map((all) => all.sort((a, b) => a - b) as MovieId[]);

const profiles: fc.Arbitrary<SharedProfile> = fc
  .record({ data: fc.string({ maxLength: 60, unit: 'grapheme' }), rated: ids, seen: ids })
  .chain(({ data, rated, seen }) =>
    fc
      .array(fc.constantFrom(...STARS), { minLength: rated.length, maxLength: rated.length })
      .map((stars) => ({
        data,
        ratings: rated.map((movieId, i) => ({ movieId, stars: stars[i] ?? 3 })),
        seen,
      })),
  );

describe('a profile as bytes', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(profiles, (profile) => {
        expect(profileFromBytes(profileToBytes(profile))).toEqual(profile);
      }),
    );
  });

  it('is refused with a sentence when it is cut anywhere', () => {
    fc.assert(
      fc.property(profiles, fc.nat(), (profile, at) => {
        const bytes = profileToBytes(profile);
        const cut = bytes.subarray(0, at % bytes.length);
        expect(() => profileFromBytes(cut)).toThrow(ProfileBytesError);
      }),
    );
  });

  it('is never believed when it is random: a whole profile or a ProfileBytesError', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        try {
          const { ratings } = profileFromBytes(Uint8Array.of(1, ...bytes));
          for (const { stars } of ratings) expect(STARS).toContain(stars);
        } catch (error) {
          expect(error).toBeInstanceOf(ProfileBytesError);
        }
      }),
    );
  });

  it('says so when a newer version made it', () => {
    expect(() => profileFromBytes(Uint8Array.of(9))).toThrow(/made by a newer Matinee/);
  });
});

describe('a profile as the end of a link', () => {
  it('comes back as it was, and needs no escaping', async () => {
    await fc.assert(
      fc.asyncProperty(profiles, async (profile) => {
        const text = await profileToText(profile);
        expect(text).toMatch(/^[\w-]*$/);
        expect(await profileFromText(text)).toEqual(profile);
      }),
      { numRuns: 30 },
    );
  });

  it('fits a QR code with 500 ratings of films all over a collection of 60,000 ids', async () => {
    const ratings = Array.from(
      { length: MOST_SHARED },
      (_, i): Rating => ({
        movieId: ((i * 7919) % 60_000) as MovieId,
        stars: STARS[(i * 31) % 10] ?? 3,
      }),
    ).sort((a, b) => a.movieId - b.movieId);
    const text = await profileToText({ data: 'MovieLens Latest Small', ratings, seen: [] });
    expect(text.length).toBeLessThan(2_000);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -9)],
    ['with a letter that no link has', (text: string) => `${text.slice(0, 9)}!${text.slice(10)}`],
    ['empty', () => ''],
  ])('is refused with a sentence when it is %s', async (_, spoil) => {
    const ratings: Rating[] = [1, 2, 3, 50, 60].map((id) => ({ movieId: id as MovieId, stars: 4 }));
    const text = await profileToText({ data: 'Test', ratings, seen: [] });
    await expect(profileFromText(spoil(text))).rejects.toThrow(ProfileBytesError);
  });

  it('is refused when it would unpack without end', async () => {
    const stream = new Blob([new Uint8Array(5_000_000)])
      .stream()
      .pipeThrough(new CompressionStream('deflate-raw'));
    const bomb = Buffer.from(await new Response(stream).arrayBuffer()).toString('base64url');
    await expect(profileFromText(bomb)).rejects.toThrow('far too large');
  });
});

describe('the most telling ratings', () => {
  it('are those farthest from the mean, in the order of ids, and the rest is counted', () => {
    const stars = [5, 3, 3.5, 0.5, 3, 4.5] as const;
    const ratings = stars.map((each, i): Rating => ({ movieId: i as MovieId, stars: each }));
    const { profile, leftOut } = mostTelling({ data: '', ratings, seen: [7 as MovieId] }, 3);
    expect(profile.ratings.map(({ movieId }) => movieId)).toEqual([0, 3, 5]);
    expect(profile.seen).toEqual([]);
    expect(leftOut).toBe(3);
  });
});
