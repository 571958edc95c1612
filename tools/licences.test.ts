import { describe, expect, it } from 'vitest';
import { licenceOf, packagesOf } from './licences';

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

it('packages are told from the modules of a bundle', () => {
  const ids = [
    '/site/src/app/main.tsx',
    '/site/node_modules/fflate/esm/browser.js',
    '/site/node_modules/@babel/runtime/helpers/esm/extends.js',
    '\0/site/node_modules/react/index.js?commonjs',
    '/site/node_modules/react/node_modules/scheduler/index.js',
    '/site/node_modules/fflate/esm/other.js',
  ];
  expect(packagesOf(ids)).toEqual(['@babel/runtime', 'fflate', 'react', 'scheduler']);
});
