import { searchNeighbours } from '../../workers/engine/index';
import { MAX_USERS } from '../pack/index';
import { folderModel } from '../trainer/engine/folder-model';
import { answerProfiles } from './batch/batch';
import { figure } from './batch/figures';
import { type Command, needed, type OptionValues, wholeNumber } from './options';
import { runCommand } from './run';

const command: Command<'model' | 'profiles' | 'k' | 'out'> = {
  script: 'search',
  summary:
    'Finds for each profile the users of the model whose L2-normalised ratings have the greatest inner product\n' +
    'with it, as FAISS IndexFlatIP does: best first, ties by the lower row of the model.\n' +
    'In:  {"id": "…", "ratings": [{"movieId": 1, "rating": 4.5}, …]} a line; movies that the model lacks do not count\n' +
    'Out: {"id": "…", "neighbours": [{"userId": 12, "score": 0.4321}, …]} a line, in the same order',
  options: {
    model: { value: 'DIR', help: 'folder of the model', default: 'public/model' },
    profiles: { value: 'FILE', help: 'the profiles, JSONL' },
    k: { value: 'N', help: 'neighbours for each profile, at most', default: '15' },
    out: { value: 'FILE', help: 'where to write; standard output when not given' },
  },
};

await runCommand(import.meta.url, command, searchProfiles);

/** @throws TrainerError, PackError or EngineError with a sentence for whoever ran the command. */
export async function searchProfiles(
  values: OptionValues<keyof typeof command.options>,
): Promise<void> {
  const profiles = needed(values, 'profiles', command);
  const k = wholeNumber('k', needed(values, 'k', command), 1, MAX_USERS);
  const folder = needed(values, 'model', command);
  const model = await folderModel(folder);
  await answerProfiles(profiles, values.out, ({ id, ratings }) => ({
    id,
    neighbours: searchNeighbours(model, ratings, k).map(({ userId, score }) => ({
      userId,
      score: figure(score),
    })),
  }));
}
