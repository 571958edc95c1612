const ADJECTIVES =
  'Silent Golden Broken Hidden Crimson Endless Second Burning Quiet Last First Lonely Savage Gentle Distant Electric Paper Frozen Wild Secret Perfect Strange Velvet Empty Brave Blue Hollow Stolen Forgotten Restless Midnight Invisible Little Great Dark White Lost Sleeping Dancing Bitter Sweet Sacred Wandering Final Crooked Glass Iron Scarlet Northern Southern'.split(
    ' ',
  );
const NOUNS =
  'River Garden Witness Harbor Mirror Stranger Winter Summer Kingdom Letter Promise Shadow Orchard Station Bridge Clock Soldier Dancer Hunter Island Mountain Circus Voyage Detective Orchestra Widow Painter Thief Teacher Doctor Sailor Queen King Captain Ghost Robot Planet Comet Machine Signal Storm Forest Desert City Village House Hotel Train Road Song Waltz Game Secret Dream Memory Heart Moon Sun Star Wolf Fox Raven Tiger Horse Sparrow Lighthouse Carnival Library Violin Lantern'.split(
    ' ',
  );
const PLACES =
  'Lisbon Kyoto Málaga Boston Prague Nairobi Montréal Oslo Havana Vienna Texas Brooklyn Marseille Naples Dublin Besançon Chicago Alaska Tangier Gdańsk Reykjavík Bombay Manila Zürich'.split(
    ' ',
  );
const NAMES =
  'Anna Marco Elias Ruth Clara Oscar Amélie Victor Nora Hugo Iris Felix Rosa Leo Mabel Jonah Zoë Ivan Greta Samuel'.split(
    ' ',
  );
const NUMERALS = ['II', 'III', 'IV', 'V'];

/** Makes titles as MovieLens writes them, "Silent River, The (1987)", never the same twice. */
export class Titles {
  readonly #random: () => number;
  readonly #taken = new Set<string>();

  constructor(random: () => number) {
    this.#random = random;
  }

  next(year: number): string {
    for (let tries = 0; ; tries++) {
      const title = `${this.#words(tries)} (${year})`;
      if (this.#taken.has(title)) continue;
      this.#taken.add(title);
      return title;
    }
  }

  #words(tries: number): string {
    const random = this.#random;
    const pick = (words: readonly string[]) => words[Math.floor(random() * words.length)];
    const kind = random();
    const number = tries > 2 || random() < 0.04 ? ` ${pick(NUMERALS)}` : '';
    if (kind < 0.35) return `${pick(ADJECTIVES)} ${pick(NOUNS)}${number}, The`;
    if (kind < 0.55) return `${pick(ADJECTIVES)} ${pick(NOUNS)}${number}`;
    if (kind < 0.65) return `${pick(NOUNS)} of ${pick(PLACES)}${number}, The`;
    if (kind < 0.74) return `${pick(NAMES)} and the ${pick(NOUNS)}${number}`;
    if (kind < 0.82) return `${pick(ADJECTIVES)} ${pick(PLACES)}${number}`;
    if (kind < 0.9) return `${pick(NOUNS)} for ${pick(NAMES)}${number}, A`;
    return `${pick(NAMES)}, ${pick(ADJECTIVES)} ${pick(NOUNS)}${number}`;
  }
}
