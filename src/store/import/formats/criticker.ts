import { readYear } from '../day';
import { finish, idsOf, imdbId, titleAndYear } from '../draft';
import { draftsOf, type ImportFormat } from '../format';
import { elementsIn, elementText } from '../markup';
import { typeLeftOut } from '../movie-type';

/** On Criticker each person uses 0 to 100 in their own way, so stars are assigned by rank, and 0 is a rating. */
const RULE = { scale: 'rank', zeroCounts: true } as const;

export const critickerCsv: ImportFormat = {
  name: 'Criticker',
  recognises: ({ columns }) => columns.has('score', 'filmname', 'year'),
  read(source) {
    const { columns, file } = source;
    const [score, title, year] = columns.each('score', 'filmname', 'year');
    const [date, url, id] = columns.each('daterated', 'url', 'imdbid');
    const drafts = draftsOf(source, (cell) => ({
      title: cell(title),
      year: readYear(cell(year)),
      ids: idsOf({ imdb: imdbId(cell(id)) }),
      rating: cell(score),
      date: cell(date),
      leftOut: typeOf(cell(url)),
    }));
    return finish(file, drafts, RULE);
  },
};

export const critickerXml: ImportFormat = {
  name: 'Criticker',
  recognises: ({ text }) => /<filmname[\s>]/i.test(text.slice(0, 20_000)),
  read({ file, text }) {
    const drafts = elementsIn(text, 'film').map((movie, i) => ({
      row: i + 1,
      ...titleAndYear(elementText(movie, 'filmname')),
      ids: idsOf({ imdb: imdbId(elementText(movie, 'imdbid')) }),
      rating: elementText(movie, 'rating'),
      date: elementText(movie, 'reviewdate') || elementText(movie, 'daterated'),
      leftOut: typeOf(elementText(movie, 'filmlink')),
    }));
    return finish(file, drafts, RULE);
  },
};

function typeOf(link: string) {
  return link.includes('/tv/') ? typeLeftOut('tv') : null;
}
