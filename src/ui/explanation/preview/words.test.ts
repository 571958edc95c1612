import { describe, expect, it } from 'vitest';
import { movesSentence, moveWords } from './words';

describe('what a preview changes', () => {
  it('is said in the singular and the plural', () => {
    expect(movesSentence(2, 11)).toBe('2 films are new, 11 change places.');
    expect(movesSentence(1, 1)).toBe('1 film is new, 1 changes its place.');
    expect(movesSentence(0, 1)).toBe('1 film changes its place.');
    expect(movesSentence(0, 5)).toBe('5 films change places.');
    expect(movesSentence(3, 0)).toBe('3 films are new.');
    expect(movesSentence(0, 0)).toBe('It changes nothing in the films shown.');
  });

  it('is marked on each film, and read out', () => {
    expect(moveWords(3)).toEqual({ mark: '↑ 3', words: '3 places up' });
    expect(moveWords(-1)).toEqual({ mark: '↓ 1', words: '1 place down' });
    expect(moveWords('new')).toEqual({ mark: 'new', words: 'new to the list' });
    expect(moveWords('out')).toEqual({ mark: 'out', words: 'would leave the list' });
    expect(moveWords(0)).toBeNull();
  });
});
