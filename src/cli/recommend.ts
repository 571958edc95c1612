import { explain, isGenre, recommend } from '../../workers/engine/index';
import type { Explanation } from '../contract';
import { MAX_MOVIES } from '../pack/index';
import { folderModel } from '../trainer/engine/folder-model';
import { answerProfiles } from './batch/batch';
import { figure } from './batch/figures';
import { FILTER_OPTIONS, filtersFrom } from './filter-options';
import { type Command, needed, type OptionValues, share, wholeNumber } from './options';
import { runCommand } from './run';

const command: Command<
  | 'model'
  | 'profiles'
  | 'top'
  | 'content-weight'
  | 'adventure'
  | 'explain'
  | 'out'
  | keyof typeof FILTER_OPTIONS
> = {
  script: 'recommend',
  summary:
    'Recommends movies to each profile with the engine that the site ships: best first, never a rated movie.\n' +
    'In:  {"id": "…", "ratings": [{"movieId": 1, "rating": 4.5}, …]} a line\n' +
    'Out: {"id": "…", "movies": [{"movieId": 318, "title": "…", "genres": ["…"], "score": 0.9}, …],\n' +
    '      "unknown": [rated movieIds that the model lacks]} a line, in the same order; titles as in movies.csv\n' +
    'With --explain each movie has "shares": {"prior": 0.1, "ratings": [{"movieId": 1, "items": 0.2,\n' +
    '      "neighbours": 0.1, "content": 0}, …]}, which sum to its score',
  options: {
    model: { value: 'DIR', help: 'folder of the model', default: 'public/model' },
    profiles: { value: 'FILE', help: 'the profiles, JSONL' },
    top: { value: 'N', help: 'movies for each profile, at most', default: '20' },
    'content-weight': {
      value: 'W',
      help: "share of genres in the score, 0 to 1; the model's own when not given",
    },
    adventure: {
      value: 'A',
      help: "0, the films most likely to please, to 1; the model's own when not given",
    },
    ...FILTER_OPTIONS,
    explain: { help: 'take each score apart' },
    out: { value: 'FILE', help: 'where to write; standard output when not given' },
  },
};

await runCommand(import.meta.url, command, recommendToProfiles);

/** @throws TrainerError, PackError or EngineError with a sentence for whoever ran the command. */
export async function recommendToProfiles(
  values: OptionValues<keyof typeof command.options>,
): Promise<void> {
  const profiles = needed(values, 'profiles', command);
  const topN = wholeNumber('top', needed(values, 'top', command), 1, MAX_MOVIES);
  const weight = values['content-weight'];
  const settings = {
    ...(weight === undefined ? {} : { contentWeight: share('content-weight', weight) }),
    ...(values.adventure === undefined ? {} : { adventure: share('adventure', values.adventure) }),
  };
  const explained = values.explain !== undefined;
  const folder = needed(values, 'model', command);
  const model = await folderModel(folder);
  const { movieIds, titles, genres } = model.catalogue;
  const filters = filtersFrom(values, {
    genres: genres.filter(isGenre),
    tags: model.tags?.names ?? [],
  });
  const rawTitles = new Map(titles.map((title, column) => [movieIds[column], title]));
  await answerProfiles(profiles, values.out, ({ id, ratings }) => {
    const request = { ratings, topN, filters, ...settings };
    const { recommendations, unknown } = recommend(model, request);
    const movies = recommendations.map(({ movie, score }) => ({
      movieId: movie.movieId,
      title: rawTitles.get(movie.movieId),
      genres: movie.genres,
      score: figure(score),
      ...(explained ? { shares: sharesOf(explain(model, request, movie.movieId)) } : {}),
    }));
    return { id, movies, unknown };
  });
}

function sharesOf({ prior, ratings }: Explanation) {
  return {
    prior,
    ratings: ratings.map(({ movie, shares }) => ({ movieId: movie.movieId, ...shares })),
  };
}
