import { describe, expect, it } from 'vitest';
import { differenceFigure } from '../difference/words';
import { agreementSentence, differenceSentence, overallSentence } from './words';

const standing = (own: number, others: number, reach: number, films = 12) => ({
  movies: films,
  own,
  others,
  difference: { mean: own - others, low: own - others - reach, high: own - others + reach },
});

describe('the words of a taste', () => {
  it('call a visitor kinder or stricter only when chance would hardly make it so', () => {
    expect(overallSentence(standing(4, 3.5, 0.2))).toBe(
      'You gave 12 films 4.0 stars on average; everybody gave the same films 3.5. You are kinder than most.',
    );
    expect(overallSentence(standing(3, 3.5, 0.2))).toContain('stricter than most');
    expect(overallSentence(standing(4, 3.5, 0.6))).toContain('No difference to speak of');
  });

  it('tell a difference with its interval', () => {
    expect(differenceSentence(standing(4, 3.5, 0.2))).toBe(
      '0.5 above everybody, between +0.3 and +0.7',
    );
    expect(differenceSentence(standing(3, 3.5, 0.2))).toBe(
      '0.5 below everybody, between −0.7 and −0.3',
    );
    expect(differenceSentence({ movies: 2, own: 1, others: 2, difference: null })).toBe(
      'too few to say',
    );
    expect(differenceFigure(0)).toBe('0.0');
  });

  it('say nothing of an agreement that is not known', () => {
    expect(agreementSentence(null)).toBe('');
    expect(agreementSentence(0.7)).toContain('much the same order');
    expect(agreementSentence(-0.4)).toContain('opposite');
  });
});
