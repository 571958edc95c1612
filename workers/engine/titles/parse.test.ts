import { describe, expect, test } from 'vitest';
import { parseTitle } from './parse';

/** Raw title; title, other titles, year. */
const TITLES: [string, string, string[], number | null][] = [
  ['Matrix, The (1999)', 'The Matrix', [], 1999],
  ['Toy Story (1995)', 'Toy Story', [], 1995],
  ["Bug's Life, A (1998)", "A Bug's Life", [], 1998],
  ['Valachi Papers,The (1972)', 'The Valachi Papers', [], 1972],
  ['Blind Side, The  (2009)', 'The Blind Side', [], 2009],
  ["Avventura, L' (Adventure, The) (1960)", "L'Avventura", ['The Adventure'], 1960],
  ["Besieged (a.k.a. L' Assedio) (1998)", 'Besieged', ["L'Assedio"], 1998],
  ['Boot, Das (Boat, The) (1981)', 'Das Boot', ['The Boat'], 1981],
  ['Hip Hop Witch, Da (2000)', 'Da Hip Hop Witch', [], 2000],
  ['Fly, The (Légy, A) (1980)', 'The Fly', ['A Légy'], 1980],
  [
    "Amelie (Fabuleux destin d'Amélie Poulain, Le) (2001)",
    'Amelie',
    ["Le Fabuleux destin d'Amélie Poulain"],
    2001,
  ],
  [
    'Bitter Tears of Petra von Kant, The (bitteren Tränen der Petra von Kant, Die) (1972)',
    'The Bitter Tears of Petra von Kant',
    ['Die bitteren Tränen der Petra von Kant'],
    1972,
  ],
  [
    'Good, the Bad and the Ugly, The (Buono, il brutto, il cattivo, Il) (1966)',
    'The Good, the Bad and the Ugly',
    ['Il Buono, il brutto, il cattivo'],
    1966,
  ],
  [
    'Five Obstructions, The (Fem benspænd, De) (2003)',
    'The Five Obstructions',
    ['De Fem benspænd'],
    2003,
  ],
  [
    'Affair of Love, An (Liaison pornographique, Une) (1999)',
    'An Affair of Love',
    ['Une Liaison pornographique'],
    1999,
  ],
  [
    'Vitelloni, I (a.k.a. The Young and the Passionate) (1953)',
    'I Vitelloni',
    ['The Young and the Passionate'],
    1953,
  ],
  ['Seven (a.k.a. Se7en) (1995)', 'Seven', ['Se7en'], 1995],
  [
    "European Vacation (aka National Lampoon's European Vacation) (1985)",
    'European Vacation',
    ["National Lampoon's European Vacation"],
    1985,
  ],
  [
    'Léon: The Professional (a.k.a. The Professional) (Léon) (1994)',
    'Léon: The Professional',
    ['The Professional', 'Léon'],
    1994,
  ],
  [
    'Enigma of Kaspar Hauser, The (a.k.a. Mystery of Kaspar Hauser, The) (Jeder für sich und Gott Gegen Alle) (1974)',
    'The Enigma of Kaspar Hauser',
    ['The Mystery of Kaspar Hauser', 'Jeder für sich und Gott Gegen Alle'],
    1974,
  ],
  [
    'Power of Nightmares, The: The Rise of the Politics of Fear (2004)',
    'The Power of Nightmares: The Rise of the Politics of Fear',
    [],
    2004,
  ],
  [
    'Human Centipede II (Full Sequence), The (2011)',
    'The Human Centipede II (Full Sequence)',
    [],
    2011,
  ],
  ['To Have, or Not (En avoir (ou pas)) (1995)', 'To Have, or Not', ['En avoir (ou pas)'], 1995],
  // Words after a comma that are no articles.
  ['Paris, Texas (1984)', 'Paris, Texas', [], 1984],
  ['Monsters, Inc. (2001)', 'Monsters, Inc.', [], 2001],
  ['Corrina, Corrina (1994)', 'Corrina, Corrina', [], 1994],
  ['I, Robot (2004)', 'I, Robot', [], 2004],
  ['Tarzan, the Ape Man (1981)', 'Tarzan, the Ape Man', [], 1981],
  ['Lust, Caution (Se, jie) (2007)', 'Lust, Caution', ['Se, jie'], 2007],
  // Brackets that are part of the title.
  ['(500) Days of Summer (2009)', '(500) Days of Summer', [], 2009],
  ['Frontière(s) (2007)', 'Frontière(s)', [], 2007],
  ['Evangelion: 3.0 You Can (Not) Redo (2012)', 'Evangelion: 3.0 You Can (Not) Redo', [], 2012],
  [
    'Birdman: Or (The Unexpected Virtue of Ignorance) (2014)',
    'Birdman: Or (The Unexpected Virtue of Ignorance)',
    [],
    2014,
  ],
  [
    "Bon Voyage, Charlie Brown (and Don't Come Back!) (1980)",
    "Bon Voyage, Charlie Brown (and Don't Come Back!)",
    [],
    1980,
  ],
  // Years.
  ['Death Note: Desu nôto (2006–2007)', 'Death Note: Desu nôto', [], 2006],
  ['Fawlty Towers (1975-1979)', 'Fawlty Towers', [], 1975],
  ['Big Bang Theory, The (2007-)', 'The Big Bang Theory', [], 2007],
  ['Babylon 5', 'Babylon 5', [], null],
  ['Moonlight', 'Moonlight', [], null],
  ['2001: A Space Odyssey (1968)', '2001: A Space Odyssey', [], 1968],
  ['1984 (Nineteen Eighty-Four) (1984)', '1984', ['Nineteen Eighty-Four'], 1984],
  ['(1994)', '(1994)', [], null],
  ['Unbalanced) (2001)', 'Unbalanced)', [], 2001],
  ['', '', [], null],
];

describe('parseTitle', () => {
  test.each(TITLES)('%s', (raw, title, otherTitles, year) => {
    const parsed = parseTitle(raw);
    expect(parsed.title).toBe(title);
    expect(parsed.otherTitles).toEqual(otherTitles);
    expect(parsed.year).toBe(year);
    expect(parsed.alsoKnownAs).toBe(otherTitles[0]);
  });

  test('leaves alsoKnownAs out when there is none', () => {
    expect(Object.keys(parseTitle('Toy Story (1995)'))).not.toContain('alsoKnownAs');
  });
});
