import { describe, expect, it } from 'vitest';
import { genreWords } from './words';

const POSITIONS = Array.from({ length: 21 }, (_, i) => i / 20);

describe('the words of genre match', () => {
  it('name both ends, which no other position shares', () => {
    const [low, high] = [genreWords(0), genreWords(1)];
    expect([low, high]).toEqual(['only what people like you enjoy', 'only the genres you like']);
    const between = POSITIONS.slice(1, -1).map(genreWords);
    expect(between).not.toContain(low);
    expect(between).not.toContain(high);
  });

  it('change four times from end to end, and are the same on both sides of the middle', () => {
    const changes = POSITIONS.filter(
      (at, i) => i > 0 && genreWords(at) !== genreWords(POSITIONS[i - 1]!),
    );
    expect(changes).toEqual([0.05, 0.35, 0.7, 1]);
    expect(genreWords(0.4)).toBe(genreWords(0.6));
  });
});
