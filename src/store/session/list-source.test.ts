import { describe, expect, it } from 'vitest';
import type { ModelPart } from '../../contract';
import { INFO, listOf } from '../testing/stage';
import { listSource } from './list-source';
import type { ModelState } from './loading';

const problem = { code: 'network' as const, message: 'No network.' };
const IDLE = { arriving: null, problem: null };
const READY: ModelState = { phase: 'ready', info: INFO };

const without = (model: ModelState, listProblem: typeof problem | null = null) =>
  listSource({ model, list: null, listProblem }, IDLE).kind;
const from = (
  parts: readonly ModelPart[],
  ratings: number,
  loading: Parameters<typeof listSource>[1] = IDLE,
) =>
  listSource(
    { model: READY, list: { ...listOf([1], ratings), parts }, listProblem: null },
    loading,
  );

describe('what a list was made from', () => {
  it('is not told while there is none', () => {
    expect(without({ phase: 'loading', progress: null })).toBe('waiting');
    expect(without(READY)).toBe('waiting');
  });

  it('is said to have failed when none will come', () => {
    expect(without({ phase: 'failed', problem })).toBe('failed');
    expect(without(READY, problem)).toBe('failed');
  });

  it('is what everybody likes when nothing is rated', () => {
    expect(from(['catalogue', 'weights', 'ratings'], 0)).toEqual({ kind: 'everybody' });
  });

  it('names people only when their ratings went into it', () => {
    expect(from(['catalogue', 'weights', 'ratings'], 2)).toEqual({
      kind: 'ratings',
      ratings: 2,
      since: null,
      people: INFO.users,
      isPersonal: true,
      lacks: null,
    });
    expect(from(['catalogue', 'weights'], 2)).toMatchObject({ people: null, isPersonal: true });
    expect(from(['catalogue'], 2)).toMatchObject({ people: null, isPersonal: false });
  });

  it('says what it lacks and why', () => {
    const arriving = { receivedBytes: 1, totalBytes: 2 };
    expect(from(['catalogue'], 1, { ...IDLE, problem })).toMatchObject({
      lacks: { part: 'weights', why: 'failed' },
    });
    expect(from(['catalogue', 'weights'], 1, { ...IDLE, arriving })).toMatchObject({
      lacks: { part: 'ratings', why: 'coming' },
    });
    expect(from(['catalogue', 'weights'], 1)).toMatchObject({
      lacks: { part: 'ratings', why: 'light' },
    });
  });
});
