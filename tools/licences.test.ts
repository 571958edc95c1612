import { describe, expect, it } from 'vitest';
import { licenceOf } from './licences';

describe('the licence of a package', () => {
  it('is its own text under its name', () => {
    expect(licenceOf('fuse.js')).toMatch(
      /^## fuse\.js - \d+\.\d+\.\d+ \(Apache-2\.0\)\n\n.*Apache/s,
    );
    expect(licenceOf('@fontsource-variable/fraunces')).toContain('SIL OPEN FONT LICENSE');
  });

  it('must be there', () => {
    expect(() => licenceOf('no-such-package')).toThrow('no-such-package');
  });
});
