import './library.css';
import { useCallback, useMemo, useState } from 'react';
import type { Entry } from '../../store';
import { useHealth, useLibrary } from '../context';
import { Place } from '../shell/Place';
import { count } from '../words';
import { useFilesFromOutside } from './import/use-files-from-outside';
import { LibraryList } from './LibraryList';
import { SelectionBar } from './SelectionBar';
import { ShelfLinks } from './ShelfLinks';
import { entriesOn, SHELF_NAMES, SHELF_WORDS, type Shelf } from './shelves';
import { arrange, EVERYTHING, type Wanted } from './sorting';
import { Toolbar } from './Toolbar';
import { TakeAlong } from './take-along/TakeAlong';
import { useMeanStars } from './use-mean-stars';
import { useMovies } from './use-movies';

/** All of the visitor's films, shelf by shelf. */
export default function Library({ shelf }: { readonly shelf: Shelf }) {
  useFilesFromOutside();
  const library = useLibrary();
  const { ready } = useHealth();
  const [wanted, setWanted] = useState<Wanted>(EVERYTHING);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const entries = useMemo(() => entriesOn(library, shelf), [library, shelf]);
  const movieOf = useMovies(entries);
  const meanOf = useMeanStars(entries, shelf === 'rated' && wanted.order === 'difference');
  const shown = arrange(entries, wanted, movieOf, meanOf);
  const chosen = shown.filter(({ key }) => selected.has(key));

  const onSelect = useCallback((entry: Entry, isSelected: boolean) => {
    setSelected((before) => {
      const after = new Set(before);
      if (isSelected) after.add(entry.key);
      else after.delete(entry.key);
      return after;
    });
  }, []);

  return (
    <Place
      title="Your films"
      documentTitle={`${SHELF_NAMES[shelf]}: your films`}
      aside={<TakeAlong />}
    >
      <ShelfLinks library={library} shelf={shelf} />
      {entries.length > 0 ? (
        <>
          <Toolbar
            wanted={wanted}
            onChange={setWanted}
            entries={entries}
            movieOf={movieOf}
            hasStars={shelf === 'rated' || shelf === 'missing'}
            hasMeans={shelf === 'rated'}
          />
          <SelectionBar
            shown={shown}
            chosen={chosen}
            onSelectAll={(all) => setSelected(new Set(all ? shown.map(({ key }) => key) : []))}
          />
          {shown.length > 0 ? (
            <LibraryList
              name={shelf === 'rated' ? 'Your ratings' : SHELF_NAMES[shelf]}
              entries={shown}
              movieOf={movieOf}
              meanOf={meanOf}
              selected={selected}
              onSelect={onSelect}
            />
          ) : (
            <p className="library__empty soft">
              None of {count(entries.length, 'film')} is like that.{' '}
              <button
                type="button"
                className="text-button"
                onClick={() => setWanted({ ...EVERYTHING, order: wanted.order })}
              >
                Show all
              </button>
            </p>
          )}
        </>
      ) : (
        ready && <p className="library__empty soft">Nothing yet. {SHELF_WORDS[shelf]}</p>
      )}
    </Place>
  );
}
