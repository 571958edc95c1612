import {
  type Model,
  nextQuestions,
  recommendForGroup,
  shelves,
  similarMovies,
} from '../../workers/engine/index';
import { GROUP_CHOICES, type GroupChoice, type Movie } from '../contract';
import { MAX_MOVIES } from '../pack/index';
import { folderModel } from '../trainer/engine/folder-model';
import { TrainerError } from '../trainer/errors';
import { answerProfiles, answerTogether } from './batch/batch';
import type { Profile } from './batch/parse-profile';
import { type Command, needed, type OptionValues, wholeNumber } from './options';
import { runCommand } from './run';

type Option = 'ask' | 'profiles' | 'model' | 'top' | 'choose' | 'out';

const command: Command<Option> = {
  script: 'answer',
  summary:
    'Answers other questions than for a list, with the engine that the site ships, for each line of a file:\n' +
    'In:  {"id": "…", "ratings": [{"movieId": 1, "rating": 4.5}, …]} a line\n' +
    'Out, by --ask, where a movie is {"movieId": 318, "title": "…", "year": 1994, "genres": ["…"]}:\n' +
    '  shelves    {"id": "…", "shelves": [{"theme": {"kind": "lesser-known"}, "movies": [movie, …]}, …]} a line\n' +
    '  questions  {"id": "…", "movies": [movie, …]} a line: what to ask about next\n' +
    '  similar    {"id": "…", "similar": [{"movieId": 1, "movies": [movie, …]}, …]} a line: to each rated movie of the model\n' +
    '  group      {"movies": [{…movie, "standings": [{"id": "…", "place": 3, "seen": false}, …]}, …]}: the lines are the members',
  options: {
    ask: { value: 'WHAT', help: 'shelves, questions, similar or group' },
    profiles: { value: 'FILE', help: 'the profiles, JSONL' },
    model: { value: 'DIR', help: 'folder of the model', default: 'public/model' },
    top: { value: 'N', help: 'movies in each answer, at most', default: '10' },
    choose: {
      value: 'HOW',
      help: `how a group chooses: ${GROUP_CHOICES.join(', ')}`,
      default: 'content',
    },
    out: { value: 'FILE', help: 'where to write; standard output when not given' },
  },
};

/** What is answered for each profile by itself. */
const OF_ONE: Readonly<Record<string, (model: Model, profile: Profile, topN: number) => object>> = {
  shelves: (model, { id, ratings }, topN) => ({
    id,
    shelves: shelves(model, { ratings, topN }).map(({ theme, picks }) => ({
      theme,
      movies: picks.map(({ movie }) => movieLine(movie)),
    })),
  }),
  questions: (model, { id, ratings }, topN) => ({
    id,
    movies: nextQuestions(model, { ratings, seen: [], notSeen: [] }, topN).map(movieLine),
  }),
  similar: (model, { id, ratings }, topN) => ({
    id,
    similar: ratings
      .filter(({ movieId }) => model.columns.has(movieId))
      .map(({ movieId }) => ({
        movieId,
        movies: similarMovies(model, movieId, topN).map(movieLine),
      })),
  }),
};

await runCommand(import.meta.url, command, answerQuestions);

/** @throws TrainerError, PackError or EngineError with a sentence for whoever ran the command. */
export async function answerQuestions(values: OptionValues<Option>): Promise<void> {
  const ask = needed(values, 'ask', command);
  const profiles = needed(values, 'profiles', command);
  const topN = wholeNumber('top', needed(values, 'top', command), 1, MAX_MOVIES);
  const answer = OF_ONE[ask];
  if (!answer && ask !== 'group') {
    throw new TrainerError(
      `--ask is "${ask}" instead of ${Object.keys(OF_ONE).join(', ')} or group.`,
    );
  }
  const choose = choiceFrom(needed(values, 'choose', command));
  const model = await folderModel(needed(values, 'model', command));
  if (answer) {
    return answerProfiles(profiles, values.out, (profile) => answer(model, profile, topN));
  }
  return answerTogether(profiles, values.out, (members) => {
    const { picks } = recommendForGroup(
      model,
      members.map(({ ratings }) => ({ ratings, seen: [] })),
      { choose, leaveOutSeen: true, topN },
    );
    return {
      movies: picks.map(({ movie, standings }) => ({
        ...movieLine(movie),
        standings: standings.map((standing, m) => ({ id: members[m]!.id, ...standing })),
      })),
    };
  });
}

function choiceFrom(text: string): GroupChoice {
  const choice = GROUP_CHOICES.find((each) => each === text);
  if (choice) return choice;
  throw new TrainerError(`--choose is "${text}" instead of ${GROUP_CHOICES.join(', ')}.`);
}

function movieLine({ movieId, title, year, genres }: Movie) {
  return { movieId, title, year, genres };
}
