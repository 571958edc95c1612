import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { ANSWER_STEPS, measureAnswers } from '../lab/answers/run';
import { settingOf } from '../lab/answers/setting';
import { METHODS, OURS, OWN, PUBLISHED } from '../lab/evaluate/methods/index';
import { plotEvaluation } from '../lab/evaluate/plot';
import { renderPublished } from '../lab/evaluate/published/report';
import { evaluatePublished } from '../lab/evaluate/published/run';
import { renderReport } from '../lab/evaluate/report';
import { evaluate } from '../lab/evaluate/run';
import { MAX_MOVIES, MAX_USERS } from '../pack/index';
import { DEFAULT_SIZE } from '../trainer/build-model';
import { TrainerError } from '../trainer/errors';
import { showProgress } from '../trainer/progress';
import { readTrainingData } from '../trainer/read-training-data';
import { type Command, wholeNumber } from './options';
import { runCommand } from './run';

type Option =
  | 'data'
  | 'users'
  | 'movies'
  | 'users-out'
  | 'folds'
  | 'seed'
  | 'protocol'
  | 'report'
  | 'answers';

/** Splits of the published protocol. */
const SPLITS = 5;

const command: Command<Option> = {
  script: 'evaluate',
  summary:
    'Measures how well held-out users are served by the engine that ships and by the published baselines,\n' +
    'each with 0 to 200 of their ratings known. Settings are chosen on training users.',
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
    protocol: {
      value: 'NAME',
      help: '"fold-in": new users with few ratings; "published": the splits of Anelli et al. (UMAP 2022)',
      default: 'fold-in',
    },
    answers: {
      help: 'measure likely stars, similar films, questions and movie night instead of the ranking',
    },
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
  const published = isPublished(values.protocol!);
  const answers = values.answers !== undefined;
  const steps = published ? SPLITS * PUBLISHED.length : folds * METHODS.length;
  const progress = showProgress(4 + (answers ? 1 + ANSWER_STEPS : steps));
  const started = performance.now();
  const data = await readTrainingData(values.data!, size, progress);
  if (published) {
    const found = await evaluatePublished(data, PUBLISHED, { splits: SPLITS, seed }, progress);
    progress.stop();
    const text = renderPublished(found, `Published protocol on ${basename(values.data!)}`);
    console.log(text);
    if (values.report) writeFileSync(values.report, text);
    return;
  }
  const usersOut = wanted ?? Math.min(1000, Math.floor(data.matrix.userIds.length / 5));
  if (answers) {
    progress.step('Training');
    const report = await measureAnswers(
      await settingOf(data, usersOut, seed),
      `The other answers on ${basename(values.data!)}`,
      `npm run evaluate -- --answers --data ${values.data} --users-out ${usersOut} --seed ${seed}`,
      progress,
    );
    progress.stop();
    console.log(report);
    if (values.report) writeFileSync(values.report, report);
    return;
  }
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

/** @throws TrainerError for another name */
function isPublished(protocol: string): boolean {
  if (protocol === 'published') return true;
  if (protocol === 'fold-in') return false;
  throw new TrainerError(`--protocol is "${protocol}" instead of "fold-in" or "published".`);
}
