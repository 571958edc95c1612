import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The file of the built site with the licences of everything it contains. */
export const LICENCES = 'licences.txt';

/** Parts of the site that are not listed in any bundle: the font, the service worker's code, the kernel's runtime. */
const BEYOND_THE_BUNDLES = [
  '@fontsource-variable/fraunces',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'workbox-strategies',
  'vite-plugin-pwa',
  'assemblyscript',
];

/**
 * The licence of an installed package, with a heading like Vite's for the page's packages.
 *
 * @throws Error when the package contains no licence text
 */
export function licenceOf(name: string): string {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt', 'LICENCE'].find((found) =>
    existsSync(join(folder, found)),
  );
  if (!file) throw new Error(`${folder} holds no text of its licence (${license}).`);
  return `## ${name} - ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}

/** Every package with a module in one of the bundles, by name, and each once. */
export function packagesOf(moduleIds: readonly string[]): string[] {
  const names = moduleIds.flatMap(
    (id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id)?.[1] ?? [],
  );
  return [...new Set(names)].sort();
}

/**
 * Completes the licences that Vite collects from the page: our own is put before them, those of the other parts after. Vite's list does
 * not include workers, so `ofWorkers` collects theirs.
 */
export function licences(): { readonly ofPage: Plugin; readonly ofWorkers: Plugin } {
  const inWorkers: string[] = [];
  return {
    ofPage: {
      name: 'matinee:licences',
      apply: 'build',
      writeBundle({ dir }) {
        const path = join(dir ?? 'dist', LICENCES);
        const own = readFileSync('LICENSE', 'utf8').trim();
        const page = readFileSync(path, 'utf8').trim();
        const names = [...packagesOf(inWorkers), ...BEYOND_THE_BUNDLES];
        const others = names.filter((name) => !page.includes(`\n## ${name} - `)).map(licenceOf);
        writeFileSync(path, `# Matinee\n\n${own}\n\n${page}\n\n${others.join('\n')}`);
      },
    },
    ofWorkers: {
      name: 'matinee:licences-of-workers',
      generateBundle(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk') inWorkers.push(...file.moduleIds);
        }
      },
    },
  };
}
