import { readYear } from '../day';
import { type Draft, finish, idsOf, imdbId, movieId, titleAndYear, tmdbId } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { listKind } from '../list-kind';
import { typeLeftOut } from '../movie-type';
import type { Columns, Source } from '../source';
import type { ColumnRole, ColumnRoles, ImportQuestion } from '../types';

/** Headings that mean a role, the surest first. */
const NAMES: Readonly<Record<ColumnRole, readonly string[]>> = {
  title:
    'title name film movie filmname filmtitle movietitle moviename primarytitle titel titre titulo título titolo tytuł título filmtitel nimi название фильм 标题 片名'.split(
      ' ',
    ),
  originalTitle:
    'originaltitle originalname originaltitel titreoriginal títulooriginal titulooriginal оригинальноеназвание'.split(
      ' ',
    ),
  year: 'year releaseyear filmyear movieyear jahr année annee año ano anno rok år год 年份 releasedate released 上映日期'.split(
    ' ',
  ),
  rating:
    'yourrating myrating userrating userscore mynote myscore rating10 rating stars score vote note notes10 bewertung calificación calificacion voto nota ocena betyg моя оценка мояоценка оценка 个人评分 我的评分 grade'.split(
      ' ',
    ),
  date: 'daterated ratedat dateseen watcheddate watchedat datewatched timestamp date datum fecha data дата 打分日期'.split(
    ' ',
  ),
  imdb: 'imdbid imdb const tconst imdburl imdblink'.split(' '),
  tmdb: 'tmdbid tmdb themoviedbid tmdburl'.split(' '),
  movieId: ['movieid'],
  type: 'titletype mediatype type category'.split(' '),
};

/** Reads any table, by the names of its columns or as the visitor assigns them. */
export const generic: ImportFormat = {
  name: 'CSV',
  recognises: ({ table }) => table !== null,
  read(source, answers) {
    const { file, columns } = source;
    const roles = answers.columns?.[file] ?? rolesIn(columns);
    if (!isEnough(roles)) return { rows: [], scale: null, question: whichIsWhat(source, roles) };
    const { list, ask } = listKind(source, answers, 'seen');
    const drafts = draftsIn(source, roles, list);
    const isOfTen = plainHeader(source, roles.rating).endsWith('10');
    const scale = answers.scale?.[file] ?? (isOfTen ? 10 : 'judge');
    const reading = finish(file, drafts, { scale });
    return roles.rating === undefined ? { ...reading, ...ask(reading.rows.length) } : reading;
  },
};

function draftsIn(source: Source, roles: ColumnRoles, list: 'seen' | 'saved'): Draft[] {
  const { table } = source;
  if (!table) return [];
  const at = (role: ColumnRole) => roles[role] ?? -1;
  const rows = roles.firstLineIsMovie ? [table.header, ...table.rows] : table.rows;
  return draftsOf({ table: { ...table, rows } }, (cell) => {
    const [main = '', ...others] = cell(at('title')).split(' / ');
    return {
      ...titleAndYear(main, cell(at('year'))),
      otherTitles: [...others, cell(at('originalTitle'))],
      ids: idsOf({
        imdb: imdbId(cell(at('imdb'))),
        tmdb: tmdbId(cell(at('tmdb'))),
        movieId: movieId(cell(at('movieId'))),
      }),
      rating: cell(at('rating')),
      date: cell(at('date')),
      list,
      leftOut: typeLeftOut(cell(at('type'))) ?? unreadableId(cell(at('movieId')), main),
    };
  });
}

/** A movieId that is not a number must not be silently ignored if nothing else names the film. */
function unreadableId(cell: string, title: string) {
  if (cell === '' || title !== '' || movieId(cell) !== undefined) return null;
  const why = `“${cell}” is not a movieId: it should be a whole number.`;
  return { reason: 'no-film' as const, why };
}

function rolesIn(columns: Columns): ColumnRoles {
  const roles: Partial<Record<ColumnRole, number>> = {};
  for (const role of Object.keys(NAMES) as ColumnRole[]) {
    const place = columns.find(...NAMES[role]);
    if (place >= 0) roles[role] = place;
  }
  return roles;
}

function isEnough({ title, imdb, tmdb, movieId }: ColumnRoles): boolean {
  return [title, imdb, tmdb, movieId].some((place) => place !== undefined);
}

function whichIsWhat({ file, table }: Source, guess: ColumnRoles): ImportQuestion {
  const sample = [table?.header, ...(table?.rows ?? []).slice(0, 4)].flatMap((row) =>
    row === undefined ? [] : [row.cells],
  );
  const columns = table?.header.cells ?? [];
  return { type: 'columns', file, columns, sample, guess: { ...guessed(sample), ...guess } };
}

/** Guesses the columns by their cells: a year looks like one, a rating is a small number, a title is the longest text. */
function guessed(sample: readonly (readonly string[])[]): ColumnRoles {
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  const below = sample.slice(1);
  const column = (fits: (cell: string) => boolean) => {
    const places = Array.from({ length: width }, (_, place) => place);
    return places.find(
      (place) => below.length > 0 && below.every((cells) => fits(cells[place] ?? '')),
    );
  };
  const year = column((cell) => /^\d{4}$/.test(cell) && readYear(cell) !== null);
  const imdb = column((cell) => /^tt\d+$/.test(cell));
  const rating = column((cell) => /^\d{1,3}([.,]\d+)?$/.test(cell));
  const title = column((cell) => /\p{L}{2}/u.test(cell) && !/^tt\d+$/.test(cell));
  const found = Object.entries({ title, year, rating, imdb });
  return Object.fromEntries(found.filter(([, place]) => place !== undefined));
}

function plainHeader({ table }: Source, place: number | undefined): string {
  return place === undefined ? '' : (table?.header.cells[place] ?? '').trim();
}
