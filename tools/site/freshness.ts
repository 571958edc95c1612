import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** The inputs of a build, and the file that shows that it was built. Paths are relative to `root`. */
export interface Built {
  /** Name of the record, "site" for example. */
  readonly name: string;
  /** Files and folders; test files and compiled kernels in them do not count. */
  readonly inputs: readonly string[];
  /** A file that differs for every different result, such as an index or a manifest. */
  readonly output: string;
}

/**
 * - `fresh`: the output was built from these inputs.
 * - `stale`: the output is ours, but its inputs have changed.
 * - `foreign`: the output is not recorded here: somebody else made it.
 */
export type Freshness = 'missing' | 'fresh' | 'stale' | 'foreign';

/**
 * Compares contents, not times, because a clone or a checkout touches every file and changes none. The records are outside node_modules,
 * because a new installation empties that.
 */
export class FreshnessRecord {
  constructor(
    private readonly root: string,
    private readonly folder = '.cache',
  ) {}

  freshness(built: Built): Freshness {
    if (!existsSync(join(this.root, built.output))) return 'missing';
    const record = join(this.root, this.folder, `${built.name}.json`);
    if (!existsSync(record)) return 'foreign';
    const { inputs, output } = JSON.parse(readFileSync(record, 'utf8')) as Record<string, string>;
    if (output !== this.hash([built.output])) return 'foreign';
    return inputs === this.hash(built.inputs) ? 'fresh' : 'stale';
  }

  /** Records that the output was just built from the current inputs. */
  remember(built: Built): void {
    const folder = join(this.root, this.folder);
    mkdirSync(folder, { recursive: true });
    const record = { inputs: this.hash(built.inputs), output: this.hash([built.output]) };
    writeFileSync(join(folder, `${built.name}.json`), JSON.stringify(record));
  }

  /** A hash over names and contents of all files at or under `paths`, in the order of their names. */
  private hash(paths: readonly string[]): string {
    const hash = createHash('sha256');
    for (const file of paths.flatMap((path) => this.filesUnder(path))) {
      const content = readFileSync(join(this.root, file));
      hash.update(`${file}\0${content.length}\0`).update(content);
    }
    return hash.digest('hex');
  }

  private filesUnder(path: string): string[] {
    const full = join(this.root, path);
    if (!existsSync(full)) return [];
    if (!statSync(full).isDirectory()) return [path];
    return readdirSync(full, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(this.root, join(entry.parentPath, entry.name)))
      .filter((file) => !/\.test\.tsx?$|[\\/]build[\\/]/.test(file))
      .sort();
  }
}
