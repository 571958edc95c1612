import { useEffect, useMemo, useRef, useState } from 'react';
import type { ImportReading } from '../../../contract';
import { useStores } from '../../context';
import { count } from '../../words';
import { DoubtfulFilm } from './DoubtfulFilm';
import { LeftOutRows } from './LeftOutRows';
import { type Decision, type Decisions, doubtful, entriesOf, type PlannedFilm } from './plan';
import { summaryWords } from './words';

interface ImportReviewProps {
  readonly reading: ImportReading;
  readonly plan: readonly PlannedFilm[];
  readonly onTitle: (title: string) => void;
  readonly onClose: () => void;
}

/** What would be added, the doubtful films one by one, and the word that adds it all in one step. */
export function ImportReview({ reading, plan, onTitle, onClose }: ImportReviewProps) {
  const { profile } = useStores();
  const [decisions, setDecisions] = useState<Decisions>(new Map());
  const [at, setAt] = useState<number | null>(null);
  const actions = useRef<HTMLFormElement>(null);
  const doubts = useMemo(() => doubtful(plan), [plan]);
  const entries = useMemo(() => entriesOf(plan, decisions), [plan, decisions]);
  const open = doubts.filter((i) => !decisions.has(i));
  const place = at === null ? undefined : doubts[at];
  const isLooking = place !== undefined;

  useEffect(() => {
    onTitle(
      isLooking && at !== null
        ? `Which film is it? ${at + 1} of ${doubts.length}`
        : 'Add these films?',
    );
  }, [isLooking, at, doubts.length, onTitle]);

  useEffect(() => {
    if (!isLooking) actions.current?.querySelector<HTMLElement>('[data-first]')?.focus();
  }, [isLooking]);

  const planned = place === undefined ? undefined : plan[place];
  if (place !== undefined && planned && at !== null) {
    const decide = (decision: Decision) => {
      setDecisions(new Map(decisions).set(place, decision));
      setAt(at + 1);
    };
    return (
      <DoubtfulFilm
        key={place}
        planned={planned}
        decision={decisions.get(place) ?? null}
        onDecide={decide}
        onBack={() => setAt(at > 0 ? at - 1 : null)}
        onSummary={() => setAt(null)}
      />
    );
  }

  const left = reading.rows.filter((row) => row.leftOut !== null);
  return (
    <>
      {reading.files.map(({ file, format, rows }) => (
        <p key={file} className="soft">
          {file}: {format}, {count(rows, 'row')}
        </p>
      ))}
      <ul className="import-summary">
        {summaryWords(entries, open.length, left.length).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {reading.problems.map(({ file, message }) => (
        <p key={file} role="alert">
          {message}
        </p>
      ))}
      {left.length > 0 && <LeftOutRows rows={left} />}
      <form
        ref={actions}
        className="dialog__actions"
        onSubmit={(event) => {
          event.preventDefault();
          profile.importAll(entries);
          onClose();
        }}
      >
        <button type="button" className="button" onClick={onClose}>
          Cancel
        </button>
        {open.length > 0 && (
          <button
            type="button"
            className="button"
            data-first
            onClick={() => setAt(doubts.findIndex((i) => !decisions.has(i)))}
          >
            Look at {count(open.length, 'film')}
          </button>
        )}
        {entries.length > 0 && (
          <button
            type="submit"
            className="button button--main"
            data-first={open.length === 0 ? '' : undefined}
          >
            Add {count(entries.length, 'film')}
          </button>
        )}
      </form>
    </>
  );
}
