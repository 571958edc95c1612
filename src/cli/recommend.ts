import {
  explain,
  hybridRecommend,
  type Model,
  recommend,
  titleIndexOf,
} from '../../workers/engine/index';
import type { Explanation, LikelyStars } from '../contract';
import { MAX_MOVIES } from '../pack/index';
import { folderModel } from '../trainer/engine/folder-model';
import { TrainerError } from '../trainer/errors';
import { answerProfiles } from './batch/batch';
import { figure } from './batch/figures';
import { FILTER_OPTIONS, filtersFrom } from './filter-options';
import { type Command, needed, type OptionValues, share, wholeNumber } from './options';
import { runCommand } from './run';
import { formatList } from './titles/format-list';
import { formatShares } from './titles/format-shares';
import { parseRatings } from './titles/parse-ratings';

type Option =
  | 'titles'
  | 'profiles'
  | 'model'
  | 'top'
  | 'content-weight'
  | 'explain'
  | 'out'
  | keyof typeof FILTER_OPTIONS;

const command: Command<Option> = {
  script: 'recommend',
  summary:
    'Recommends movies with the engine that the site ships: best first, never a rated movie.\n' +
    'With --titles it prints a table for one person. With --profiles it answers each line of a file:\n' +
    'In:  {"id": "…", "ratings": [{"movieId": 1, "rating": 4.5}, …]} a line\n' +
    'Out: {"id": "…", "movies": [{"movieId": 318, "title": "…", "genres": ["…"], "score": 0.9}, …],\n' +
    '      "unknown": [rated movieIds that the model lacks]} a line, in the same order; titles as in movies.csv\n' +
    'From three ratings on each movie has "likelyStars": {"stars": 4.2, "low": 3.4, "high": 5, "people": 12,\n' +
    '      "sure": "some"}: what the person would probably give it, between low and high two times out of three\n' +
    'With --explain each movie has "shares": {"prior": 0.1, "ratings": [{"movieId": 1, "items": 0.2,\n' +
    '      "neighbours": 0.1, "content": 0}, …]}, which sum to its score',
  options: {
    titles: {
      value: '"TITLE=STARS, …"',
      help: 'ratings by title: "Heat=5, Spirited Away=4.5, Titanic=2"',
    },
    profiles: { value: 'FILE', help: 'or the profiles, JSONL' },
    model: { value: 'DIR', help: 'folder of the model', default: 'public/model' },
    top: { value: 'N', help: 'movies for each, at most; 5 with --titles, else 20' },
    'content-weight': {
      value: 'W',
      help: "share of genres in the score, 0 to 1; 0.4 with --titles, else the model's own",
    },
    ...FILTER_OPTIONS,
    explain: { help: 'take each score apart' },
    out: { value: 'FILE', help: 'where to write; standard output when not given' },
  },
};

/** Options that have no meaning beside --titles. */
const OF_PROFILES: readonly Option[] = ['out'];

await runCommand(import.meta.url, command, (values) => {
  if (values.titles === undefined) return recommendToProfiles(values);
  return recommendToTitles(values).then(console.log);
});

/**
 * The table for the ratings of `--titles`, as `hybridRecommend` ranks them: its own defaults where no option is given.
 *
 * @throws TrainerError, PackError or EngineError with a sentence for whoever ran the command.
 */
export async function recommendToTitles(values: OptionValues<Option>): Promise<string> {
  const ratings = parseRatings(needed(values, 'titles', command));
  if (values.profiles !== undefined) {
    throw new TrainerError('--titles and --profiles both name ratings. Give one of them.');
  }
  const stray = OF_PROFILES.find((name) => values[name] !== undefined);
  if (stray) throw new TrainerError(`--${stray} goes with --profiles, not with --titles.`);
  const options = {
    ...(values.top !== undefined && { topN: wholeNumber('top', values.top, 1, MAX_MOVIES) }),
    ...(values['content-weight'] !== undefined && {
      contentWeight: share('content-weight', values['content-weight']),
    }),
  };
  const model = await folderModel(needed(values, 'model', command));
  const filters = filtersOf(values, model);
  const titles = titleIndexOf(model);
  const rated = Object.entries(ratings).flatMap(([title, stars]) => {
    const column = titles.closest(title);
    return column === null ? [] : [{ movie: model.movieAt(column), stars }];
  });
  const answer = hybridRecommend(model, ratings, { ...options, filters });
  const list = formatList({ rated, ...answer });
  if (values.explain === undefined) return list;
  const explained = answer.recommendations.map(({ movie }) =>
    formatShares(explain(model, answer.request, movie.movieId)),
  );
  return [list, '', ...explained].join('\n');
}

/**
 * Answers each line of the file `--profiles` with a line of JSON.
 *
 * @throws TrainerError, PackError or EngineError with a sentence for whoever ran the command.
 */
export async function recommendToProfiles(values: OptionValues<Option>): Promise<void> {
  if (values.profiles === undefined) {
    throw new TrainerError(
      '--titles or --profiles is needed: ratings to recommend from. How: npm run recommend -- --help',
    );
  }
  const topN = wholeNumber('top', values.top ?? '20', 1, MAX_MOVIES);
  const weight = values['content-weight'];
  const settings = {
    ...(weight === undefined ? {} : { contentWeight: share('content-weight', weight) }),
  };
  const explained = values.explain !== undefined;
  const folder = needed(values, 'model', command);
  const model = await folderModel(folder);
  const { movieIds, titles } = model.catalogue;
  const filters = filtersOf(values, model);
  const rawTitles = new Map(titles.map((title, column) => [movieIds[column], title]));
  await answerProfiles(values.profiles, values.out, ({ id, ratings }) => {
    const request = { ratings, topN, filters, ...settings };
    const { recommendations, unknown } = recommend(model, request);
    const movies = recommendations.map(({ movie, score, likelyStars }) => ({
      movieId: movie.movieId,
      title: rawTitles.get(movie.movieId),
      genres: movie.genres,
      score: figure(score),
      ...(likelyStars === null ? {} : { likelyStars: starFigures(likelyStars) }),
      ...(explained ? { shares: sharesOf(explain(model, request, movie.movieId)) } : {}),
    }));
    return { id, movies, unknown };
  });
}

function filtersOf(values: OptionValues<Option>, { info, tags }: Model) {
  return filtersFrom(values, { genres: info.genres, tags: tags?.names ?? [] });
}

/** Stars to two decimals. */
function starFigures({ stars, low, high, ...people }: LikelyStars) {
  const [likely, from, to] = [stars, low, high].map((each) => Number(each.toFixed(2)));
  return { stars: likely, low: from, high: to, ...people };
}

function sharesOf({ prior, ratings }: Explanation) {
  return {
    prior,
    ratings: ratings.map(({ movie, shares }) => ({ movieId: movie.movieId, ...shares })),
  };
}
