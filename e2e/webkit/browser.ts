import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { MINI_BROWSER, WEBKIT_DRIVER, XVFB } from '../../tools/webkit';

export interface WebKit {
  readonly driver: WebDriver;
  close(): Promise<void>;
}

/** Debian's WebKitGTK in a window that nobody sees, with a profile of its own that is gone afterwards. */
export async function launchWebKit(): Promise<WebKit> {
  const screen = spawn(
    XVFB,
    ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  const [display] = await once(screen.stdout!, 'data');
  const port = await freePort();
  const service = spawn(WEBKIT_DRIVER, [`--port=${port}`], {
    stdio: 'ignore',
    // Containers have no GPU and no namespaces to build a sandbox from.
    env: {
      ...process.env,
      DISPLAY: `:${String(display).trim()}`,
      WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const capabilities = new Capabilities()
    .setBrowserName('MiniBrowser')
    .set('webkitgtk:browserOptions', { binary: MINI_BROWSER, args: ['--automation'] });
  const driver = await connected(port, capabilities);
  return {
    driver,
    async close() {
      await driver.quit().catch(() => {});
      await end(service);
      await end(screen);
    },
  };
}

/** Waits until the driver listens. */
async function connected(port: number, capabilities: Capabilities): Promise<WebDriver> {
  for (let tries = 1; ; tries++) {
    try {
      return await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(capabilities)
        .build();
    } catch (error) {
      if (tries === 50 || !/ECONNREFUSED/.test((error as Error).message)) throw error;
      await new Promise((rested) => setTimeout(rested, 200));
    }
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
