import { finish, idsOf, tmdbId } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { typeLeftOut } from '../movie-type';

/** Yamtrack's one CSV of everything tracked: series, games and books too. */
export const yamtrack: ImportFormat = {
  name: 'Yamtrack',
  recognises: ({ columns }) => columns.has('mediaid', 'source', 'mediatype', 'title'),
  read(source) {
    const { columns, file } = source;
    const [id, from, type, title] = columns.each('mediaid', 'source', 'mediatype', 'title');
    const [score, status] = columns.each('score', 'status');
    const dates = columns.each('enddate', 'progressedat', 'startdate', 'createdat');
    const drafts = draftsOf(source, (cell) => ({
      title: cell(title),
      year: null,
      ids: idsOf({ tmdb: cell(from) === 'tmdb' ? tmdbId(cell(id)) : undefined }),
      rating: cell(score),
      date: dates.map(cell).find((date) => date !== '') ?? '',
      list: listOf(cell(status)),
      leftOut: typeLeftOut(cell(type)),
    }));
    return finish(file, drafts, { scale: 10 });
  },
};

function listOf(status: string): 'seen' | 'saved' | 'none' {
  if (/plan/i.test(status)) return 'saved';
  return /drop|pause/i.test(status) ? 'none' : 'seen';
}
