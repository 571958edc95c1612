import { spawnSync } from 'node:child_process';
import { TrainerError } from '../../trainer/errors';

/** Path of Debian's Python: another Python does not see Debian's packages. */
const PYTHON = '/usr/bin/python3';
const PACKAGE = 'python3-faiss';

/**
 * Finds a Python with FAISS. Installs Debian's package if it is missing and can be installed.
 * @returns null where there is no apt-get to install it with.
 * @throws TrainerError when there is apt-get, but it is not permitted to install the package, or fails.
 */
export function pythonWithFaiss(): string | null {
  if (hasFaiss()) return PYTHON;
  if (!succeeds('apt-get', '--version')) return null;
  if (process.getuid?.() !== 0) {
    throw new TrainerError(
      `FAISS is not installed, and only root may install it: sudo apt-get install ${PACKAGE}`,
    );
  }
  console.log(`faiss: installing ${PACKAGE}`);
  for (const command of [['update'], ['install', '--yes', '--no-install-recommends', PACKAGE]]) {
    const { status } = spawnSync('apt-get', ['-qq', ...command], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) {
      throw new TrainerError(
        `"apt-get ${command.join(' ')}" failed. Look at its messages above, and try again.`,
      );
    }
  }
  if (!hasFaiss()) {
    throw new TrainerError(`${PACKAGE} is installed, yet ${PYTHON} cannot import faiss.`);
  }
  return PYTHON;
}

function hasFaiss(): boolean {
  return succeeds(PYTHON, '-c', 'import faiss');
}

function succeeds(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0;
}
