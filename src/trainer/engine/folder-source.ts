import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ModelSource } from '../../../workers/engine/source/source';
import { TrainerError } from '../errors';

/**
 * A model on disk: the folder that `npm run model` wrote.
 *
 * @throws TrainerError when a file cannot be read; the engine checks whether it is valid.
 */
export function folderSource(folder: string): ModelSource {
  const read = async (file: string): Promise<Uint8Array> => {
    try {
      return await readFile(join(folder, file));
    } catch (error) {
      const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
      throw new TrainerError(
        missing
          ? `${folder} holds no ${file}, so it is no model. Build one: npm run model -- --data DIR --out ${folder}`
          : `${join(folder, file)} could not be read: ${(error as Error).message}`,
      );
    }
  };
  return {
    manifest: () => read('manifest.json'),
    async *part({ file }) {
      yield await read(file);
    },
  };
}
