import { cpSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { kernelPlugin } from '../../../../workers/kernel/compile';

const ROOT = fileURLToPath(new URL('../../../..', import.meta.url));

/** Builds the site as it ships, with the model of a folder, into `out`. */
export async function buildSite(model: string, out: string, publicDir: string): Promise<void> {
  cpSync(join(ROOT, 'public'), publicDir, {
    recursive: true,
    filter: (file) => file !== join(ROOT, 'public/model'),
  });
  cpSync(model, join(publicDir, 'model'), { recursive: true });
  await build({
    root: ROOT,
    publicDir,
    logLevel: 'error',
    build: { outDir: out, emptyOutDir: true },
  });
}

/** Builds the page of the benchmark into `out`, with the model in its subfolder "model/". */
export async function buildBenchPage(model: string, out: string): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('../page', import.meta.url)),
    base: './',
    logLevel: 'error',
    plugins: [kernelPlugin()],
    define: { BUILT_CATALOGUE: 'null' },
    worker: { format: 'es' },
    build: {
      outDir: out,
      emptyOutDir: true,
      target: 'es2022',
      assetsInlineLimit: 0,
      // hnswlib-wasm includes its WebAssembly as text, so its chunk is large.
      chunkSizeWarningLimit: 2000,
    },
  });
  symlinkSync(resolve(model), join(out, 'model'));
}
