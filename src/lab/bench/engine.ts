import type { Page } from '@playwright/test';
import { type Model, recommend, titleIndexOf } from '../../../workers/engine/index';
import { isStars, type MovieId, type RecommendRequest } from '../../contract';
import type { RatingRows } from '../../pack/index';
import { TrainerError } from '../../trainer/errors';
import { answerTo } from './answers/answer-to';
import { QUESTION_KINDS, type Question, questionsOf } from './answers/question';
import { isSameAnswer } from './answers/same-answer';
import { type Contestant, localContestant } from './contestant';
import { profilesOfSize } from './queries';
import { type Outcome, race } from './race';
import { type Timing, timingOf } from './statistics';
import { typedTitles } from './typed-titles';

const MOVIE_COUNTS = [5, 20, 50, 100, 500, 2000];
const TOP = 20;
/** Number of ratings of a visitor in questions other than for a list. */
const ASKING = 20;
const TITLES_SHOWN = 8;
const SEED = 20_260_301;

/** Times by place of measurement. `roundTrip` is measured in the page: the worker's time plus Comlink's round trip. */
export interface PlaceTimings {
  readonly node: Timing;
  readonly worker: Timing;
  readonly roundTrip: Timing;
}

export interface RecommendFigure {
  readonly movies: number;
  readonly timings: PlaceTimings;
}

export interface AnswerFigure {
  readonly kind: Question['kind'];
  readonly timings: PlaceTimings;
}

/**
 * Times whole recommendations of 20 films in turns: in Node, in Chromium's worker, and through the site's worker.
 *
 * @throws TrainerError when their lists differ
 */
export async function benchRecommend(
  model: Model,
  page: Page,
  rows: RatingRows,
  queries: number,
): Promise<RecommendFigure[]> {
  const ask = inThreePlaces(
    (request: RecommendRequest) => recommend(model, request),
    (asked) => page.evaluate((given) => bench.recommendInside(given), asked),
    (asked) => page.evaluate((given) => bench.recommendRoundTrip(given), asked),
  );
  const figures: RecommendFigure[] = [];
  for (const movies of MOVIE_COUNTS) {
    const requests = requestsOf(movies, queries, model, rows);
    figures.push({ movies, timings: await ask(requests, `recommendations from ${movies} films`) });
  }
  return figures;
}

/** Times the other answers of the engine, each kind separately, in the same three places. */
export async function benchAnswers(
  model: Model,
  page: Page,
  rows: RatingRows,
  queries: number,
): Promise<AnswerFigure[]> {
  const ask = inThreePlaces(
    (question: Question) => answerTo(model, question),
    (asked) => page.evaluate((given) => bench.answersInside(given), asked),
    (asked) => page.evaluate((given) => bench.answersRoundTrip(given), asked),
  );
  const visitors = requestsOf(ASKING, queries, model, rows).map(({ ratings }) => ratings);
  const figures: AnswerFigure[] = [];
  for (const kind of QUESTION_KINDS) {
    const questions = questionsOf(kind, visitors, model.catalogue.movieIds);
    figures.push({ kind, timings: await ask(questions, `answers to questions for ${kind}`) });
  }
  return figures;
}

/** Times title searches, with titles as people type them, in the same three places. */
export async function benchTitles(
  model: Model,
  page: Page,
  queries: number,
): Promise<PlaceTimings> {
  const ask = inThreePlaces(
    (title: string) => titleIndexOf(model).search(title, TITLES_SHOWN).map(model.movieAt),
    (asked) =>
      page.evaluate(([given, limit]) => bench.titlesInside(given, limit), [
        [...asked],
        TITLES_SHOWN,
      ] as const),
    (asked) =>
      page.evaluate(([given, limit]) => bench.titlesRoundTrip(given, limit), [
        [...asked],
        TITLES_SHOWN,
      ] as const),
  );
  return ask(typedTitles(model.catalogue.titles, queries, SEED), 'title searches');
}

type Run<Q, A> = Contestant<Q, A>['run'];

/**
 * Returns a function that times queries in Node, in Chromium's worker and through the site's worker. It throws a
 * TrainerError that names `what` was asked when the three answers differ.
 */
function inThreePlaces<Q, A>(
  answer: (query: Q) => A,
  inWorker: Run<Q, A>,
  throughSite: Run<Q, A>,
): (queries: readonly Q[], what: string) => Promise<PlaceTimings> {
  const contestants = [
    localContestant('Node', (query: Q) => query, answer),
    { name: 'the worker', run: inWorker },
    { name: "the site's worker", run: throughSite },
  ];
  return async (queries, what) => {
    const outcomes = await race(contestants, queries);
    checkSame(outcomes, what);
    const [node, worker, roundTrip] = outcomes.map(({ times }) => timingOf(times));
    return { node: node!, worker: worker!, roundTrip: roundTrip! };
  };
}

function requestsOf(
  size: number,
  queries: number,
  { catalogue }: Model,
  rows: RatingRows,
): RecommendRequest[] {
  const columns = catalogue.titles.length;
  return profilesOfSize(size, queries, rows, columns, SEED).map(({ movies, codes }) => ({
    ratings: movies.map((column, i) => {
      const stars = codes[i]! / 2;
      if (!isStars(stars)) throw new RangeError(`${stars} is no rating.`);
      return { movieId: catalogue.movieIds[column] as MovieId, stars };
    }),
    topN: TOP,
  }));
}

/** @param outcomes one or more */
function checkSame(outcomes: readonly Outcome<unknown>[], what: string): void {
  const first = outcomes[0]!;
  for (const { name, answers } of outcomes.slice(1)) {
    const at = answers.findIndex((answer, i) => !isSameAnswer(answer, first.answers[i]));
    if (at >= 0) {
      throw new TrainerError(
        `Of the ${what}, number ${at} differs between ${first.name} and ${name}, so no figure of this run counts.`,
      );
    }
  }
}
