import { isOneSlip, likeness } from './closeness';
import type { TitleForm } from './match-form';

/**
 * How alike two titles are, the closest first:
 * - `equal`: the same title, apart from spelling;
 * - `article`: the same except for the article;
 * - `part`: one has an owner, small words or the beginning of a long title that the other lacks;
 * - `beginning`: the file has no subtitle where the movie has one: that may be another film of a series;
 * - `slip`: the same except for one letter, in a long title;
 * - `hint`: enough to ask, never enough to decide.
 */
export type Likeness = 'equal' | 'article' | 'part' | 'beginning' | 'slip' | 'hint';

export const LIKENESSES: readonly Likeness[] = [
  ...(['equal', 'article', 'part', 'beginning', 'slip', 'hint'] as const),
];

/** Below this length, different titles may differ by one letter only: "Alien" and "Aliens", "Heat" and "Hear". */
const SLIP_LETTERS = 10;
const SLIP_HINT_LETTERS = 5;
const LIKE_ENOUGH = 0.8;
const LIKE_LETTERS = 8;
/** A single word that is part of a longer title is a hint only if it has at least this many letters. */
const TELLING_LETTERS = 6;

/** How alike a title of a file and one of a movie are, hints aside; null when they are not. */
export function compare(theirs: TitleForm, ours: TitleForm): Likeness | null {
  if (theirs.key === ours.key) return 'equal';
  if (theirs.bare === ours.bare) return 'article';
  if (isPart(theirs, ours)) return 'part';
  if (ours.segments[0] === theirs.bare) return 'beginning';
  if (theirs.numbers !== ours.numbers || theirs.bare[0] !== ours.bare[0]) return null;
  if (!isOneSlip(theirs.bare, ours.bare)) return null;
  return Math.min(theirs.bare.length, ours.bare.length) >= SLIP_LETTERS ? 'slip' : null;
}

function isPart(theirs: TitleForm, ours: TitleForm): boolean {
  if (theirs.loose === ours.loose && theirs.loose.length > 3) return true;
  if (theirs.ownerless !== null && theirs.ownerless === ours.bare) return true;
  if (ours.ownerless !== null && ours.ownerless === theirs.bare) return true;
  const last = ours.segments[ours.segments.length - 1];
  if (last === theirs.bare && ours.tellingEnd) return true;
  return shareEnd(theirs, ours) || addsToSeveral(theirs, ours);
}

/** "Star Wars: The Force Awakens" and "Star Wars: Episode VII - The Force Awakens". */
function shareEnd(a: TitleForm, b: TitleForm): boolean {
  if (a.segments.length < 2 || b.segments.length < 2) return false;
  if (!a.tellingEnd || a.segments[a.segments.length - 1] !== b.segments[b.segments.length - 1]) {
    return false;
  }
  const [firstA, firstB] = [a.segments[0]!, b.segments[0]!];
  const [short, long] = firstA.length < firstB.length ? [firstA, firstB] : [firstB, firstA];
  return long.startsWith(short) || long.endsWith(short);
}

/** "Pokémon: The First Movie - Mewtwo Strikes Back" continues after the whole of "Pokémon: The First Movie". */
function addsToSeveral(theirs: TitleForm, ours: TitleForm): boolean {
  const { segments } = ours;
  if (segments.length < 2 || theirs.segments.length <= segments.length) return false;
  return segments.every((segment, i) => segment === theirs.segments[i]);
}

/** Whether titles that `compare` finds unlike are alike enough to ask the visitor. */
export function isHint(theirs: TitleForm, ours: TitleForm): boolean {
  if (theirs.segments.includes(ours.bare) || ours.segments.includes(theirs.bare)) return true;
  const [a, b] = [theirs.bare, ours.bare];
  const letters = Math.min(a.length, b.length);
  if (letters >= SLIP_HINT_LETTERS && isOneSlip(a, b)) return true;
  if (holds(ours, theirs) || (ours.contentWords > 1 && holds(theirs, ours))) return true;
  if (letters < LIKE_LETTERS || Math.abs(a.length - b.length) > letters / 4) return false;
  const beginOrEndAlike = a.slice(0, 3) === b.slice(0, 3) || a.slice(-3) === b.slice(-3);
  return beginOrEndAlike && likeness(a, b) >= LIKE_ENOUGH;
}

/** Whether all meaningful words of the second are in a row in the first, and are distinctive enough. */
function holds(long: TitleForm, short: TitleForm): boolean {
  const { content, contentWords } = short;
  if (contentWords === 0 || contentWords >= long.contentWords) return false;
  if (contentWords === 1 && content.length < TELLING_LETTERS + 2) return false;
  return long.content.includes(content);
}
