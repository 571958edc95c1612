import type { Stars } from '../../contract';
import { entryAfter, entryBefore, type Subject } from './edit';
import type { Entry, MovieName, Status } from './entry';
import { type Change, undoable } from './history';
import { entriesWith } from './library';
import type { ProfileWriter } from './state';
import { makeChange } from './undo';

/** A status that a movie can be given without stars. */
export type Mark = Exclude<Status, 'rated' | 'toRate'>;

const LABELS: Readonly<Record<Mark, readonly [before: string, after: string]>> = {
  seen: ['', ': seen'],
  saved: ['Saved ', ''],
  notInterested: ['', ': not for me'],
  none: ['Removed ', ''],
};

/** The actions by which the visitor changes the profile. Each action is one step of the history. */
export function createActions(writer: ProfileWriter) {
  const { now, state } = writer;

  /** Gives several movies the same status in one step. */
  function mark(movies: readonly Subject[], status: Mark): void {
    const time = now();
    const before = movies
      .map((movie) => entryBefore(state(), movie))
      .filter((entry) => entry.status !== status && !(status === 'seen' && entry.stars !== null));
    const [first, last] = LABELS[status];
    const what = before.length === 1 ? before[0]!.title : `${before.length} films`;
    const label = `${first}${what}${last}`;
    if (status === 'none') {
      remove(before, label);
      return;
    }
    const after = before.map((entry) => entryAfter(entry, { status }, time));
    makeChange(writer, label, { before, after });
  }

  function remove(entries: readonly Entry[], label: string): void {
    const time = now();
    const after = entries.map((entry) =>
      entryAfter(entry, { status: 'none', ratedAt: entry.ratedAt, time: entry.time }, time),
    );
    makeChange(writer, label, { before: entries, after });
  }

  return {
    mark,
    unrate: (movie: Subject) => mark([movie], 'none'),
    markSeen: (movie: Subject) => mark([movie], 'seen'),
    save: (movie: Subject) => mark([movie], 'saved'),
    /** Keeps a movie that the collection lacks, under its own title. An earlier entry for it stays as it is. */
    keep(movie: { readonly title: string; readonly year: number | null }): void {
      const before = entryBefore(state(), { ...movie, movieId: null });
      if (before.status === 'none') mark([before], 'saved');
    },
    refuse: (movie: Subject) => mark([movie], 'notInterested'),
    /** Takes back "Seen", "Saved" or "Not for me". */
    restore: (movie: Subject) => mark([movie], 'none'),

    /** Takes back every "Not for me". */
    restoreAll(): void {
      const refused = entriesWith(state().library, 'notInterested').map((entry) =>
        entryBefore(state(), entry),
      );
      remove(
        refused,
        refused.length === 1 ? 'Restored 1 film' : `Restored ${refused.length} films`,
      );
    },

    /** Gives a movie its stars. A movie chosen right before is rated in the same step of the history. */
    rate(movie: Subject, stars: Stars): void {
      const before = entryBefore(state(), movie);
      if (before.stars === stars) return;
      const kept = before.status === 'rated' ? { ratedAt: before.ratedAt, time: before.time } : {};
      const after = entryAfter(before, { status: 'rated', stars, ...kept }, now());
      const label = `${before.title}: ${stars === 1 ? '1 star' : `${stars} stars`}`;
      const chosen = choiceOf(before);
      makeChange(writer, label, {
        before: chosen?.before ?? [before],
        after: [after],
        notice: 'brief',
        replaces: chosen,
      });
    },

    /** Keeps a movie that was chosen to be rated until it is rated. */
    addToRate(movie: MovieName): void {
      const before = entryBefore(state(), movie);
      if (before.status === 'rated' || before.status === 'toRate') return;
      const after = entryAfter(before, { status: 'toRate' }, now());
      const label = `Chose ${movie.title}`;
      makeChange(writer, label, { before: [before], after: [after], notice: 'none' });
    },

    /** Removes all ratings, and the movies chosen to be rated. */
    clear(): void {
      const { entries } = state();
      const rated = Object.values(entries).filter(({ status }) => status === 'rated');
      const toRate = Object.values(entries).filter(({ status }) => status === 'toRate');
      const label = rated.length === 1 ? 'Cleared 1 rating' : `Cleared ${rated.length} ratings`;
      remove([...rated, ...toRate], label);
    },
  };

  /** The step in which the visitor chose a movie to rate, if that was the last step. */
  function choiceOf(entry: Entry): Change | null {
    const last = undoable(state().history);
    const chosen = entry.status === 'toRate' && last?.after.length === 1 ? last.after[0] : null;
    return chosen?.key === entry.key && chosen.status === 'toRate' ? last : null;
  }
}
