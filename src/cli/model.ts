import { MAX_MOVIES, MAX_USERS } from '../pack/index';
import {
  BUILD_STEPS,
  type BuildSummary,
  buildModel,
  DEFAULT_SIZE,
  POSTER_STEPS,
  type PostersSummary,
} from '../trainer/build-model';
import { DOWNLOAD_STEPS } from '../trainer/download/download';
import { showProgress } from '../trainer/progress';
import { counted } from '../trainer/words';
import { DATA_OPTIONS, findData } from './data-options';
import { type Command, wholeNumber } from './options';
import { runCommand } from './run';

const SOURCE_OPTIONS = ['name', 'url', 'terms', 'citation'] as const;

type Option =
  | keyof typeof DATA_OPTIONS
  | 'out'
  | 'users'
  | 'movies'
  | 'posters'
  | (typeof SOURCE_OPTIONS)[number];

const command: Command<Option> = {
  script: 'model',
  summary:
    'Builds the model that the site loads from movies.csv (movieId,title,genres) and ratings.csv\n' +
    '(userId,movieId,rating[,timestamp]) as MovieLens writes them; .csv.gz, .parquet and several files too.',
  options: {
    ...DATA_OPTIONS,
    out: { value: 'DIR', help: 'folder of the model', default: 'public/model' },
    users: { value: 'N', help: 'most active users to keep', default: String(DEFAULT_SIZE.users) },
    movies: { value: 'N', help: 'most rated movies to keep', default: String(DEFAULT_SIZE.movies) },
    posters: {
      value: 'DIR',
      help: 'folder of pictures of your own, MOVIEID.jpg, .png, .webp or .avif; made small for the site',
    },
    name: {
      value: 'TEXT',
      help: "the data's name, shown on the site; or in DIR/source.json, as the next three",
    },
    url: { value: 'URL', help: 'where the data comes from' },
    terms: { value: 'TEXT', help: 'the terms under which it is used' },
    citation: { value: 'TEXT', help: 'how to cite it' },
  },
};

await runCommand(import.meta.url, command, async (values) => {
  const source: Partial<Record<(typeof SOURCE_OPTIONS)[number], string>> = {};
  for (const key of SOURCE_OPTIONS) {
    if (values[key] !== undefined) source[key] = values[key];
  }
  const { download, posters } = values;
  const progress = showProgress(
    BUILD_STEPS + (download ? DOWNLOAD_STEPS : 0) + (posters ? POSTER_STEPS : 0),
  );
  const { folder, notes } = await findData(values, progress);
  const summary = await buildModel(
    {
      data: folder,
      out: values.out!,
      size: {
        users: wholeNumber('users', values.users!, 1, MAX_USERS),
        movies: wholeNumber('movies', values.movies!, 1, MAX_MOVIES),
      },
      source,
      ...(posters && { posters }),
    },
    progress,
  );
  console.log(formatSummary(values.out!, { ...summary, notes: [...notes, ...summary.notes] }));
});

export function formatSummary(out: string, summary: BuildSummary): string {
  const { users, movies, ratings, loaded, parts, posters, notes } = summary;
  const number = (value: number) => value.toLocaleString('en');
  const dropped = loaded.read - ratings;
  const cutAway = dropped - loaded.unknownMovie - loaded.repeated;
  const rows: [string, string][] = [
    ['users', number(users)],
    ['movies', number(movies)],
    ['ratings', `${number(ratings)} kept, ${number(dropped)} dropped of ${number(loaded.read)}`],
    [
      'dropped',
      `${number(cutAway)} outside the cut, ${number(loaded.unknownMovie)} of unknown movies, ${number(loaded.repeated)} repeated`,
    ],
    ['density', `${((100 * ratings) / (users * movies)).toFixed(2)} %`],
    ...parts.map(({ name, bytes }): [string, string] => [name, `${number(bytes)} bytes`]),
    ['in all', `${number(parts.reduce((sum, part) => sum + part.bytes, 0))} bytes`],
    ...(posters ? [['pictures', picturesText(posters)] as [string, string]] : []),
  ];
  return [
    ...notes.map((note) => `Note: ${note}`),
    `Model written to ${out}`,
    ...rows.map(([left, right]) => `  ${left.padEnd(10)} ${right}`),
  ].join('\n');
}

function picturesText({ movies, leftOut, bytes }: PostersSummary): string {
  return `${counted(bytes, 'byte')} for ${counted(movies, 'movie')}; ${counted(leftOut, 'file')} left out`;
}
