import type { GroupChoice, GroupStanding } from '../../contract';

/** The ways of choosing, as the page names them, in the order in which they are shown. */
export const CHOICES: Readonly<
  Record<GroupChoice, { readonly name: string; readonly says: string }>
> = {
  content: {
    name: 'Nobody left behind',
    says: 'Films that all of you would like, with an eye on who would like them least.',
  },
  average: {
    name: 'Most liked',
    says: 'Films that you would like most, taken together.',
  },
  turns: {
    name: 'Fair turns',
    says: 'Film by film, those of you count most who have had least so far. Good for more than one film.',
  },
};

const suffixes = new Intl.PluralRules('en', { type: 'ordinal' });
const SUFFIX: Readonly<Record<Intl.LDMLPluralRule, string>> = {
  zero: 'th',
  one: 'st',
  two: 'nd',
  few: 'rd',
  many: 'th',
  other: 'th',
};

/** "1st", "22nd", "113th". */
export function ordinal(place: number): string {
  return `${place}${SUFFIX[suffixes.select(place)]}`;
}

/** Ranks beyond this are not told apart: nobody would have chosen such a film. */
const FAR = 100;

/** The rank of a film for a member: "Ann: 3rd", "You: seen", "Ben: beyond 100th". */
export function standingWords(name: string, { place, seen }: GroupStanding): string {
  if (seen) return `${name}: seen`;
  return `${name}: ${place > FAR ? `beyond ${ordinal(FAR)}` : ordinal(place)}`;
}

/** Tonight's list as text to send: a line per film. */
export function tonightText(
  films: readonly { readonly title: string; readonly year: number | null }[],
): string {
  const lines = films.map(({ title, year }, i) => `${i + 1}. ${title}${year ? ` (${year})` : ''}`);
  return ['Tonight:', ...lines].join('\n');
}
