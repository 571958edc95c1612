import { describe, expect, it } from 'vitest';
import { seriesOf, seriesWords } from './series';

describe('seriesWords', () => {
  it.each([
    ['Toy Story 2', ['toy', 'story']],
    ['The Lord of the Rings: The Two Towers', ['lord', 'rings']],
    ['Back to the Future Part III', ['back', 'future']],
    ['Mission: Impossible - Ghost Protocol', ['mission']],
    ["What's Up, Doc?", ['up', 'doc']],
    ['Amélie', ['amélie']],
    // Nothing but what falls away: then all of it counts.
    ['300', ['300']],
    ['The Who', ['the', 'who']],
    ['!', []],
  ])('%s', (title, words) => {
    expect(seriesWords(title)).toEqual(words);
  });
});

describe('seriesOf', () => {
  const series = (...titles: string[]) => [...seriesOf(titles)];

  it('puts films together whose titles begin with the same two telling words', () => {
    expect(
      series(
        'Star Wars: Episode IV - A New Hope',
        'Heat',
        "Harry Potter and the Sorcerer's Stone",
        'Star Trek: Generations',
        'Star Wars: Episode I - The Phantom Menace',
        'Harry Potter and the Goblet of Fire',
      ),
    ).toEqual([1, 0, 2, 0, 1, 2]);
  });

  it('takes a numbered film for a sequel of the one without number', () => {
    expect(series('The Terminator', 'Terminator 2: Judgment Day', 'Terminal')).toEqual([1, 1, 0]);
    expect(series('The Godfather', 'The Godfather: Part II', 'Godmother')).toEqual([1, 1, 0]);
  });

  it('is not misled by words that many titles begin with', () => {
    expect(series("It's a Wonderful Life", "It's Complicated")).toEqual([0, 0]);
    expect(series("There's Something About Mary", "There's No Business")).toEqual([0, 0]);
    expect(series('!', '?')).toEqual([0, 0]);
  });
});
