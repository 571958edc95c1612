import { type Pause, readTable, type Table } from './table';

/** The columns of a heading, by name. Case, spaces and signs of a name do not count. */
export class Columns {
  readonly #places = new Map<string, number>();

  constructor(header: readonly string[]) {
    header.forEach((cell, place) => {
      const name = plainName(cell);
      if (name !== '' && !this.#places.has(name)) this.#places.set(name, place);
    });
  }

  /** The place of the first of the names that is there; -1 without one. */
  find(...names: readonly string[]): number {
    for (const name of names) {
      const place = this.#places.get(name);
      if (place !== undefined) return place;
    }
    return -1;
  }

  /** The place of each of the names, aligned; -1 for one that is not there. */
  each<const Names extends readonly string[]>(...names: Names): { [Name in keyof Names]: number } {
    return names.map((name) => this.find(name)) as { [Name in keyof Names]: number };
  }

  has(...names: readonly string[]): boolean {
    return names.every((name) => this.#places.has(name));
  }
}

/** "Your Rating" → "yourrating", "imdb_id" → "imdbid"; a letter of any script stays. */
export function plainName(header: string): string {
  return header.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** A visitor's file as the formats look at it. */
export interface Source {
  /** Its name; in an archive, its path there. */
  readonly file: string;
  /** The last step of its path, in lower case. */
  readonly base: string;
  readonly text: string;
  /** Undefined unless the text is JSON. */
  readonly json: unknown;
  /** Null when the text is JSON or markup, or blank. */
  readonly table: Table | null;
  /** Of `table`; empty without one. */
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
