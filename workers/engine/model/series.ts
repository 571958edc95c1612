/**
 * The words of a title that name its series: "Toy Story 2" and "Toy Story" → toy story; "The Lord of the Rings: The Two Towers" → lord
 * rings. Articles, numerals, part numbers and everything after a colon are left out, unless nothing would be left.
 */
export function seriesWords(title: string): string[] {
  const [name = title] = title.split(/: | - /);
  const words = name.toLowerCase().match(/[\p{L}\p{N}’']+/gu) ?? [];
  const telling = words.filter((word) => !UNTELLING.test(word));
  return telling.length > 0 ? telling : words;
}

const UNTELLING =
  /^(an?|the|this|it|it['’]s|there['’]s|what['’]s|is|my|of|for|on|in|to|who|with|and|part|episode|vol|volume|[ivx]+|\d+)$/;

/** The first two distinctive words name a series: "Harry Potter and the …". */
const NAMING = 2;

/**
 * Numbers the series among titles: entry i is the series of title i, from 1; 0 for a movie that belongs to no series as far as the titles
 * show.
 *
 * @param titles as people write them, without year
 */
export function seriesOf(titles: readonly string[]): Uint16Array {
  const keys = titles.map((title) => seriesWords(title).slice(0, NAMING).join(' '));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const numbers = new Map<string, number>();
  return Uint16Array.from(keys, (key) => {
    if (key === '' || counts.get(key) === 1) return 0;
    const number = numbers.get(key) ?? numbers.size + 1;
    numbers.set(key, number);
    return number;
  });
}
