import { describe, expect, it } from 'vitest';
import { recordBySignal, STARS } from '../../contract';
import { barSentence, evidenceSentence, figuresFor, histogramSentence } from './words';

const raters = (counts: Partial<Record<number, number>>) =>
  STARS.map((stars) => counts[stars] ?? 0);

describe('figures', () => {
  it('carry a sign, a true minus, and three digits for the greatest', () => {
    expect([0.424, -0.07, 0].map(figuresFor(2.3).signed)).toEqual(['+0.42', '−0.07', '0.00']);
    expect([0.4244, -0.0701].map(figuresFor(0.5).signed)).toEqual(['+0.424', '−0.070']);
    expect([14.24, -0.01].map(figuresFor(14.24).signed)).toEqual(['+14.2', '0.0']);
    expect([3, -1.5].map(figuresFor(4).plain)).toEqual(['3.00', '−1.50']);
    expect(figuresFor(0).plain(0)).toBe('0.0');
  });
});

describe('a bar in words', () => {
  const figures = figuresFor(1);
  const nothing = recordBySignal(() => 0);

  it('says what it added, and by which ways', () => {
    expect(barSentence({ ...nothing, items: 0.3, neighbours: 0.12 }, figures)).toBe(
      'added 0.42: 0.30 because the films go together and 0.12 through people who rate like you',
    );
  });

  it('says what it took away, though a part of it added', () => {
    expect(barSentence({ ...nothing, neighbours: -0.3, content: 0.05 }, figures)).toBe(
      'took away 0.25: −0.30 through people who rate like you and 0.05 by what the films share',
    );
  });

  it('says so when it did nothing', () => {
    expect(barSentence(nothing, figures)).toBe('added 0.00');
  });
});

describe('evidence', () => {
  it('counts people, and never gives a share', () => {
    expect(evidenceSentence({ people: 60, raters: raters({ 5: 20, 4: 17 }) })).toBe(
      '37 of the 60 people who rate most like you rated it, 4.5 stars on average.',
    );
  });

  it('speaks of one person as of one', () => {
    expect(evidenceSentence({ people: 1, raters: raters({ 3: 1 }) })).toBe(
      'The one person who rates like you gave it 3.0 stars.',
    );
    expect(evidenceSentence({ people: 1, raters: raters({}) })).toBe(
      'The one person who rates like you has not rated it.',
    );
  });

  it('says when there is none', () => {
    expect(evidenceSentence({ people: 60, raters: raters({}) })).toBe(
      'None of the 60 people who rate most like you rated it.',
    );
    expect(evidenceSentence({ people: 0, raters: raters({}) })).toBe(
      'Nobody counts as rating like you yet.',
    );
  });

  it('reads the histogram out, best first', () => {
    expect(histogramSentence({ people: 9, raters: raters({ 1: 2, 4.5: 1, 5: 3 }) })).toBe(
      '5 stars from 3, 4.5 stars from 1, and 1 star from 2',
    );
  });
});
