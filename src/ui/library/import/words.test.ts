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

describe('the summary of an import', () => {
  it('says what comes in, what waits and what stays out', () => {
    const entries = [entry('rated', 1), entry('rated', 2), entry('seen', 3), entry('rated', null)];
    expect(summaryWords(entries, 6, 1)).toEqual([
      '2 ratings',
      '1 film you have seen',
      '1 film not in this collection: kept under their own titles',
      '6 films to look at: left out until you say which they are',
      '1 row left out',
    ]);
  });

  it('says so when there is nothing', () => {
    expect(summaryWords([], 0, 0)).toEqual(['No film was found in it.']);
  });
});
