import { describe, expect, it } from 'vitest';
import type { LikelyStars } from '../../contract';
import { likelyEvidence, likelyFigure, likelySentence } from './words';

const LIKELY: LikelyStars = { stars: 4.31, low: 3.6, high: 4.9, people: 12, sure: 'some' };

describe('likely stars', () => {
  it('are said in half stars, never beyond what can be given', () => {
    expect([4.31, 4.2, 0.1, 5.4].map(likelyFigure)).toEqual(['4½', '4', '½', '5']);
    expect(likelySentence(LIKELY)).toBe('You would probably give it 4½.');
  });

  it('say how far they may be off and what they rest on', () => {
    expect(likelyEvidence(LIKELY)).toBe(
      'Two of three people like you give it 3½ to 5. It rests on 12 people like you who rated it.',
    );
    expect(likelyEvidence({ ...LIKELY, low: 4.3, high: 4.4, people: 1, sure: 'few' })).toBe(
      'It rests on 1 person like you who rated it, which is few.',
    );
    expect(likelyEvidence({ ...LIKELY, people: 0, sure: 'few' })).toContain('None of the people');
  });
});
