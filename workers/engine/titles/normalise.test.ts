import { describe, expect, test } from 'vitest';
import { segmentsOf, wordsOf } from './normalise';

describe('wordsOf', () => {
  test.each([
    ['The Matrix', 'the matrix'],
    ['Amélie', 'amelie'],
    ['Låt den rätte komma in', 'lat den ratte komma in'],
    ['Fem benspænd', 'fem benspaend'],
    ['Das weiße Band', 'das weisse band'],
    ['Kôkaku kidôtai', 'kokaku kidotai'],
    ['Alien³', 'alien3'],
    ['8½', '8 1 2'],
    ['8 1/2', '8 1 2'],
    ['WALL·E', 'wall e'],
    ['Spider-Man', 'spider man'],
    ["Ocean's Eleven", 'oceans eleven'],
    ['M. Hulot’s Holiday', 'm hulots holiday'],
    ["Don't Look Now", 'dont look now'],
    ["Le Fabuleux destin d'Amélie Poulain", 'le fabuleux destin d amelie poulain'],
    ["L'Avventura", 'l avventura'],
    ['E.T. the Extra-Terrestrial', 'et the extra terrestrial'],
    ['L.A. Confidential', 'la confidential'],
    ['M*A*S*H', 'mash'],
    ['Mr. & Mrs. Smith', 'mr and mrs smith'],
    ['Romeo + Juliet', 'romeo and juliet'],
    ['Young@Heart', 'young at heart'],
    ['20,000 Leagues Under the Sea', '20000 leagues under the sea'],
    ['$1,000,000 Duck', '1000000 duck'],
    ['Evangelion: 1.0', 'evangelion 1 0'],
    ['[REC]', 'rec'],
    ['  Se7en  ', 'se7en'],
    ['Иди и смотри', 'иди и смотри'],
    ['?!…', '?!...'],
    ['', ''],
  ])('%s', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });
});

describe('segmentsOf', () => {
  test.each([
    [
      'Star Wars: Episode V - The Empire Strikes Back',
      ['Star Wars', 'Episode V', 'The Empire Strikes Back'],
    ],
    [
      'Dr. Strangelove or: How I Learned to Stop Worrying and Love the Bomb',
      ['Dr. Strangelove', 'How I Learned to Stop Worrying and Love the Bomb'],
    ],
    ['Mission: Impossible', ['Mission', 'Impossible']],
    ['Spider-Man', []],
    ['The Matrix', []],
  ])('%s', (title, segments) => {
    expect(segmentsOf(title)).toEqual(segments);
  });
});
