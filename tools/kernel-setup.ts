import { compileKernel } from '../workers/kernel/compile';

/** Compiles the kernel before any test that loads it. */
export default async function setup(): Promise<void> {
  await compileKernel();
}
