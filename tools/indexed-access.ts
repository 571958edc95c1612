import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/**
 * Checks with TypeScript's `noUncheckedIndexedAccess` the projects whose configuration leaves it off. The compiler has no exception by
 * file, and hot loops over typed arrays need one: there every index is bounded by its loop, and a "!" behind each would hide the
 * formula. Such a file says why in its first line: "// Unchecked indices: …".
 */
const PROJECTS = ['tsconfig.worker.json', 'tsconfig.node.json'];
const FOLDERS = ['src', 'workers', 'e2e', 'tools'];
const EXCEPTION = /^\/\/ Unchecked indices: \S.*\n/;

/**
 * @param output what the compiler printed with `--pretty false`, for any number of projects
 * @param excepted the files that say why they are excepted
 * @returns the errors of all other files, each once, then a complaint for each excepted file that has no error
 */
export function faultsOf(output: string, excepted: ReadonlySet<string>): string[] {
  const faults: string[] = [];
  const needed = new Set<string>();
  const seen = new Set<string>();
  let dropped = false;
  for (const line of output.split('\n')) {
    // The lines that explain an error are indented.
    if (line.startsWith(' ')) {
      if (!dropped) faults.push(line);
      continue;
    }
    const file = line.split('(', 1)[0] ?? '';
    needed.add(file);
    dropped = line === '' || excepted.has(file) || seen.has(line);
    seen.add(line);
    if (!dropped) faults.push(line);
  }
  for (const file of excepted) {
    if (!needed.has(file)) faults.push(`${file}: needs no exception, so remove its first line.`);
  }
  return faults;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  ).filter((file) => /\.tsx?$/.test(file));
  const excepted = files.filter((file) => EXCEPTION.test(readFileSync(file, 'utf8')));
  const faults = faultsOf(PROJECTS.map(compile).join(''), new Set(excepted));
  if (faults.length > 0) {
    console.error(faults.join('\n'));
    process.exitCode = 1;
  }
}

function compile(project: string): string {
  const tsc = 'node_modules/typescript/bin/tsc';
  const options = ['-p', project, '--noEmit', '--noUncheckedIndexedAccess', '--pretty', 'false'];
  const run = spawnSync(process.execPath, [tsc, ...options], { encoding: 'utf8' });
  if (run.error) throw run.error;
  return run.stdout;
}
