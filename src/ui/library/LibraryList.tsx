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
  /** What everybody gives a film, where the visitor's distance from it is to be shown. */
  readonly meanOf: (entry: Entry) => MeanStars | undefined;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (entry: Entry, selected: boolean) => void;
}

/** What the elements that virtua lays out say of themselves. */
const ListContext = createContext({ name: '', size: 0 });

/** Thousands of films, of which only those in view are drawn. Each says which of how many it is. */
export function LibraryList(props: LibraryListProps) {
  const { name, entries, movieOf, meanOf, selected, onSelect } = props;
  const frame = useRef<HTMLDivElement>(null);
  const removed = useRef<number | null>(null);

  const willRemove = useCallback(() => {
    const row = document.activeElement?.closest('[aria-posinset]');
    removed.current = row ? placeOf(row) : null;
  }, []);

  // The focus goes on to the row that came into the place of one that went under it.
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
  // virtua turns clicks off while the list scrolls: one on a film in that moment would be lost.
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
