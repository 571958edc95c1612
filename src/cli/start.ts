import { createServer, preview } from 'vite';
import { prepareKernel, prepareModel, prepareSite } from '../../tools/site/steps';
import { TrainerError } from '../trainer/errors';
import { type Command, wholeNumber } from './options';
import { runCommand } from './run';

const command: Command<'mode' | 'host' | 'port'> = {
  script: 'start',
  summary:
    'Builds the kernel, the default model and the site where they are missing or stale, and serves the site.',
  options: {
    mode: {
      value: 'MODE',
      help: 'serve the built site, dev to serve with hot reload, build to serve nothing',
      default: 'serve',
    },
    host: { value: 'NAME', help: 'address to serve at; 0.0.0.0 for all', default: '127.0.0.1' },
    port: { value: 'N', help: 'port to serve at; the next free one is taken if it is busy' },
  },
};

await runCommand(import.meta.url, command, async ({ mode, host, port }) => {
  const root = process.cwd();
  const address = { host: host!, ...(port && { port: wholeNumber('port', port, 1, 65_535) }) };
  if (mode !== 'serve' && mode !== 'dev' && mode !== 'build') {
    throw new TrainerError(`--mode must be serve, dev or build, not "${mode}".`);
  }
  await prepareKernel(console.log);
  await prepareModel(root, console.log);
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
