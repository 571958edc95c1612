import { describe, expect, it } from 'vitest';
import type { MovieId } from '../../../contract';
import type { ImportedEntry } from '../../../store';
import { summaryWords } from './words';

function entry(status: ImportedEntry['status'], movieId: number | null): ImportedEntry {
  const stars = status === 'rated' ? 4 : null;
  return {
    movieId: movieId as MovieId | null,
    title: 'T',
    year: null,
    status,
    stars,
    ratedAt: null,
  };
}

const NONE = {
  files: 1,
  known: 0,
  byTitleAlone: 0,
  doubts: 0,
  refused: 0,
  leftOut: 0,
  lastYear: 2016,
};

describe('the summary of an import', () => {
  it('says what comes in, what waits and what stays out', () => {
    const entries = [entry('rated', 1), entry('rated', 2), entry('seen', 3), entry('rated', null)];
    expect(summaryWords(entries, { ...NONE, doubts: 6, leftOut: 1 })).toEqual([
      '2 ratings',
      '1 film you have seen',
      '1 film not in this collection, which ends in 2016: kept under its own title',
      '6 films to look at: left out until you say which they are',
      '1 row left out',
    ]);
  });

  it('does not say where the collection ends when nobody knows', () => {
    const entries = [entry('rated', null), entry('seen', null)];
    expect(summaryWords(entries, { ...NONE, lastYear: null })).toEqual([
      '2 films not in this collection: kept under their own titles',
    ]);
  });

  it('says which films were found without a year, while anything comes in', () => {
    expect(summaryWords([entry('rated', 1)], { ...NONE, byTitleAlone: 1 })).toEqual([
      '1 rating',
      '1 film found by title alone, as the file gives no year',
    ]);
    expect(summaryWords([], { ...NONE, known: 1, byTitleAlone: 1 })).toEqual([
      'Nothing new in this file',
      '1 film already here',
    ]);
  });

  it('says so when there is nothing', () => {
    expect(summaryWords([], NONE)).toEqual(['No film was found in it.']);
  });

  it('says what is here already, and that nothing is new', () => {
    const doubtful = summaryWords([], { ...NONE, known: 212, doubts: 1 });
    expect(doubtful).toEqual([
      '212 films already here',
      '1 film to look at: left out until you say which it is',
    ]);
    expect(summaryWords([], { ...NONE, known: 212, refused: 1 })).toEqual([
      'Nothing new in this file',
      '212 films already here',
      '1 film that you leave out',
    ]);
  });
});
