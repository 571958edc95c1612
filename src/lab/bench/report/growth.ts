import type { BenchFigures } from '../figures';
import { GROWTH_SIZES, type GrowthFigure } from '../growth';
import { duration, table, whole } from './words';

export function renderGrowth({ growth }: BenchFigures, plot: string): string[] {
  const movies = [...new Set(growth.map((figure) => figure.movies))];
  return [
    '## Growth',
    '',
    `The first ${GROWTH_SIZES.map(whole).join(', ')} users of made-up ratings (10,000 movies), searched with the same profiles by our kernel in Node; 15 neighbours. Postings: the ratings that a profile's films have, which the search has to touch (median).`,
    '',
    `![Median time by postings touched](${plot})`,
    '',
    ...table(
      ['films', 'users', 'ratings', 'postings', 'median', 'p99', 'a posting'],
      growth.map(({ movies: count, users, ratings, postings, search }) => [
        String(count),
        whole(users),
        whole(ratings),
        whole(postings),
        duration(search.median),
        duration(search.p99),
        `${((1e6 * search.median) / postings).toFixed(2)} ns`,
      ]),
    ),
    ...movies.map((count) => sentence(growth.filter((figure) => figure.movies === count))),
    '',
  ];
}

function sentence(figures: readonly GrowthFigure[]): string {
  const [first, last] = [figures[0]!, figures.at(-1)!];
  const postings = last.postings / first.postings;
  const time = last.search.median / first.search.median;
  return `- ${first.movies} films: ${postings.toFixed(1)} times the postings took ${time.toFixed(1)} times as long.`;
}
