import { disagreement } from '../lab/faiss/agreement';
import { seededProfiles } from '../lab/faiss/profiles';
import { pythonWithFaiss } from '../lab/faiss/python';
import { ratingRows } from '../lab/faiss/rating-rows';
import { searchWithFaiss } from '../lab/faiss/search-with-faiss';
import { folderModel } from '../trainer/engine/folder-model';
import { folderSource } from '../trainer/engine/folder-source';
import { type Command, needed } from './options';
import { runCommand } from './run';

const PROFILES = 200;
const SEED = 20_260_101;
const KS = [15, 200];

const command: Command<'model'> = {
  script: 'test:faiss',
  summary: `Compares the index with FAISS's IndexFlatIP (Debian's python3-faiss) on ${PROFILES} seeded profiles.`,
  options: { model: { value: 'DIR', help: 'folder of the model', default: 'public/model' } },
};

await runCommand(import.meta.url, command, async (values) => {
  const folder = needed(values, 'model', command);
  const python = pythonWithFaiss();
  if (python === null) {
    console.log(
      'faiss: skipped, as there is no FAISS for /usr/bin/python3 and no apt-get to install it',
    );
    return;
  }
  const { matrix } = await folderModel(folder);
  const index = matrix!.index;
  const rows = await ratingRows(folderSource(folder));
  const profiles = seededProfiles(PROFILES, rows, index.d, SEED);
  const ks = KS.map((k) => Math.min(k, index.ntotal));
  const theirs = await searchWithFaiss(python, rows, index.d, profiles, ks);

  const faults = profiles.flatMap((profile, i) => {
    const all = index.search(profile, index.ntotal);
    const scores = new Map<number, number>(
      Array.from(all.ids, (id, place) => [id, all.scores[place]!]),
    );
    const scoreOf = (row: number) => scores.get(row) ?? Number.NaN;
    const fault = ks
      .map((k, at) => disagreement(index.search(profile, k), theirs[at]![i]!, scoreOf))
      .find((found) => found !== null);
    return fault === undefined
      ? []
      : [`profile ${i} of ${profile.movies.length} ratings: ${fault}`];
  });
  for (const fault of faults) console.error(fault);
  console.log(`\nfaiss: ${profiles.length - faults.length} passed, ${faults.length} failed`);
  if (faults.length > 0) process.exitCode = 1;
});
