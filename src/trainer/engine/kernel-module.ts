import { readFile } from 'node:fs/promises';
import { compileKernel } from '../../../workers/kernel/compile';

/** The kernel as the site ships it, for Node; compiled first when its source is newer. */
export async function kernelModule(): Promise<WebAssembly.Module> {
  await compileKernel();
  const wasm = new URL('../../../workers/kernel/build/kernel.wasm', import.meta.url);
  return WebAssembly.compile(await readFile(wasm));
}
