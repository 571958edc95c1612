import { type Pause, readTable, type Table } from './table';

/** The columns of a heading, by name. Case, spaces and punctuation in names are ignored. */
export class Columns {
  readonly #places = new Map<string, number>();

  constructor(header: readonly string[]) {
    header.forEach((cell, place) => {
      const name = plainName(cell);
      if (name !== '' && !this.#places.has(name)) this.#places.set(name, place);
    });
  }

  /** The index of the first of the names that exists; -1 if none does. */
  find(...names: readonly string[]): number {
    for (const name of names) {
      const place = this.#places.get(name);
      if (place !== undefined) return place;
    }
    return -1;
  }

  /** The index of each of the names, aligned; -1 for a missing one. */
  each<const Names extends readonly string[]>(...names: Names): { [Name in keyof Names]: number } {
    return names.map((name) => this.find(name)) as { [Name in keyof Names]: number };
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => this.#places.has(name));
  }
}

/** "Your Rating" → "yourrating", "imdb_id" → "imdbid"; letters of any script are kept. */
export function plainName(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A visitor's file in the form that formats examine. */
export interface Source {
  /** Its name; in an archive, its path there. */
  readonly file: string;
  /** The last segment of its path, in lower case. */
  readonly base: string;
  readonly text: string;
  /** Undefined unless the text is JSON. */
  readonly json: unknown;
  /** Null when the text is JSON or markup, or blank. */
  readonly table: Table | null;
  /** The columns of `table`; empty without one. */
  readonly columns: Columns;
}

export async function sourceOf(file: string, text: string, pause: Pause): Promise<Source> {
  const json = jsonOf(text);
  const isMarkup = /^\s*</.test(text);
  const table = json !== undefined || isMarkup ? null : await readTable(text, pause);
  return {
    file,
    base: file.slice(file.lastIndexOf('/') + 1).toLowerCase(),
    text,
    json,
    table,
    columns: new Columns(table?.header.cells ?? []),
  };
}

function jsonOf(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
