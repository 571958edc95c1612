import { SYNTH_STEPS, synthesise } from '../lab/synth/synthesise';
import { showProgress } from '../trainer/progress';
import { type Command, needed, wholeNumber } from './options';
import { runCommand } from './run';

type Option = 'users' | 'movies' | 'ratings' | 'seed' | 'out';

const command: Command<Option> = {
  script: 'synth',
  summary:
    'Makes up movies.csv and ratings.csv of any size, shaped as MovieLens is: a few users and films have\n' +
    'most of the ratings, and tastes run through them, so that recommending is possible.',
  options: {
    users: { value: 'N', help: 'how many users', default: '20000' },
    movies: { value: 'N', help: 'how many movies', default: '10000' },
    ratings: { value: 'N', help: 'how many ratings', default: '14000000' },
    seed: { value: 'N', help: 'other seeds give other data', default: '1' },
    out: { value: 'DIR', help: 'folder to write to, new or empty' },
  },
};

await runCommand(import.meta.url, command, async (values) => {
  const out = needed(values, 'out', command);
  const shape = {
    users: wholeNumber('users', values.users!, 1, 10_000_000),
    movies: wholeNumber('movies', values.movies!, 1, 1_000_000),
    ratings: wholeNumber('ratings', values.ratings!, 1, 2_000_000_000),
  };
  const seed = wholeNumber('seed', values.seed!, 0, 2 ** 32 - 1);
  const progress = showProgress(SYNTH_STEPS);
  try {
    await synthesise(shape, seed, out, progress);
  } finally {
    progress.stop();
  }
  const [users, movies, ratings] = [shape.users, shape.movies, shape.ratings].map((count) =>
    count.toLocaleString('en'),
  );
  console.log(`${ratings} ratings by ${users} users of ${movies} movies written to ${out}`);
});
