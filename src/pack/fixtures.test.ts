import { describe, expect, it } from 'vitest';
import { type BrokenModel, breakModel } from './fixtures';
import { PackProblem } from './problem';
import { loadParts, smallModel } from './seeded';

const good = await smallModel();
const broken = await breakModel(good);

async function problemOf({ files }: BrokenModel): Promise<PackProblem> {
  const error: unknown = await loadParts(files).then(
    () => new Error('it loaded'),
    (reason) => reason,
  );
  if (error instanceof PackProblem) return error;
  throw error;
}

describe('broken models', () => {
  it('come from one that loads', async () => {
    const manifest = await loadParts(good);
    expect(manifest.parts.map(({ name }) => name)).toEqual(['catalogue', 'ratings', 'weights']);
  });

  it.each(broken.map((model) => [model.name, model] as const))('%s', async (_, model) => {
    const problem = await problemOf(model);
    expect(problem.code).toBe(model.code);
    expect(problem.message).toContain(
      model.broken === 'manifest' ? 'manifest.json' : `The ${model.broken} part`,
    );
    expect(problem.message).toMatch(/Reload the page|npm run model/);
  });

  it('show every code, the file damaged on the way among them', () => {
    expect([...new Set(broken.map(({ code }) => code))].sort()).toEqual([
      'pack-gzip',
      'pack-hash',
      'pack-html',
      'pack-magic',
      'pack-manifest',
      'pack-range',
      'pack-too-long',
      'pack-too-new',
      'pack-too-old',
      'pack-truncated',
    ]);
  });

  it('leave the good one as it was', async () => {
    expect(good).toEqual(await smallModel());
  });

  it('tell what stands in the ratings part', async () => {
    const told: Record<string, string> = {};
    for (const model of broken) {
      if (model.broken !== 'ratings') continue;
      told[model.name] = (await problemOf(model)).message;
    }
    expect(told).toMatchInlineSnapshot(`
      {
        "ratings: bytes after the end": "The ratings part is too long: 408 bytes or more instead of 400. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: gzip damaged": "The ratings part (ratings.112ff557ce58.mtn) cannot be unpacked: its gzip data is damaged (incorrect data check). Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: hash mismatch": "The ratings part (ratings.e3c569001308.mtn) is not the file that the manifest describes: its SHA-256 begins with 68a495be419d instead of e3c569001308. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: header only": "The ratings part is cut short: 64 of 400 bytes are there. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: index out of range": "The ratings part holds a wrong value: row 5 reaches column 65,817, and there are 300 columns. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: one byte too long": "The ratings part (ratings.e3c569001308.mtn) is too long: 307 bytes or more instead of 306. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: too new": "The ratings part is in format version 999, and this Matinee reads up to version 1. Reload the page to get the newest Matinee.",
        "ratings: too old": "The ratings part is in format version 0, and the oldest that this Matinee reads is version 1. The owner of this site must build the model again with "npm run model".",
        "ratings: truncated": "The ratings part (ratings.e3c569001308.mtn) is cut short: 153 of 306 bytes are there. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: web page": "The ratings part (ratings.e3c569001308.mtn) is missing: the host sent a web page in its place. Reload the page to try again; if this site is yours, see that the whole model folder is on the host.",
        "ratings: wrong kind": "The ratings part is another kind of file: it says it is of kind 1 instead of 2 (ratings). Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: wrong magic": "The ratings part is another kind of file: it begins with 8C 4D 54 4E 0D 0A 1A 0A instead of 8D 4D 54 4E 0D 0A 1A 0A. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
      }
    `);
  });
});
