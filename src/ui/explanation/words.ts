import { type BySignal, type NeighbourEvidence, SIGNAL_NAMES, STARS } from '../../contract';
import { count, listed, mean, starsName } from '../words';
import { type Parts, sumOf } from './shares';

/** The signals, as the legend names them. */
export const LEGEND_NAMES: BySignal<string> = {
  items: 'Films that go together',
  neighbours: 'People who rate like you',
  content: 'Genres, years and titles alike',
};

const THROUGH: BySignal<string> = {
  items: 'because the films go together',
  neighbours: 'through people who rate like you',
  content: 'by what the films share',
};

export interface Figures {
  /** "+0.42", "−0.07", "0.00". */
  readonly signed: (value: number) => string;
  /** "0.42", "−0.07". */
  readonly plain: (value: number) => string;
}

/** Number formats of one chart, with so many decimals that the greatest figure has three digits. */
export function figuresFor(greatest: number): Figures {
  const digits = greatest > 0 ? Math.min(4, Math.max(1, 2 - Math.floor(Math.log10(greatest)))) : 1;
  const decimals = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const signed = new Intl.NumberFormat('en', { ...decimals, signDisplay: 'exceptZero' });
  const plain = new Intl.NumberFormat('en', { ...decimals, signDisplay: 'negative' });
  const withMinus = (text: string) => text.replace('-', '−');
  return {
    signed: (value) => withMinus(signed.format(value)),
    plain: (value) => withMinus(plain.format(value)),
  };
}

/** The text of a bar for screen readers: "added 0.42: 0.40 through people who rate like you, 0.02 by what the films share". */
export function barSentence(parts: Parts, { plain }: Figures): string {
  const total = changeWords(sumOf(parts), plain);
  const signals = SIGNAL_NAMES.filter((name) => parts[name] !== 0);
  if (signals.length === 0) return total;
  return `${total}: ${listed(signals.map((name) => `${plain(parts[name])} ${THROUGH[name]}`))}`;
}

/** "added 0.42", "took away 0.07". */
export function changeWords(value: number, plain: Figures['plain']): string {
  return value < 0 ? `took away ${plain(-value)}` : `added ${plain(value)}`;
}

/** How many similar people rated the film, and their mean rating. */
export function evidenceSentence({ people, raters }: NeighbourEvidence): string {
  if (people === 0) return 'Nobody counts as rating like you yet.';
  const n = raters.reduce((sum, some) => sum + some, 0);
  const stars = mean(raters.reduce((sum, some, i) => sum + some * STARS[i]!, 0) / n);
  if (people === 1) {
    const one = 'The one person who rates like you';
    return n === 0 ? `${one} has not rated it.` : `${one} gave it ${stars} stars.`;
  }
  const like = `the ${count(people, 'person', 'people')} who rate most like you`;
  if (n === 0) return `None of ${like} rated it.`;
  return `${n} of ${like} rated it, ${stars} stars on average.`;
}

/** The histogram in words, best first: "5 stars from 12, 4 stars from 3". */
export function histogramSentence({ raters }: NeighbourEvidence): string {
  const parts = STARS.map((stars, i) => ({ stars, n: raters[i]! })).filter(({ n }) => n > 0);
  return listed(parts.reverse().map(({ stars, n }) => `${starsName(stars)} from ${n}`));
}
