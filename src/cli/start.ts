import { createServer, preview } from 'vite';
import {
  prepareChosenModel,
  prepareKernel,
  prepareModel,
  prepareSite,
} from '../../tools/site/steps';
import { DOWNLOAD_STEPS } from '../trainer/download/download';
import { SETS } from '../trainer/download/sets';
import { TrainerError } from '../trainer/errors';
import { showProgress } from '../trainer/progress';
import { DATA_OPTIONS, findNamedData } from './data-options';
import { type Command, wholeNumber } from './options';
import { runCommand } from './run';

const command: Command<'data' | 'mode' | 'host' | 'port' | 'cache' | 'from'> = {
  script: 'start',
  summary:
    'Builds the kernel, the model and the site where they are missing or stale, and serves the site. With --data it\n' +
    'replaces the model in public/model.',
  options: {
    data: {
      value: 'SET|DIR',
      help: `a MovieLens set to fetch, its terms shown first (${SETS.map(({ name }) => name).join(', ')}), or a folder`,
    },
    mode: {
      value: 'MODE',
      help: 'serve the built site, dev to serve with hot reload, build to serve nothing',
      default: 'serve',
    },
    host: { value: 'NAME', help: 'address to serve at; 0.0.0.0 for all', default: '127.0.0.1' },
    cache: DATA_OPTIONS.cache,
    from: DATA_OPTIONS.from,
    port: { value: 'N', help: 'port to serve at; the next free one is taken if it is busy' },
  },
};

await runCommand(import.meta.url, command, async (values) => {
  const { mode, host, port } = values;
  const root = process.cwd();
  const address = { host: host!, ...(port && { port: wholeNumber('port', port, 1, 65_535) }) };
  if (mode !== 'serve' && mode !== 'dev' && mode !== 'build') {
    throw new TrainerError(`--mode must be serve, dev or build, not "${mode}".`);
  }
  await prepareKernel(console.log);
  if (values.data === undefined) await prepareModel(root, console.log);
  else {
    const { BUILD_STEPS } = await import('../trainer/build-model');
    const progress = showProgress(BUILD_STEPS + DOWNLOAD_STEPS);
    const { folder, notes } = await findNamedData(values, progress);
    await prepareChosenModel(root, folder, console.log, progress);
    for (const note of notes) console.log(`Note: ${note}`);
  }
  if (mode !== 'dev') await prepareSite(root, console.log);
  if (mode === 'dev') {
    const server = await createServer({ root, server: address });
    await server.listen();
    tellAddress(server.resolvedUrls?.local, 'reloads as you edit');
  } else if (mode === 'serve') {
    const server = await preview({ root, preview: address });
    tellAddress(server.resolvedUrls?.local, 'works offline after the first visit');
  }
});

function tellAddress(urls: readonly string[] | undefined, hint: string): void {
  console.log(`Matinee: ${urls?.[0]} (${hint}; Ctrl+C ends it)`);
}
