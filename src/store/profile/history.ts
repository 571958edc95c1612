import type { Entry } from './entry';

/** How many changes are remembered. */
export const DEPTH = 50;

/** A change of the library, with the entries before and after it; `before` and `after` are aligned. */
export interface Change {
  readonly id: string;
  /** When it was made, in ms since 1970; orders the history. */
  readonly at: number;
  /** Says what happened: "Removed Heat". */
  readonly label: string;
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  /** `dropped`: it was undone, and then something else was done, so it cannot be redone. */
  readonly state: 'done' | 'undone' | 'dropped';
  /** When the state last changed, in ms since 1970; the later of two copies counts. */
  readonly stateAt: number;
}

/** Oldest first, at most DEPTH. All tabs share it. */
export type History = readonly Change[];

/** Merges two histories. Commutative, associative and idempotent as long as there are no more than DEPTH changes. */
export function mergeHistory(history: History, news: Iterable<Change>): History {
  const byId = new Map(history.map((change) => [change.id, change]));
  for (const change of news) {
    const known = byId.get(change.id);
    if (!known || isLaterState(change, known)) byId.set(change.id, change);
  }
  return [...byId.values()].sort(oldestFirst).slice(-DEPTH);
}

function isLaterState(a: Change, b: Change): boolean {
  return a.stateAt > b.stateAt || (a.stateAt === b.stateAt && a.state > b.state);
}

function oldestFirst(a: Change, b: Change): number {
  return a.at - b.at || (a.id < b.id ? -1 : 1);
}

/** The change that undo would revert: the newest one that is not undone. */
export function undoable(history: History): Change | null {
  return history.findLast(({ state }) => state === 'done') ?? null;
}

/** The change that redo would restore: the one undone last. */
export function redoable(history: History): Change | null {
  return history
    .filter(({ state }) => state === 'undone')
    .reduce<Change | null>((best, change) => {
      return best && best.stateAt >= change.stateAt ? best : change;
    }, null);
}
