import { nextChange } from './edit';
import { type Entry, isSameStatement } from './entry';
import { type Change, redoable, undoable } from './history';
import type { ProfileWriter } from './state';

export interface Step {
  /** Aligned with `after`. */
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  /** How long the page shows a message about it. `none`: not at all; `brief`: for a moment; `long` (the default): until it is dismissed. */
  readonly notice?: 'none' | 'brief' | 'long';
  /** An earlier change that is merged into this one. */
  readonly replaces?: Change | null;
}

/** Makes a change that can be undone. Changes undone before it can no longer be redone. */
export function makeChange(
  { now, state, write, show }: ProfileWriter,
  label: string,
  { before, after, notice = 'long', replaces = null }: Step,
): void {
  if (after.length === 0) return;
  const { history } = state();
  const at = Math.max(now(), (history.at(-1)?.at ?? 0) + 1);
  const id = `${String(at).padStart(16, '0')}-${Math.random().toString(36).slice(2, 10)}`;
  const change: Change = { id, at, label, before, after, state: 'done', stateAt: at };
  const dropped = history
    .filter((other) => other.state === 'undone' || other === replaces)
    .map((other) => ({ ...other, state: 'dropped' as const, stateAt: stateAfter(other, at) }));
  write(after, [...dropped, change]);
  show(notice === 'none' ? null : { change, brief: notice === 'brief' });
}

/** Undoes the newest change. A movie that was changed again since then keeps its newer entry. */
export function undo(writer: ProfileWriter): void {
  const change = undoable(writer.state().history);
  if (change) turn(writer, change, 'undone');
}

/** Redoes the change that was undone last, under the same rule. */
export function redo(writer: ProfileWriter): void {
  const change = redoable(writer.state().history);
  if (change) turn(writer, change, 'done');
}

function turn(writer: ProfileWriter, change: Change, state: 'done' | 'undone'): void {
  const { now, write, show } = writer;
  const { entries } = writer.state();
  const [from, to] =
    state === 'undone' ? [change.after, change.before] : [change.before, change.after];
  const time = now();
  const restored = to.flatMap((entry, i) => {
    const current = entries[entry.key];
    if (!isSameStatement(current, from[i]!)) return [];
    return [{ ...entry, changedAt: nextChange(current ?? entry, time) }];
  });
  write(restored, [{ ...change, state, stateAt: stateAfter(change, time) }]);
  show(null);
}

function stateAfter({ stateAt }: Change, now: number): number {
  return Math.max(now, stateAt + 1);
}
