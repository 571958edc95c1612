import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { METHODS, OURS, OWN } from '../lab/evaluate/methods/index';
import { plotEvaluation } from '../lab/evaluate/plot';
import { renderReport } from '../lab/evaluate/report';
import { evaluate } from '../lab/evaluate/run';
import { MAX_MOVIES, MAX_USERS } from '../pack/index';
import { DEFAULT_SIZE } from '../trainer/build-model';
import { showProgress } from '../trainer/progress';
import { readTrainingData } from '../trainer/read-training-data';
import { type Command, wholeNumber } from './options';
import { runCommand } from './run';

type Option = 'data' | 'users' | 'movies' | 'users-out' | 'folds' | 'seed' | 'report';

const command: Command<Option> = {
  script: 'evaluate',
  summary:
    'Measures how well held-out users are served by the engine that ships and by the published baselines,\n' +
    'each with 0 to 50 of their ratings known. Settings are chosen on training users.',
  options: {
    data: {
      value: 'DIR',
      help: 'folder of movies.csv and ratings.csv',
      default: 'data/ml-latest-small',
    },
    users: { value: 'N', help: 'most active users to use', default: String(DEFAULT_SIZE.users) },
    movies: { value: 'N', help: 'most rated movies to use', default: String(DEFAULT_SIZE.movies) },
    'users-out': {
      value: 'N',
      help: 'users held out when there is one fold; if absent, a fifth of them, at most 1000',
    },
    folds: { value: 'N', help: 'more than 1: every user is held out once', default: '1' },
    seed: { value: 'N', help: 'chooses users and ratings', default: '1' },
    report: { value: 'FILE.md', help: 'where to write the report, its plot beside it' },
  },
};

await runCommand(import.meta.url, command, async (values) => {
  const size = {
    users: wholeNumber('users', values.users!, 2, MAX_USERS),
    movies: wholeNumber('movies', values.movies!, 1, MAX_MOVIES),
  };
  const folds = wholeNumber('folds', values.folds!, 1, 100);
  const asked = values['users-out'];
  const wanted = asked === undefined ? null : wholeNumber('users-out', asked, 1, MAX_USERS);
  const seed = wholeNumber('seed', values.seed!, 0, 1e6);
  const progress = showProgress(4 + folds * METHODS.length);
  const started = performance.now();
  const data = await readTrainingData(values.data!, size, progress);
  const usersOut = wanted ?? Math.min(1000, Math.floor(data.matrix.userIds.length / 5));
  const evaluation = await evaluate(data, METHODS, { usersOut, folds, seed }, progress);
  progress.stop();
  const plot = (values.report ?? 'evaluation.md').replace(/\.md$/, '.svg');
  const report = renderReport(evaluation, {
    title: `Evaluation on ${basename(values.data!)}`,
    command: `npm run evaluate -- --data ${values.data} ${folds > 1 ? `--folds ${folds}` : `--users-out ${usersOut}`} --seed ${seed}`,
    ours: OURS,
    own: OWN,
    plot: basename(plot),
  });
  console.log(report);
  if (values.report) {
    const baselines = METHODS.map(({ name }) => name).filter(
      (name) => name !== OURS && !OWN.has(name),
    );
    writeFileSync(values.report, report);
    writeFileSync(plot, await plotEvaluation(evaluation, [OURS, ...baselines]));
  }
  console.log(`Took ${Math.round((performance.now() - started) / 1000)} s.`);
});
