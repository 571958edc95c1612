import { describe, expect, it } from 'vitest';
import { inWords } from './words';

describe('a problem in a visitor’s words', () => {
  it('says what to do, and keeps what the engine said for the details', () => {
    const message = 'ratings.0123.mtn could not be fetched: the host answered 404.';
    const said = inWords({ code: 'network', message });
    expect(said.sentence).toBe(
      'The films could not be fetched. Check your connection and try again.',
    );
    expect(said.details).toBe(message);
    expect(inWords({ code: 'network', message, part: 'ratings' }).sentence).toBe(
      'What makes the list your own could not be fetched. Check your connection and try again.',
    );
  });

  it('names no file and no format', () => {
    for (const code of ['pack-hash', 'pack-gzip', 'pack-too-new', 'internal'] as const) {
      expect(inWords({ code, message: 'x' }).sentence).not.toMatch(/\.mtn|gzip|hash|manifest/);
    }
  });
});
