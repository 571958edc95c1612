/** A well-known film; films that must be among its ten most similar; films that must not. */
export type SimilarCase = readonly [
  title: string,
  must: readonly string[],
  mustNot: readonly string[],
];

export const FIRST: readonly (readonly [title: string, first: string])[] = [
  ['Toy Story', 'Toy Story 2'],
  ['Star Wars: Episode IV - A New Hope', 'Star Wars: Episode V - The Empire Strikes Back'],
  ['The Godfather', 'The Godfather: Part II'],
  ['Alien', 'Aliens'],
  ['Back to the Future', 'Back to the Future Part II'],
  ['Kill Bill: Vol. 1', 'Kill Bill: Vol. 2'],
  ['Batman Begins', 'The Dark Knight'],
  ['Scream', 'Scream 2'],
];

const FAMILY = ['Toy Story', 'Finding Nemo', 'The Lion King', 'Aladdin'];
const VIOLENT = ['Pulp Fiction', 'Seven', 'Reservoir Dogs', 'Saw', 'Scream'];
const GENTLE = ['Titanic', 'Pretty Woman', "You've Got Mail", ...FAMILY];

export const WELL_KNOWN: readonly SimilarCase[] = [
  ['Heat', ['The Rock', 'Fargo'], GENTLE],
  ['Toy Story', ['Toy Story 2', 'Toy Story 3', 'Shrek', 'Monsters, Inc.'], VIOLENT],
  [
    'Spirited Away',
    [
      "Howl's Moving Castle",
      'Princess Mononoke',
      'My Neighbor Totoro',
      'Laputa: Castle in the Sky',
    ],
    ['Pulp Fiction', 'The Shawshank Redemption', 'Forrest Gump'],
  ],
  ['The Godfather', ['The Godfather: Part II', 'Goodfellas', 'The Godfather: Part III'], GENTLE],
  ['Alien', ['Aliens', 'The Terminator', 'Blade Runner'], GENTLE],
  ['Fargo', ['Pulp Fiction', 'Reservoir Dogs', 'Heat'], GENTLE],
  ['The Matrix', ['Star Wars: Episode V - The Empire Strikes Back'], GENTLE],
  ['Titanic', ['Jerry Maguire', 'Pretty Woman'], ['Alien', 'Fight Club', 'Die Hard']],
  ['Pulp Fiction', ['Reservoir Dogs', 'Seven', 'The Usual Suspects'], GENTLE],
  ['Before Sunrise', ['Before Sunset', 'Four Weddings and a Funeral'], ['Die Hard', 'Alien']],
  ['Casablanca', ['North by Northwest', 'Citizen Kane', "It's a Wonderful Life"], ['Shrek', 'Saw']],
  [
    'Star Wars: Episode IV - A New Hope',
    ['Star Wars: Episode VI - Return of the Jedi', 'Raiders of the Lost Ark'],
    GENTLE,
  ],
  [
    'The Lord of the Rings: The Fellowship of the Ring',
    [
      'The Lord of the Rings: The Two Towers',
      'The Lord of the Rings: The Return of the King',
      'Pirates of the Caribbean: The Curse of the Black Pearl',
    ],
    ['Pulp Fiction', 'Titanic'],
  ],
  [
    "Harry Potter and the Sorcerer's Stone",
    [
      'Harry Potter and the Chamber of Secrets',
      'Harry Potter and the Prisoner of Azkaban',
      'Harry Potter and the Goblet of Fire',
    ],
    VIOLENT,
  ],
  ['The Lion King', ['Aladdin', 'Beauty and the Beast'], VIOLENT],
  ['Die Hard', ['Die Hard 2', 'Die Hard: With a Vengeance', 'The Terminator'], GENTLE],
  ['Psycho', ['Rear Window', 'Vertigo', 'The Shining'], GENTLE],
  ['The Shining', ['A Clockwork Orange', 'Psycho', 'The Exorcist'], GENTLE],
  ['Groundhog Day', ['Big', "Ferris Bueller's Day Off"], ['Saw', 'Alien', 'Seven']],
  [
    'Monty Python and the Holy Grail',
    ["Monty Python's Life of Brian", 'The Princess Bride'],
    ['Titanic', 'Pretty Woman'],
  ],
  ['Back to the Future', ['Back to the Future Part II', 'Back to the Future Part III'], VIOLENT],
  ['Terminator 2: Judgment Day', ['The Terminator', 'True Lies'], ['Titanic', 'Amelie']],
  ['Jurassic Park', ['Terminator 2: Judgment Day', 'True Lies'], ['Amelie', 'Casablanca']],
  ['Goodfellas', ['The Godfather', 'Reservoir Dogs', 'Taxi Driver'], GENTLE],
  ['Finding Nemo', ['Monsters, Inc.', 'The Incredibles', 'Shrek'], VIOLENT],
  ['Shrek', ['Shrek 2', 'Monsters, Inc.', 'Finding Nemo'], VIOLENT],
  ['Kill Bill: Vol. 1', ['Pulp Fiction', 'Sin City'], GENTLE],
  ['Memento', ['Fight Club', 'Snatch', 'The Usual Suspects'], GENTLE],
  ['2001: A Space Odyssey', ['Blade Runner', 'A Clockwork Orange', 'Alien'], GENTLE],
  ['Blade Runner', ['The Terminator', 'Aliens', '2001: A Space Odyssey'], GENTLE],
  ["Singin' in the Rain", ['The Wizard of Oz', 'My Fair Lady', 'West Side Story'], VIOLENT],
  ['When Harry Met Sally...', ['Sleepless in Seattle', 'Groundhog Day'], VIOLENT],
  ['Pretty Woman', ['Sleepless in Seattle', 'Ghost'], VIOLENT],
  ['Scream', ['Scream 2', 'Scream 3', 'I Know What You Did Last Summer'], GENTLE],
  [
    'Raiders of the Lost Ark',
    ['Indiana Jones and the Last Crusade', 'Star Wars: Episode IV - A New Hope'],
    GENTLE,
  ],
  ['Batman Begins', ['The Dark Knight', 'Iron Man'], GENTLE],
  ['Iron Man', ['Iron Man 2', 'The Dark Knight', 'The Avengers'], GENTLE],
  [
    'Lost in Translation',
    ['Eternal Sunshine of the Spotless Mind', 'The Royal Tenenbaums'],
    ['Die Hard', 'Jurassic Park'],
  ],
  [
    'My Neighbor Totoro',
    ['Spirited Away', "Kiki's Delivery Service", 'Ponyo'],
    ['Pulp Fiction', 'Forrest Gump'],
  ],
  ['X-Men', ['Spider-Man', 'X-Men: The Last Stand', 'X2: X-Men United'], GENTLE],
];
