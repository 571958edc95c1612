import { nextChange } from './edit';
import { type Entry, isSameStatement } from './entry';
import { type Change, redoable, undoable } from './history';
import type { ProfileWriter } from './state';

export interface Step {
  /** Aligned with `after`. */
  readonly before: readonly Entry[];
  readonly after: readonly Entry[];
  /** `none`: the page does not speak of it; `brief`: for a moment; `long` (when absent): until it is put away. */
  readonly notice?: 'none' | 'brief' | 'long';
  /** A change that becomes part of this one. */
  readonly replaces?: Change | null;
}

/** Makes a change that can be undone, and drops what was undone before it. */
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

/** Takes back the newest change. A movie of which something else was said since then keeps that. */
export function undo(writer: ProfileWriter): void {
  const change = undoable(writer.state().history);
  if (change) turn(writer, change, 'undone');
}

/** Brings back the change that was undone last, under the same rule. */
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
