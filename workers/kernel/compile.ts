import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Kernel {
  /** The folder of the kernel's AssemblyScript, with an index.ts. */
  readonly source: string;
  /** The path of its .wasm, .js and .d.ts, without the extension. */
  readonly out: string;
  /** Compiler options in addition to the common ones. */
  readonly options?: readonly string[];
}

const KERNELS: readonly Kernel[] = [
  {
    source: 'workers/kernel/assembly',
    out: 'workers/kernel/build/kernel',
    options: ['--importMemory'],
  },
  { source: 'src/lab/bench/assembly', out: 'src/lab/bench/build/dense-scan' },
  {
    source: 'src/trainer/solver/assembly',
    out: 'src/trainer/solver/build/solver',
    options:
      '--enable threads --importMemory --sharedMemory --initialMemory 1 --maximumMemory 65536'.split(
        ' ',
      ),
  },
];

const OPTIONS = '-O3 --noAssert --runtime stub --enable simd --bindings raw'.split(' ');

/** One compilation at a time: two would write the same files. */
let turn: Promise<boolean> = Promise.resolve(false);

/**
 * Compiles the kernels whose sources, compiler or options have changed since they were last compiled.
 * @returns true if any was compiled, false if all were up to date.
 * @throws Error with the compiler's messages; the earlier output stays in place.
 */
export function compileKernel(): Promise<boolean> {
  turn = turn.catch(() => false).then(compileStale);
  return turn;
}

async function compileStale(): Promise<boolean> {
  let compiled = false;
  for (const kernel of KERNELS) {
    const stampFile = join(ROOT, `${kernel.out}.stamp`);
    const stamp = await fingerprint(kernel);
    if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) continue;
    const files = await compile(kernel);
    await mkdir(dirname(stampFile), { recursive: true });
    for (const [name, contents] of files) await replace(join(ROOT, name), contents);
    await replace(stampFile, stamp);
    compiled = true;
  }
  return compiled;
}

/** Has Vite compile the kernels, and in development again at every change, reloading the page. */
export function kernelPlugin(): Plugin {
  return {
    name: 'matinee:kernel',
    async buildStart() {
      await compileKernel();
    },
    configureServer(server) {
      const folders = KERNELS.map(({ source }) => join(ROOT, source));
      server.watcher.add(folders);
      server.watcher.on('all', (_event, file) => {
        if (!folders.some((folder) => file.startsWith(folder + sep))) return;
        compileKernel().then(
          (compiled) => compiled && server.ws.send({ type: 'full-reload' }),
          (error: Error) => server.config.logger.error(error.message),
        );
      });
    },
  };
}

async function compile({
  source,
  out,
  options = [],
}: Kernel): Promise<Map<string, string | Uint8Array>> {
  // Loading the compiler takes longer than compiling, so it is skipped when everything is up to date.
  const { default: asc } = await import('assemblyscript/asc');
  const files = new Map<string, string | Uint8Array>();
  const { error, stderr } = await asc.main(
    [`${source}/index.ts`, '--baseDir', ROOT, '--outFile', `${out}.wasm`, ...OPTIONS, ...options],
    { writeFile: (name, contents) => void files.set(name, contents) },
  );
  if (error) throw new Error(`The kernel ${source} does not compile.\n${stderr}`);
  return files;
}

/** Replaces a file: writes a temporary one and renames it, because several commands may compile at the same time. */
async function replace(file: string, contents: string | Uint8Array): Promise<void> {
  const temporary = `${file}.${process.pid}`;
  await writeFile(temporary, contents);
  await rename(temporary, file);
}

async function fingerprint({ source }: Kernel): Promise<string> {
  const folder = join(ROOT, source);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts')).sort();
  const compiler = createRequire(import.meta.url).resolve('assemblyscript/package.json');
  const hash = createHash('sha256');
  for (const file of [
    compiler,
    fileURLToPath(import.meta.url),
    ...names.map((name) => join(folder, name)),
  ]) {
    hash.update(`\0${basename(file)}\0`).update(await readFile(file));
  }
  return hash.digest('hex');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  console.log((await compileKernel()) ? 'kernel: compiled' : 'kernel: fresh');
}
