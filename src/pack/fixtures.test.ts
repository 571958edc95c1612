import { describe, expect, it } from 'vitest';
import { PackError } from './errors';
import { type BrokenModel, breakModel } from './fixtures';
import { loadParts, smallModel } from './seeded';

const good = await smallModel();
const broken = await breakModel(good);

async function problemOf({ files }: BrokenModel): Promise<PackError> {
  const error: unknown = await loadParts(files).then(
    () => new Error('it loaded'),
    (reason) => reason,
  );
  if (error instanceof PackError) return error;
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

  it('tell what stands in a part', async () => {
    const told: Record<string, string> = {};
    for (const model of broken) {
      const { message } = await problemOf(model);
      // Messages about stored files hold lengths and hashes that depend on the platform's gzip.
      if (model.broken !== 'manifest' && !message.includes('.mtn')) told[model.name] = message;
    }
    expect(told).toMatchInlineSnapshot(`
      {
        "catalogue: bytes after the end": "The catalogue part is too long: 7,704 bytes instead of 7,696. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "catalogue: end missing": "The catalogue part is cut short: 7,692 of 7,696 bytes are there. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "catalogue: index out of range": "The catalogue part holds a wrong value: movie 0 has genre set 2,097,151, and there are 178 sets. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "catalogue: too new": "The catalogue part is in format version 999, and this Matinee reads up to version 4. Reload the page to get the newest Matinee.",
        "catalogue: too old": "The catalogue part is in format version 0, and the oldest that this Matinee reads is version 4. The owner of this site must build the model again with "npm run model".",
        "catalogue: wrong kind": "The catalogue part is another kind of file: it says it is of kind 2 instead of 1 (catalogue). Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "catalogue: wrong magic": "The catalogue part is another kind of file: it begins with 8C 4D 54 4E 0D 0A 1A 0A instead of 8D 4D 54 4E 0D 0A 1A 0A. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: bytes after the end": "The ratings part is too long: 408 bytes instead of 400. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: end missing": "The ratings part is cut short: 396 of 400 bytes are there. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: index out of range": "The ratings part holds a wrong value: row 5 reaches column 65,535, and there are 300 columns. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: too new": "The ratings part is in format version 999, and this Matinee reads up to version 4. Reload the page to get the newest Matinee.",
        "ratings: too old": "The ratings part is in format version 0, and the oldest that this Matinee reads is version 4. The owner of this site must build the model again with "npm run model".",
        "ratings: wrong kind": "The ratings part is another kind of file: it says it is of kind 1 instead of 2 (ratings). Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "ratings: wrong magic": "The ratings part is another kind of file: it begins with 8C 4D 54 4E 0D 0A 1A 0A instead of 8D 4D 54 4E 0D 0A 1A 0A. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "weights: bytes after the end": "The weights part is too long: 47,708 bytes instead of 47,700. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "weights: end missing": "The weights part is cut short: 47,696 of 47,700 bytes are there. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "weights: index out of range": "The weights part holds a wrong value: row 0 reaches column 65,535, and there are 300 columns. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "weights: too new": "The weights part is in format version 999, and this Matinee reads up to version 4. Reload the page to get the newest Matinee.",
        "weights: too old": "The weights part is in format version 0, and the oldest that this Matinee reads is version 4. The owner of this site must build the model again with "npm run model".",
        "weights: wrong kind": "The weights part is another kind of file: it says it is of kind 2 instead of 3 (weights). Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "weights: wrong magic": "The weights part is another kind of file: it begins with 8C 4D 54 4E 0D 0A 1A 0A instead of 8D 4D 54 4E 0D 0A 1A 0A. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
      }
    `);
  });
});
