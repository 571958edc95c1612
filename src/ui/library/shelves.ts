import { type Entry, entriesWith, type Library, newestFirst, type Status } from '../../store';

/** The parts of the library. */
export const SHELVES = ['rated', 'saved', 'seen', 'notInterested', 'toRate', 'missing'] as const;

export type Shelf = (typeof SHELVES)[number];

export const SHELF_NAMES: Readonly<Record<Shelf, string>> = {
  rated: 'Rated',
  saved: 'Saved',
  seen: 'Seen',
  notInterested: 'Not for me',
  toRate: 'To rate',
  missing: 'Not in this collection',
};

/** Says what a shelf is for; shown when it is empty. */
export const SHELF_WORDS: Readonly<Record<Shelf, string>> = {
  rated: 'Films you give stars to are kept here, on this device.',
  saved: 'Press “Save” on a film to find it here when you look for something to watch.',
  seen: 'Films you have seen and not rated. They are not recommended again.',
  notInterested: 'Films you do not want to see recommended.',
  toRate: 'Films you looked up and have not rated yet.',
  missing: 'Films of your own that this collection does not hold. They count once it does.',
};

/** The entries on a shelf, newest first. Films that the collection lacks are on a separate shelf. */
export function entriesOn(library: Library, shelf: Shelf): readonly Entry[] {
  if (shelf === 'missing') return library.missing.toSorted(newestFirst);
  return entriesWith(library, shelf satisfies Status);
}

/** The entries of all shelves. */
export function allEntries(library: Library): readonly Entry[] {
  return SHELVES.flatMap((shelf) => entriesOn(library, shelf));
}

export function isShelf(name: string): name is Shelf {
  return SHELVES.some((shelf) => shelf === name);
}
