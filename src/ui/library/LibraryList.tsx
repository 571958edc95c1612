import { createContext, useCallback, useContext, useEffect, useRef } from 'react';
import {
  type CustomContainerComponentProps,
  type CustomItemComponentProps,
  WindowVirtualizer,
} from 'virtua';
import type { MeanStars, Movie } from '../../contract';
import type { Entry } from '../../store';
import { LibraryRow } from './LibraryRow';

interface LibraryListProps {
  /** "Your ratings". */
  readonly name: string;
  readonly entries: readonly Entry[];
  readonly movieOf: (entry: Entry) => Movie | undefined;
  /** The mean rating of a film, if the visitor's difference from it is to be shown. */
  readonly meanOf: (entry: Entry) => MeanStars | undefined;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (entry: Entry, selected: boolean) => void;
}

/** Attributes for the elements that virtua lays out. */
const ListContext = createContext({ name: '', size: 0 });

/** A list of thousands of films, of which only those in view are rendered. Each row has its position and the total for screen readers. */
export function LibraryList(props: LibraryListProps) {
  const { name, entries, movieOf, meanOf, selected, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);

  const willRemove = useCallback(() => {
    const row = document.activeElement?.closest('[aria-posinset]');
    removed.current = row ? placeOf(row) : null;
  }, []);

  // When the focused row is removed, the focus moves to the row that takes its place.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the entries are the reason to look
  useEffect(() => {
    const place = removed.current;
    removed.current = null;
    if (place === null || document.activeElement !== document.body) return;
    const rows = [...(frame.current?.querySelectorAll('[aria-posinset]') ?? [])];
    const row = rows.find((other) => placeOf(other) >= place) ?? rows.at(-1);
    const next = row?.querySelector<HTMLElement>('.entry__remove');
    (next ?? document.getElementById('place-title'))?.focus({ preventScroll: true });
  }, [entries]);

  return (
    <div ref={frame}>
      <ListContext value={{ name, size: entries.length }}>
        <WindowVirtualizer as={List} item={Item} itemSize={76}>
          {entries.map((entry) => (
            <LibraryRow
              key={entry.key}
              entry={entry}
              movie={movieOf(entry)}
              others={meanOf(entry)}
              selected={selected.has(entry.key)}
              onSelect={onSelect}
              willRemove={willRemove}
            />
          ))}
        </WindowVirtualizer>
      </ListContext>
    </div>
  );
}

function placeOf(row: Element): number {
  return Number(row.getAttribute('aria-posinset'));
}

function List({ ref, style, children }: CustomContainerComponentProps) {
  const { name } = useContext(ListContext);
  // virtua disables pointer events while the list scrolls, so a click on a film would be lost.
  const clickable = { ...style, pointerEvents: 'auto' } as const;
  return (
    <ul ref={ref as never} style={clickable} aria-label={name} className="entries">
      {children}
    </ul>
  );
}

function Item({ ref, style, index, children }: CustomItemComponentProps) {
  const { size } = useContext(ListContext);
  return (
    <li ref={ref as never} style={style} aria-posinset={index + 1} aria-setsize={size}>
      {children}
    </li>
  );
}
