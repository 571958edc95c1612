import type { Plugin } from 'vite';

/** The entry that runs before the page's own. */
export const START = 'src/app/start.ts';

const WORKER = /^assets\/recommender\.worker-[^/]*\.js$/;
/** Matches the imports that the worker's script needs before its first line runs. */
const IMPORTED = /from\s*["'`]\.\/([^"'`]+\.js)["'`]/g;

/**
 * Puts the start script into the built page, so that it runs as soon as it is loaded: the page's own script is thirty times larger. The
 * worker's first scripts are preloaded too, and are in the browser's cache when the worker requests them.
 *
 * Vite adds the worker's files to the build after it has written the page, so its own way of adding tags comes too early.
 */
export function startScript(): Plugin {
  return {
    name: 'matinee:start-script',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: (_options, bundle) => {
        const files = Object.values(bundle);
        const page = bundle['index.html'];
        const start = files.find(
          (file) => file.type === 'chunk' && file.facadeModuleId?.endsWith(START),
        );
        const worker = files.find(({ fileName }) => WORKER.test(fileName));
        if (page?.type !== 'asset' || !start || worker?.type !== 'asset') {
          throw new Error(`The build lacks its page, ${START}, or the worker.`);
        }
        const engine = [...String(worker.source).matchAll(IMPORTED)].map(
          ([, name]) => `assets/${name}`,
        );
        const tags = [
          `<script type="module" async crossorigin src="./${start.fileName}"></script>`,
          ...[worker.fileName, ...engine].map(
            (file) => `<link rel="modulepreload" crossorigin href="./${file}">`,
          ),
        ];
        page.source = String(page.source).replace('</head>', `${tags.join('\n')}\n</head>`);
      },
    },
  };
}
