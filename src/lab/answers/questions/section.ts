import {
  likelyStars,
  nextQuestions,
  scoreMovies,
  startersOf,
} from '../../../../workers/engine/index';
import { LEAST_RATINGS, type MovieId } from '../../../contract';
import { measure, ndcgOf } from '../../../trainer/holdout/metrics';
import type { Profile } from '../../../trainer/holdout/profile';
import { ratingsOf } from '../../../trainer/ranking/trials';
import { bootstrapMean } from '../../evaluate/intervals';
import { interval, table } from '../markdown';
import type { Setting } from '../setting';
import {
  inOrder,
  popularity,
  popularityTimesEntropy,
  popularityTimesVariance,
} from './fixed-orders';
import {
  type Interviewee,
  type Interviewer,
  interview,
  intervieweesOf,
  trialOf,
} from './interview';
import { tree } from './tree';

const STOPS = [5, 10, 15];
const HEAD = 0.33;

/** Asks the questions that the engine chooses, one at a time. */
function ours({ model }: Setting): Interviewer {
  const { movieIds } = model.catalogue;
  return ({ asked, profile }) => {
    const known = new Set(profile.movies);
    const notSeen = asked.filter((movie) => !known.has(movie));
    const [next] = nextQuestions(
      model,
      {
        ratings: ratingsOf(model.catalogue, profile),
        seen: [],
        notSeen: notSeen.map((movie) => movieIds[movie] as MovieId),
      },
      1,
    );
    return next ? (model.columns.get(next.movieId) as number) : null;
  };
}

/** The quality of lists and likely stars after 5, 10 and 15 questions, by method of asking. */
export function questionsSection(setting: Setting): string[] {
  const { training, model, heldOut, seed } = setting;
  const people = intervieweesOf(heldOut, seed);
  const askers: readonly (readonly [string, Interviewer])[] = [
    ['**questions of the engine**', ours(setting)],
    ['starters', inOrder(startersOf(model))],
    ['popularity', popularity(training)],
    ['popularity × entropy', popularityTimesEntropy(training)],
    ['popularity × variance', popularityTimesVariance(training)],
    ['adaptive tree', tree(training)],
  ];
  const all = askers.map(([name, next]) => ({
    name,
    told: people.map((person) => interview(person, next, STOPS)),
  }));
  const lines = [
    '## Questions',
    '',
    `${people.length} held-out users are asked about films and can answer for half of what they rated; any other film they have not seen, and it counts as asked. The other half is to be found. In brackets: bootstrap 95 % intervals over users of ours less theirs.`,
    '',
  ];
  STOPS.forEach((stop, at) => {
    const figures = all.map(({ name, told }) => ({
      name,
      ...figuresOf(
        setting,
        people,
        told.map((profiles) => profiles[at]!),
      ),
    }));
    const mine = figures[0]!;
    const rows = figures.map((row) => [
      row.name,
      row.known.toFixed(1),
      mean(row.ndcg).toFixed(4),
      mean(row.tail).toFixed(4),
      Number.isNaN(row.rmse) ? '' : row.rmse.toFixed(4),
      row === mine ? '' : interval(bootstrapMean(row.ndcg.map((each, i) => mine.ndcg[i]! - each))),
    ]);
    const head = [
      '',
      'answered',
      'nDCG@10',
      'long tail',
      'RMSE of stars',
      'nDCG@10: ours − theirs',
    ];
    lines.push(`### After ${stop} questions`, '', ...table(head, rows), '');
  });
  return lines;
}

function figuresOf(
  { model, training }: Setting,
  people: readonly Interviewee[],
  profiles: readonly Profile[],
) {
  const head = headOf(training.catalogue.ratingCounts);
  let [squares, count, known] = [0, 0, 0];
  const ndcg: number[] = [];
  const tail: number[] = [];
  people.forEach((person, p) => {
    const profile = profiles[p]!;
    const ratings = ratingsOf(model.catalogue, profile);
    const trial = trialOf(person, profile);
    const { scores } = scoreMovies(model, { ratings });
    ndcg.push(measure(trial, scores).ndcg);
    const relevant = new Set([...trial.relevant].filter((movie) => movie >= head));
    const lesser = scores.map((score, movie) => (movie < head ? Number.NEGATIVE_INFINITY : score));
    tail.push(relevant.size === 0 ? 0 : ndcgOf({ ...trial, relevant }, lesser));
    known += profile.movies.length;
    if (profile.movies.length < LEAST_RATINGS) return;
    const movies = [...person.withheld.keys()];
    const ids = movies.map((movie) => model.catalogue.movieIds[movie] as MovieId);
    likelyStars(model, { ratings }, ids).forEach((likely, i) => {
      if (!likely) return;
      squares += (likely.stars - (person.withheld.get(movies[i]!) as number) / 2) ** 2;
      count++;
    });
  });
  return { ndcg, tail, rmse: Math.sqrt(squares / count), known: known / people.length };
}

/** How many of the most rated movies hold a third of all ratings; columns are in that order. */
function headOf(counts: Uint32Array): number {
  const all = counts.reduce((sum, n) => sum + n, 0);
  let [held, head] = [0, 0];
  while (held < HEAD * all) held += counts[head++]!;
  return head;
}

function mean(samples: readonly number[]): number {
  return samples.reduce((sum, each) => sum + each, 0) / samples.length;
}
