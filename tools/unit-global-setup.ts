import { existsSync } from 'node:fs';

/** Compiles the kernel before any test that loads it. */
export default async function setup(): Promise<void> {
  const compile = new URL('../workers/kernel/compile.ts', import.meta.url);
  if (existsSync(compile)) await (await import(compile.href)).compileKernel();
}
