import { afterEach, describe, expect, it, vi } from 'vitest';
import { localStorageOf } from '../testing/local-storage';
import { forgetLocalWords, localWord } from './local';

afterEach(() => vi.unstubAllGlobals());

describe('a word kept for a site', () => {
  it('is not seen by another site of the origin', () => {
    vi.stubGlobal('localStorage', localStorageOf());
    localWord('/A/', 'model').write('light');
    expect(localWord('/A/', 'model').read()).toBe('light');
    expect(localWord('/B/', 'model').read()).toBeNull();
  });

  it('from before words carried the path goes to the site that reads it first', () => {
    vi.stubGlobal('localStorage', localStorageOf({ 'matinee-model': 'light' }));
    expect(localWord('/A/', 'model', 'matinee-model').read()).toBe('light');
    expect(localWord('/B/', 'model', 'matinee-model').read()).toBeNull();
    expect(localWord('/A/', 'model', 'matinee-model').read()).toBe('light');
  });

  it('is forgotten with all others of the site, and no more', () => {
    vi.stubGlobal('localStorage', localStorageOf({ other: 'x' }));
    localWord('/A/', 'model').write('light');
    localWord('/A/B/', 'model').write('whole');
    forgetLocalWords('/A/');
    expect(localWord('/A/', 'model').read()).toBeNull();
    expect(localWord('/A/B/', 'model').read()).toBe('whole');
    expect(localStorage.getItem('other')).toBe('x');
  });

  it('is nothing where the browser keeps nothing', () => {
    vi.stubGlobal('localStorage', undefined);
    localWord('/A/', 'model').write('light');
    expect(localWord('/A/', 'model').read()).toBeNull();
    expect(() => forgetLocalWords('/A/')).not.toThrow();
  });
});
