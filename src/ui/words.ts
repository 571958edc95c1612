import type { ModelInfo, Movie, Reason, Stars } from '../contract';
import { once } from './once';

const number = once(() => new Intl.NumberFormat('en'));
const decimal = once(
  () => new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
);
const conjunction = once(() => new Intl.ListFormat('en', { type: 'conjunction' }));

/** "Crime, Drama, and War". */
export function listed(parts: readonly string[]): string {
  return conjunction().format(parts);
}

/** "1 film", "20 films", "1,200 films". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number().format(n)} ${n === 1 ? one : many}`;
}

/** The size of a collection and where it ends: "9,062 films up to 2016". */
export function collectionWords({ movies, lastYear }: Pick<ModelInfo, 'movies' | 'lastYear'>) {
  return `${count(movies, 'film')}${lastYear === null ? '' : ` up to ${lastYear}`}`;
}

/** Where a collection ends, as a suffix to its name: ", which ends in 2016". */
export function endWords(lastYear: number | null): string {
  return lastYear === null ? '' : `, which ends in ${lastYear}`;
}

/** The label of a radio button: "1 star", "4.5 stars". */
export function starsName(stars: Stars): string {
  return stars === 1 ? '1 star' : `${stars} stars`;
}

/** Stars as a cinema programme prints them: "4½". */
export function starsFigure(stars: Stars): string {
  const whole = Math.floor(stars);
  return stars === whole ? `${whole}` : `${whole || ''}½`;
}

/** A mean of stars: "4.2". */
export function mean(stars: number): string {
  return decimal().format(stars);
}

/** "310 KB", "11.5 MB", in thousands as browsers count them. */
export function bytes(n: number): string {
  return n < 1e6 ? `${Math.round(n / 1e3)} KB` : `${decimal().format(n / 1e6)} MB`;
}

/** "1995 · Action, Crime, Thriller". */
export function details(movie: Pick<Movie, 'year' | 'genres'>): string {
  return [movie.year, movie.genres.join(', ')].filter(Boolean).join(' · ');
}

/** A film with at least this mean is loved, and widely loved if at least this many people rated it. */
const LOVED = 4;
const WIDELY = 50;

/** The reason for a recommendation as a sentence. */
export function reasonSentence(reason: Reason): string {
  switch (reason.kind) {
    case 'because':
      return `Because you gave ${reason.movie.title} ${starsName(reason.stars)}`;
    case 'neighbours': {
      const { raters, liked } = reason;
      const who = liked === raters ? `All ${raters} of the` : `${liked} of the ${raters}`;
      return `${who} people most like you who rated it gave it 4 stars or more`;
    }
    case 'popular': {
      const { raters, meanStars } = reason;
      const figures = `${mean(meanStars)} from ${count(raters, 'person', 'people')}`;
      if (raters < WIDELY) return `${figures} who rated it`;
      return `Widely ${meanStars >= LOVED ? 'loved' : 'liked'}: ${figures}`;
    }
    case 'genres':
      return `${listed(reason.genres)}, as in films you rated highly`;
    case 'lifted':
      return `Lifted by the ${starsName(reason.stars)} you gave ${reason.movie.title}`;
    case 'known':
      return reason.raters === 0
        ? 'Nobody has rated it yet'
        : `Rated by ${count(reason.raters, 'person', 'people')}`;
  }
}

const date = once(() => new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }));

/** Formats a day, YYYY-MM-DD, in the visitor's language: "1 May 2024". */
export function day(text: string): string {
  return date().format(new Date(`${text}T00:00:00Z`));
}
