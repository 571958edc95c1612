import { isDeepStrictEqual } from 'node:util';
import type { Page } from '@playwright/test';
import { type Model, recommend } from '../../../workers/engine/index';
import {
  isStars,
  type Movie,
  type MovieId,
  type RecommendationList,
  type RecommendRequest,
} from '../../contract';
import type { RatingRows } from '../../pack/index';
import { TrainerProblem } from '../problem';
import { type Contestant, localContestant } from './contestant';
import { profilesOfSize } from './queries';
import { type Outcome, race } from './race';
import { type Timing, timingOf } from './statistics';
import { typedTitles } from './typed-titles';

const FILM_COUNTS = [5, 20, 50, 100];
const TOP = 20;
const TITLES_SHOWN = 8;
const SEED = 20_260_301;

/** Where the engine was asked. `roundTrip` is seen by the page: the worker's time and Comlink's way there and back. */
export interface PlaceTimings {
  readonly node: Timing;
  readonly worker: Timing;
  readonly roundTrip: Timing;
}

export interface RecommendFigure {
  readonly films: number;
  readonly timings: PlaceTimings;
}

/**
 * Whole recommendations of 20 films, in turns in Node, in Chromium's worker, and through the site's own worker.
 *
 * @throws TrainerProblem when their lists differ
 */
export async function benchRecommend(
  model: Model,
  page: Page,
  rows: RatingRows,
  queries: number,
): Promise<RecommendFigure[]> {
  const contestants: Contestant<RecommendRequest, RecommendationList>[] = [
    localContestant(
      'Node',
      (request) => request,
      (request) => recommend(model, request),
    ),
    {
      name: 'the worker',
      run: (asked) => page.evaluate((given) => bench.recommendInside(given), asked),
    },
    {
      name: "the site's worker",
      run: (asked) => page.evaluate((given) => bench.recommendRoundTrip(given), asked),
    },
  ];
  const figures: RecommendFigure[] = [];
  for (const films of FILM_COUNTS) {
    const requests = requestsOf(films, queries, model, rows);
    const outcomes = await race(contestants, requests);
    checkSame(outcomes, `recommendations from ${films} films`);
    figures.push({ films, timings: placesOf(outcomes) });
  }
  return figures;
}

/** Titles as people type them, in the same three places. */
export async function benchTitles(
  model: Model,
  page: Page,
  queries: number,
): Promise<PlaceTimings> {
  const contestants: Contestant<string, readonly Movie[]>[] = [
    localContestant(
      'Node',
      (title) => title,
      (title) => model.titles.search(title, TITLES_SHOWN).map(model.movieAt),
    ),
    {
      name: 'the worker',
      run: (asked) =>
        page.evaluate(([given, limit]) => bench.titlesInside(given, limit), [
          [...asked],
          TITLES_SHOWN,
        ] as const),
    },
    {
      name: "the site's worker",
      run: (asked) =>
        page.evaluate(([given, limit]) => bench.titlesRoundTrip(given, limit), [
          [...asked],
          TITLES_SHOWN,
        ] as const),
    },
  ];
  const titles = typedTitles(model.catalogue.titles, queries, SEED);
  const outcomes = await race(contestants, titles);
  checkSame(outcomes, 'title searches');
  return placesOf(outcomes);
}

function requestsOf(
  films: number,
  queries: number,
  { catalogue }: Model,
  rows: RatingRows,
): RecommendRequest[] {
  const columns = catalogue.titles.length;
  return profilesOfSize(films, queries, rows, columns, SEED).map(({ movies, codes }) => ({
    ratings: movies.map((column, i) => {
      const stars = codes[i] / 2;
      if (!isStars(stars)) throw new RangeError(`${stars} is no rating.`);
      return { movieId: catalogue.movieIds[column] as MovieId, stars };
    }),
    topN: TOP,
  }));
}

function placesOf([node, worker, roundTrip]: readonly Outcome<unknown>[]): PlaceTimings {
  return {
    node: timingOf(node.times),
    worker: timingOf(worker.times),
    roundTrip: timingOf(roundTrip.times),
  };
}

/** The engine does the same sums everywhere, so its answers are the same to the last bit. */
function checkSame([first, ...others]: readonly Outcome<unknown>[], what: string): void {
  for (const { name, answers } of others) {
    const at = answers.findIndex((answer, i) => !isDeepStrictEqual(answer, first.answers[i]));
    if (at >= 0) {
      throw new TrainerProblem(
        `Of the ${what}, number ${at} differs between ${first.name} and ${name}, so no figure of this run counts.`,
      );
    }
  }
}
