import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** The file of the built site that holds the licences of all that it is made of. */
export const LICENCES = 'licences.txt';

/** Parts of the site that Vite's own list lacks: what the worker and the service worker are bundled with, the font, the kernel's runtime. */
const BEYOND_THE_PAGE = [
  'fuse.js',
  '@fontsource-variable/fraunces',
  'workbox-core',
  'workbox-precaching',
  'workbox-routing',
  'vite-plugin-pwa',
  'assemblyscript',
];

/**
 * The licence of an installed package, as Vite heads those of the page's.
 *
 * @throws Error when the package carries no text of a licence
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

/** Completes the licences that Vite gathers from the page: our own before them, those of the other parts after. */
export function licences(): Plugin {
  return {
    name: 'matinee:licences',
    apply: 'build',
    writeBundle({ dir }) {
      const path = join(dir ?? 'dist', LICENCES);
      const own = readFileSync('LICENSE', 'utf8').trim();
      const page = readFileSync(path, 'utf8').trim();
      const others = BEYOND_THE_PAGE.map(licenceOf).join('\n');
      writeFileSync(path, `# Matinee\n\n${own}\n\n${page}\n\n${others}`);
    },
  };
}
