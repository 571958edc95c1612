/** A film as the visitor typed it. */
export interface TypedFilm {
  readonly title: string;
  readonly year: number | null;
}

/**
 * Splits a year off the end of the typed text. A number in brackets is a year. A bare number is a year only if the film could be so new
 * that the collection lacks it: in "Blade Runner 2049" and "2012" it belongs to the title.
 *
 * @param lastYear where the collection ends
 * @param thisYear films are announced up to a year ahead
 */
export function typedFilm(typed: string, lastYear: number | null, thisYear: number): TypedFilm {
  const title = typed.replace(/\s+/g, ' ').trim();
  const [, name, digits, bare] = /^(\S.*?) (?:\(((?:1[89]|2\d)\d\d)\)|(\d{4}))$/.exec(title) ?? [];
  const year = Number(digits ?? bare);
  const isNew = lastYear !== null && year > lastYear && year <= thisYear + 1;
  return name !== undefined && (digits !== undefined || isNew)
    ? { title: name, year }
    : { title, year: null };
}
