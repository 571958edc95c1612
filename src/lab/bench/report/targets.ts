import type { Question } from '../answers/question';
import type { BenchFigures } from '../figures';
import { NAMES } from '../names';
import { duration, table } from './words';

/** Size of the profile that the targets refer to. */
const MOVIES = 20;
/** Targets for a small model, in milliseconds in the worker: lists by number of ratings, and other questions with 20 ratings. */
const LISTS: readonly (readonly [movies: number, ms: number])[] = [
  [MOVIES, 0.25],
  [50, 0.4],
  [500, 2],
  [2000, 6],
];
const ANSWERS: Readonly<Record<Question['kind'], number>> = {
  'likely stars of 200 films': 0.5,
  'similar films': 0.3,
  'next questions': 2,
  'a group of five': 3,
  'all shelves': 3,
};
/** Size of a long profile. */
const MANY_MOVIES = 50;
/** A model with at least this many users counts as full size. */
const FULL_SIZE = 20_000;

interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly seen: string;
  readonly met: boolean;
}

/** The targets for a model of this size, and whether this run met them. */
export function renderTargets(figures: BenchFigures): string[] {
  const targets = [
    ...(figures.model.users >= FULL_SIZE ? fullSize(figures) : smaller(figures)),
    ...figures.recommend
      .filter(({ movies }) => movies === MANY_MOVIES)
      .map(({ movies, timings }) =>
        atMost(`recommendation from ${movies} ratings in the worker, p99`, 1, timings.worker.p99),
      ),
  ];
  return [
    '## Targets',
    '',
    ...table(
      ['', 'wanted', 'seen', 'met'],
      targets.map(({ what, wanted, seen, met }) => [what, wanted, seen, met ? 'yes' : 'no']),
    ),
  ];
}

function fullSize(figures: BenchFigures): Target[] {
  const { worker, roundTrip } = recommendation(figures);
  return [
    ...searchTargets(figures),
    atMost('whole recommendation in the worker, median', 0.6, worker.median),
    atMost('whole recommendation, round trip, p99', 3, roundTrip.p99),
    atMost('from the last byte to readiness, slow network', 400, figures.ready.slow),
    atMost('from the last byte to readiness, all at once', 400, figures.ready.fast),
  ];
}

function smaller(figures: BenchFigures): Target[] {
  return [
    ...LISTS.flatMap(([movies, ms]) =>
      figures.recommend
        .filter((figure) => figure.movies === movies)
        .map(({ timings }) =>
          atMost(
            `recommendation from ${movies} ratings in the worker, median`,
            ms,
            timings.worker.median,
          ),
        ),
    ),
    ...figures.answers.map(({ kind, timings }) =>
      atMost(`${kind} in the worker, median`, ANSWERS[kind], timings.worker.median),
    ),
  ];
}

function recommendation({ recommend }: BenchFigures) {
  const found = recommend.find(({ movies }) => movies === MOVIES);
  if (!found) throw new Error(`No recommendation was made from ${MOVIES} films.`);
  return found.timings;
}

/** Ratios to FAISS, in Node and in the worker. Empty when FAISS did not take part. */
function searchTargets({ search }: BenchFigures): Target[] {
  return search
    .filter(({ movies }) => movies === MOVIES)
    .flatMap(({ neighbours, timings }) => {
      const median = (name: string) => timings.find((t) => t.name === name)?.timing.median;
      const base = median(NAMES.faiss);
      return [NAMES.kernelNode, NAMES.kernelWorker].flatMap((name) => {
        const ours = median(name);
        if (base === undefined || ours === undefined) return [];
        const times = base / ours;
        return {
          what: `${name}, ${neighbours} neighbours, part of FAISS's time`,
          wanted: '1/1,500',
          seen: `1/${Math.round(times).toLocaleString('en')}`,
          met: times >= 1500,
        };
      });
    });
}

function atMost(what: string, wanted: number, seen: number): Target {
  return { what, wanted: duration(wanted), seen: duration(seen), met: seen <= wanted };
}
