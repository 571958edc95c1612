import { describe, expect, it } from 'vitest';
import { compileKernel } from './compile';

describe('compileKernel', () => {
  it('leaves a fresh kernel alone', async () => {
    await compileKernel();
    expect(await compileKernel()).toBe(false);
  });
});
