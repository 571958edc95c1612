import { describe, expect, expectTypeOf, it } from 'vitest';
import type { PackErrorCode } from '../contract';
import * as problems from './errors';

describe('pack problems', () => {
  it('have the codes of the contract', () => {
    expectTypeOf<problems.PackCode>().toEqualTypeOf<PackErrorCode>();
  });

  const all = [
    problems.badManifest('"counts" is missing; it should be an object'),
    problems.htmlInstead('The ratings part'),
    problems.truncated('The ratings part', 1234, 5678),
    problems.tooLong('The ratings part', 5679, 5678),
    problems.wrongHash('The ratings part', 'ab'.repeat(32), 'cd'.repeat(32)),
    problems.damagedGzip('The ratings part', 'incorrect data check'),
    problems.wrongMagic('The ratings part', 'begins with 89 50'),
    problems.tooNew('The ratings part', 2, 1),
    problems.tooOld('The ratings part', 0, 1),
    problems.outOfRange('The ratings part', 'the code of rating 7 is 12, not 1 to 10'),
  ];

  it('each say in a sentence of their own what was found, what was expected and what to do', () => {
    expect(
      Object.fromEntries(all.map(({ code, message }) => [code, message])),
    ).toMatchInlineSnapshot(`
      {
        "pack-gzip": "The ratings part cannot be unpacked: its gzip data is damaged (incorrect data check). Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "pack-hash": "The ratings part is not the file that the manifest describes: its SHA-256 begins with abababababab instead of cdcdcdcdcdcd. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "pack-html": "The ratings part is missing: the host sent a web page in its place. Reload the page to try again; if this site is yours, see that the whole model folder is on the host.",
        "pack-magic": "The ratings part is another kind of file: it begins with 89 50. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "pack-manifest": "The model's manifest.json is wrong: "counts" is missing; it should be an object. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "pack-range": "The ratings part holds a wrong value: the code of rating 7 is 12, not 1 to 10. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "pack-too-long": "The ratings part is too long: 5,679 bytes instead of 5,678. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
        "pack-too-new": "The ratings part is in format version 2, and this Matinee reads up to version 1. Reload the page to get the newest Matinee.",
        "pack-too-old": "The ratings part is in format version 0, and the oldest that this Matinee reads is version 1. The owner of this site must build the model again with "npm run model".",
        "pack-truncated": "The ratings part is cut short: 1,234 of 5,678 bytes are there. Reload the page to try again; if this site is yours, build the model again with "npm run model".",
      }
    `);
  });

  it('are errors that tell their code', () => {
    for (const problem of all) {
      expect(problem).toBeInstanceOf(problems.PackError);
      expect(problem).toBeInstanceOf(Error);
      expect(problem.name).toBe('PackError');
    }
  });
});
