import { useEffect, useMemo, useRef, useState } from 'react';
import type { ImportReading } from '../../../contract';
import { newsIn } from '../../../store';
import { useModelInfo, useStores } from '../../context';
import { count } from '../../words';
import { DoubtfulFilm } from './DoubtfulFilm';
import { LeftOutRows } from './LeftOutRows';
import { accept } from './memory';
import {
  type Decision,
  type Decisions,
  doubtful,
  entriesOf,
  foundByTitleAlone,
  type PlannedFilm,
} from './plan';
import { summaryWords } from './words';

interface ImportReviewProps {
  readonly reading: ImportReading;
  readonly plan: readonly PlannedFilm[];
  /** The decisions of an earlier import. */
  readonly before: Decisions;
  readonly onTitle: (title: string) => void;
  readonly onClose: () => void;
}

/** The last step of an import: what would be added, the doubtful films one by one, and the button that adds everything in one step. */
export function ImportReview(props: ImportReviewProps) {
  const { reading, plan, before, onTitle, onClose } = props;
  const { profile } = useStores();
  const lastYear = useModelInfo()?.lastYear ?? null;
  const [decisions, setDecisions] = useState<Decisions>(before);
  const [at, setAt] = useState<number | null>(null);
  const actions = useRef<HTMLFormElement>(null);
  const doubts = useMemo(() => doubtful(plan), [plan]);
  const entries = useMemo(() => entriesOf(plan, decisions), [plan, decisions]);
  const news = useMemo(() => newsIn(profile.writer, entries), [entries, profile]);
  const open = doubts.filter((i) => !decisions.has(i));
  const place = at === null ? undefined : doubts[at];
  const isLooking = place !== undefined;
  const isNothing = news.length === 0 && open.length === 0;

  useEffect(() => {
    if (isLooking && at !== null) onTitle(`Which film is it? ${at + 1} of ${doubts.length}`);
    else onTitle(isNothing ? 'Nothing to add' : 'Add these films?');
  }, [isLooking, at, isNothing, doubts.length, onTitle]);

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
        {summaryWords(news, {
          files: reading.files.length,
          known: entries.length - news.length,
          byTitleAlone: foundByTitleAlone(plan),
          doubts: open.length,
          refused: [...decisions.values()].filter((decision) => decision === 'left out').length,
          leftOut: left.length,
          lastYear,
        }).map((line) => (
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
          void accept(plan, decisions, before, profile);
          onClose();
        }}
      >
        {!isNothing && (
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
        )}
        {doubts.length > 0 && (
          <button
            type="button"
            className="button"
            data-first={open.length > 0 ? '' : undefined}
            onClick={() => setAt(Math.max(0, doubts.indexOf(open[0] ?? -1)))}
          >
            {open.length > 0
              ? `Look at ${count(open.length, 'film')}`
              : `Look again at ${count(doubts.length, 'film')}`}
          </button>
        )}
        {(news.length > 0 || isNothing) && (
          <button
            type="submit"
            className="button button--main"
            data-first={open.length === 0 ? '' : undefined}
          >
            {isNothing ? 'Done' : `Add ${count(news.length, 'film')}`}
          </button>
        )}
      </form>
    </>
  );
}
