import { finish, idsOf, movieId } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import type { ImportQuestion } from '../types';

const MOST_SHOWN = 1000;

/** MovieLens's own ratings.csv: films by number alone, and often the ratings of many people. */
export const movielensRatings: ImportFormat = {
  name: 'MovieLens ratings',
  recognises: ({ columns }) => columns.has('userid', 'movieid', 'rating'),
  read(source, answers) {
    const { columns, file, table } = source;
    const [user, movie, rating, time] = columns.each('userid', 'movieid', 'rating', 'timestamp');
    const counts = new Map<string, number>();
    for (const { cells } of table?.rows ?? []) {
      const id = cells[user];
      if (id) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
    const wanted = answers.user?.[file] ?? (counts.size === 1 ? [...counts.keys()][0] : undefined);
    if (wanted === undefined) return { rows: [], scale: null, question: whose(file, counts) };
    const rows = (table?.rows ?? []).filter(
      ({ cells, broken }) => broken || cells[user] === wanted,
    );
    const mine = table && { ...table, rows };
    const drafts = draftsOf({ table: mine }, (cell) => ({
      title: '',
      year: null,
      ids: idsOf({ movieId: movieId(cell(movie)) }),
      rating: cell(rating),
      date: cell(time),
    }));
    return finish(file, drafts, { scale: 5 });
  },
};

function whose(file: string, counts: ReadonlyMap<string, number>): ImportQuestion {
  const users = [...counts].map(([id, ratings]) => ({ id, ratings }));
  users.sort((a, b) => b.ratings - a.ratings || a.id.localeCompare(b.id, 'en', { numeric: true }));
  return { type: 'user', file, users: users.slice(0, MOST_SHOWN), count: users.length };
}
