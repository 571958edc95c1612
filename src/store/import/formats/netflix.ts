import { finish } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { typeLeftOut } from '../movie-type';
import type { LeftOut } from '../types';

const SEASON =
  /^(?:season|series|staffel|saison|temporada|stagione|seizoen|säsong|sæson|sesong|kausi|sezon|part|teil|partie|parte|volume|vol\.?|book|chapter|collection|limited series|miniseries|mini-series|miniserie|minisérie)(?:\s+\S+){0,3}$/i;

/** What was watched on Netflix: titles and dates, films and episodes alike. */
export const netflix: ImportFormat = {
  name: 'Netflix',
  recognises: ({ columns, table }) => {
    const isShort = table?.header.cells.length === 2 && columns.has('title', 'date');
    return isShort || columns.has('profilename', 'starttime', 'title');
  },
  read(source) {
    const { columns, file } = source;
    const [title, date] = [columns.find('title'), columns.find('date', 'starttime')];
    const extra = columns.find('supplementalvideotype');
    const drafts = draftsOf(source, (cell) => ({
      title: cell(title),
      year: null,
      date: cell(date),
      leftOut: cell(extra) === '' ? episode(cell(title)) : trailer(cell(extra)),
    }));
    return finish(file, drafts, { scale: 5 });
  },
};

/** "Show: Season 2: Episode"; a film may have one colon ("Kill Bill: Vol. 1"). */
function episode(title: string): LeftOut | null {
  const steps = title.split(/\s*:\s+/);
  const isEpisode =
    steps.slice(1, -1).some((step) => SEASON.test(step)) ||
    /:\s+(?:season|staffel|saison|temporada|stagione)\s+\d+/i.test(title) ||
    /[:(]\s*(?:episode|folge|épisode|episodio)\s+\d+/i.test(title);
  return isEpisode ? typeLeftOut('episode') : null;
}

function trailer(type: string): LeftOut {
  return { reason: 'other', why: `It is no film, but an extra (${type.toLowerCase()}).` };
}
