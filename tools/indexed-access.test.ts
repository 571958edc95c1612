import { describe, expect, it } from 'vitest';
import { faultsOf } from './indexed-access';

const OUTPUT = [
  "src/a.ts(3,1): error TS2322: Type 'number | undefined' is not assignable to type 'number'.",
  "  Type 'undefined' is not assignable to type 'number'.",
  "src/hot.ts(9,7): error TS2322: Type 'number | undefined' is not assignable to type 'number'.",
  "  Type 'undefined' is not assignable to type 'number'.",
  "src/hot.ts(10,7): error TS2532: Object is possibly 'undefined'.",
  '',
].join('\n');

describe('the check of indices', () => {
  it('reports the errors of files that are not excepted, with their explanations', () => {
    expect(faultsOf(OUTPUT, new Set(['src/hot.ts']))).toEqual([
      "src/a.ts(3,1): error TS2322: Type 'number | undefined' is not assignable to type 'number'.",
      "  Type 'undefined' is not assignable to type 'number'.",
    ]);
  });

  it('reports an error once that two projects have', () => {
    const once = faultsOf(OUTPUT, new Set());
    expect(once).toHaveLength(5);
    expect(faultsOf(OUTPUT + OUTPUT, new Set())).toEqual(once);
  });

  it('asks for the end of an exception that nothing needs', () => {
    expect(faultsOf(OUTPUT, new Set(['src/a.ts', 'src/hot.ts', 'src/calm.ts']))).toEqual([
      'src/calm.ts: needs no exception, so remove its first line.',
    ]);
  });
});
