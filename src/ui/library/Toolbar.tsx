import { type ReactNode, useId, useMemo } from 'react';
import type { Movie } from '../../contract';
import type { Entry } from '../../store';
import { starsName } from '../words';
import { decadesOf, ORDER_NAMES, ORDERS, type Order, type Wanted } from './sorting';

interface ToolbarProps {
  readonly wanted: Wanted;
  readonly onChange: (wanted: Wanted) => void;
  /** All films of the shelf. */
  readonly entries: readonly Entry[];
  readonly movieOf: (entry: Entry) => Movie | undefined;
  readonly hasStars: boolean;
  /** Whether the mean ratings of these films are known. */
  readonly hasMeans: boolean;
}

/** Controls that search, sort and filter a shelf. */
export function Toolbar(props: ToolbarProps) {
  const { wanted, onChange, entries, movieOf, hasStars, hasMeans } = props;
  const genres = useMemo(() => {
    const found = new Set(entries.flatMap((entry) => movieOf(entry)?.genres ?? []));
    return [...found].sort();
  }, [entries, movieOf]);
  const isOffered: Partial<Record<Order, boolean>> = { stars: hasStars, difference: hasMeans };
  const set = (change: Partial<Wanted>) => onChange({ ...wanted, ...change });

  return (
    <search className="toolbar">
      <Labelled label="Look for">
        {(id) => (
          <input
            id={id}
            className="field"
            type="search"
            value={wanted.words}
            onChange={({ currentTarget }) => set({ words: currentTarget.value })}
          />
        )}
      </Labelled>
      <Labelled label="Sort">
        {(id) => (
          <select
            id={id}
            className="field"
            value={wanted.order}
            onChange={({ currentTarget }) => set({ order: currentTarget.value as Order })}
          >
            {ORDERS.filter((order) => isOffered[order] ?? true).map((order) => (
              <option key={order} value={order}>
                {ORDER_NAMES[order]}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      {hasStars && (
        <Choice
          label="Stars"
          value={wanted.stars}
          options={[5, 4, 3, 2, 1, 0].map((n) => [
            n,
            n === 0 ? 'half a star' : `${starsName(n as 1)}${n < 5 ? ', or a half more' : ''}`,
          ])}
          onChange={(stars) => set({ stars })}
        />
      )}
      <Choice
        label="Decade"
        value={wanted.decade}
        options={decadesOf(entries).map((decade) => [decade, `${decade}s`])}
        onChange={(decade) => set({ decade })}
      />
      {genres.length > 0 && (
        <Choice
          label="Genre"
          value={wanted.genre}
          options={genres.map((genre) => [genre, genre])}
          onChange={(genre) => set({ genre })}
        />
      )}
    </search>
  );
}

interface LabelledProps {
  readonly label: string;
  readonly children: (id: string) => ReactNode;
}

function Labelled({ label, children }: LabelledProps) {
  const id = useId();
  return (
    <p className="toolbar__one">
      <label htmlFor={id}>{label}</label>
      {children(id)}
    </p>
  );
}

interface ChoiceProps<Value> {
  readonly label: string;
  readonly value: Value | null;
  readonly options: readonly (readonly [Value, string])[];
  readonly onChange: (value: Value | null) => void;
}

/** One of several values, or any. */
function Choice<Value extends string | number>({
  label,
  value,
  options,
  onChange,
}: ChoiceProps<Value>) {
  return (
    <Labelled label={label}>
      {(id) => (
        <select
          id={id}
          className="field"
          value={value ?? ''}
          onChange={({ currentTarget }) => {
            const chosen = options.find(([option]) => String(option) === currentTarget.value);
            onChange(chosen?.[0] ?? null);
          }}
        >
          <option value="">any</option>
          {options.map(([option, name]) => (
            <option key={option} value={option}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Labelled>
  );
}
