import { loadFuse, loadModel, type Model } from '../../../workers/engine/index';
import { folderSource } from './folder-source';
import { kernelModule } from './kernel-module';

/**
 * Loads all of the model in a folder, ready to answer.
 *
 * @throws TrainerError, PackError or EngineError with a sentence for the person who named the folder.
 */
export async function folderModel(folder: string): Promise<Model> {
  await loadFuse();
  return loadModel(folderSource(folder), await kernelModule());
}
