import { describe, expect, it } from 'vitest';
import { STARS } from '../../contract';
import { seededRandom } from '../../pack/index';
import { entry } from '../testing/entries';
import { type Entry, isSameStatement, mergeEntries, STATUSES } from './entry';

function seededWhole(seed: number) {
  const random = seededRandom(seed);
  return (below: number) => Math.floor(below * random());
}

function randomNews(next: (below: number) => number): Entry[] {
  return Array.from({ length: next(12) }, () => {
    const status = STATUSES[next(STATUSES.length)]!;
    const stars = status === 'rated' ? STARS[next(STARS.length)]! : null;
    return entry(1 + next(5), { status, stars, changedAt: next(6), time: next(4) });
  });
}

describe('mergeEntries', () => {
  it('gives every tab the same whatever the order in which news arrives', () => {
    const next = seededWhole(7);
    for (let round = 0; round < 300; round++) {
      const [a, b, c] = [randomNews(next), randomNews(next), randomNews(next)];
      const once = mergeEntries(mergeEntries(mergeEntries({}, a), b), c);
      const otherwise = mergeEntries(mergeEntries(mergeEntries({}, c), a), b);
      expect(otherwise).toEqual(once);
      expect(mergeEntries(once, [...a, ...b, ...c])).toBe(once);
    }
  });

  it('keeps the later statement, a removal too', () => {
    const rated = mergeEntries({}, [entry(1, { stars: 4, changedAt: 10 })]);
    const removed = mergeEntries(rated, [entry(1, { status: 'none', changedAt: 11 })]);
    expect(removed['here/1']!.status).toBe('none');
    expect(mergeEntries(rated, [entry(1, { stars: 2, changedAt: 9 })])['here/1']!.stars).toBe(4);
  });
});

describe('isSameStatement', () => {
  it('takes an entry that says nothing for no entry', () => {
    expect(isSameStatement(undefined, entry(1, { status: 'none' }))).toBe(true);
    expect(isSameStatement(undefined, entry(1))).toBe(false);
  });

  it('looks at what was said, not at when', () => {
    const before = entry(1, { stars: 4, changedAt: 1 });
    expect(isSameStatement(before, entry(1, { stars: 4, changedAt: 9 }))).toBe(true);
    expect(isSameStatement(before, entry(1, { stars: 3 }))).toBe(false);
    expect(isSameStatement(before, entry(1, { stars: 4, ratedAt: '2024-05-01' }))).toBe(false);
  });
});
