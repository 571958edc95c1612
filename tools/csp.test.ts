import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTENT_SECURITY_POLICY } from './csp';

describe('the files for hosts', () => {
  it.each(['public/_headers', 'deploy/nginx.conf'])('%s sends the one policy', (file) => {
    const policies = readFileSync(file, 'utf8').match(/default-src [^"\n]*/g);
    expect(policies).toEqual([CONTENT_SECURITY_POLICY]);
  });
});
