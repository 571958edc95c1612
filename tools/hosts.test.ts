import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { POLICY_HEADER } from './csp';

const headers = readFileSync('public/_headers', 'utf8');
const nginx = readFileSync('deploy/nginx.conf', 'utf8');

const FOREVER = 'public, max-age=31536000, immutable';
const ANEW = 'no-cache';

const PATHS = [
  ['/', ANEW],
  ['/index.html', ANEW],
  ['/sw.js', ANEW],
  ['/earlier-assets.js', ANEW],
  ['/shared-files.js', ANEW],
  ['/posters.js', ANEW],
  ['/manifest.webmanifest', ANEW],
  ['/model/manifest.json', ANEW],
  ['/model/ratings.a5a19dda3859.mtn', FOREVER],
  ['/model/posters/1-0123abcd.webp', FOREVER],
  ['/assets/index-CNsS0B0w.js', FOREVER],
] as const;

/** The values that public/_headers gives for `name` at `path`, as Cloudflare Pages reads it: "*" is any text. */
function valuesAt(path: string, name: string): string[] {
  const values: string[] = [];
  let matches = false;
  for (const line of headers.split('\n').filter((text) => text && !text.startsWith('#'))) {
    if (!line.startsWith(' ')) matches = wildcard(line).test(path);
    else if (matches && line.trim().startsWith(`${name}: `)) {
      values.push(line.trim().slice(name.length + 2));
    }
  }
  return values;
}

function wildcard(pattern: string): RegExp {
  const literal = (text: string) => text.replace(/[.\\+?^$(){}|[\]]/g, '\\$&');
  return new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`);
}

/** The value that the map in nginx.conf gives for `path`: of the first expression that matches, or the default. */
function mapped(path: string): string {
  const rows = [...nginx.matchAll(/^ {2}"~(.+)" "(.+)";$/gm)];
  expect(rows).toHaveLength(3);
  const fallback = /^ {2}default "(.+)";$/m.exec(nginx)![1]!;
  return rows.find(([, expression]) => new RegExp(expression!).test(path))?.[2] ?? fallback;
}

describe('the files for hosts', () => {
  it.each([
    ['public/_headers', headers],
    ['deploy/nginx.conf', nginx],
  ])('%s sends the one policy', (_, text) => {
    expect(text.match(/default-src [^"\n]*/g)).toEqual([POLICY_HEADER]);
  });

  it.each(PATHS)('public/_headers says once how to cache %s', (path, caching) => {
    expect(valuesAt(path, 'Cache-Control')).toEqual([caching]);
    expect(valuesAt(path, 'Content-Security-Policy')).toEqual([POLICY_HEADER]);
  });

  it.each(PATHS)('deploy/nginx.conf says how to cache %s, in a sub-folder too', (path, caching) => {
    expect(mapped(path)).toBe(caching);
    expect(mapped(`/films${path}`)).toBe(caching);
  });
});
