import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'vite';

export const SECOND_DESCRIPTION = 'Matinee, the second build';

/**
 * Builds the site once more into a new folder, with another description and with other names for all its scripts, as a
 * new version has them. Returns the folder.
 *
 * @param publicDir icons and model; the site's own when absent
 */
export async function buildAgain(publicDir = 'public'): Promise<string> {
  const outDir = await mkdtemp(join(tmpdir(), 'matinee-second-build-'));
  await build({
    logLevel: 'error',
    publicDir,
    build: { outDir },
    plugins: [
      {
        name: 'second-build',
        transformIndexHtml: (html) =>
          html.replace(/(name="description"\s+content=")[^"]*/, `$1${SECOND_DESCRIPTION}`),
        renderChunk: (code) => `${code}\nglobalThis.build = 'second';\n`,
      },
    ],
  });
  return outDir;
}
