/**
 * Articles that MovieLens moves behind a comma ("Matrix, The"). They count as articles only between a comma and the end of the title (or
 * a colon), so short words with other meanings ("I", "Die", "En") may be listed here.
 */
const TRAILING = [
  ...['The', 'A', 'An', 'Da'],
  ...['Le', 'La', 'Les', "L['’]", 'Un', 'Une', 'Des'],
  ...['El', 'Los', 'Las', 'Lo', 'Una', 'Unos', 'Unas'],
  ...['Il', 'I', 'Gli', 'Uno', "Un['’]"],
  ...['Der', 'Die', 'Das', 'Den', 'Dem', 'Ein', 'Eine'],
  ...['O', 'Os', 'As', 'Um', 'Uma'],
  ...['Det', 'De', 'En', 'Et', 'Ett', 'Het', 'Een'],
  ...['Az', 'Egy', 'To'],
].join('|');

const AT_END = new RegExp(`^(.*\\S)\\s*,\\s*(${TRAILING})$`, 'i');
const BEFORE_COLON = new RegExp(`^([^:]*\\S)\\s*,\\s*(${TRAILING})(:.*)$`);

/**
 * Puts a trailing article first: "Avventura, L'" → "L'Avventura", "Librarian, The: The Curse" → "The Librarian: The Curse".
 * Any other word after a comma ("Paris, Texas") stays.
 */
export function articleFirst(title: string): string {
  const match = title.includes(',') ? (AT_END.exec(title) ?? BEFORE_COLON.exec(title)) : null;
  if (match === null) return title.replace(/^(L['’])\s+/, '$1');
  const [, name = '', article = '', rest = ''] = match;
  return `${article}${/['’]$/.test(article) ? '' : ' '}${name}${rest}`;
}

/**
 * Folded words that are always an article at the start of a title; "Die" and "I" are not among them, because of "Die Hard" and "I,
 * Robot".
 */
const LEADING = new Set([
  ...[
    'the',
    'a',
    'an',
    'le',
    'la',
    'les',
    'l',
    'el',
    'los',
    'las',
    'lo',
    'il',
    'gli',
    'der',
    'das',
  ],
]);

/** Whether a folded word is an article when it leads a title. */
export function isArticle(word: string): boolean {
  return LEADING.has(word);
}

/** The words without their leading article; the same array when there is none or nothing would be left. */
export function withoutArticle(words: readonly string[]): readonly string[] {
  return words.length > 1 && isArticle(words[0]!) ? words.slice(1) : words;
}
