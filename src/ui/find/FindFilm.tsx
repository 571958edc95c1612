import { useCombobox } from 'downshift';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Movie } from '../../contract';
import { useStores } from '../context';
import { filmHref } from '../routes';
import { count } from '../words';
import { SEARCH_ID } from './FieldInWaiting';
import { FoundFilm } from './FoundFilm';
import { isStrongMatch } from './strong-match';
import { useEarlyEnter } from './use-early-enter';
import { useFilmSearch } from './use-film-search';
import { useSearchKey } from './use-search-key';

/** Type a title, choose a film: it leads to the film's page, where its stars wait for the next key. */
export default function FindFilm() {
  const { session } = useStores();
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const { films, query, late, message, look } = useFilmSearch();
  useSearchKey(input);

  const combobox = useCombobox<Movie>({
    items: [...films],
    inputId: SEARCH_ID,
    itemToString: (film) => film?.title ?? '',
    itemToKey: (film) => film?.movieId,
    onInputValueChange: ({ inputValue }) => look(inputValue),
    // A film is not kept in the field: choosing it hands it on, and leaving the field chooses nothing.
    stateReducer: ({ inputValue, highlightedIndex }, { type, changes }) => {
      // What is highlighted is decided when the films come.
      if (type === useCombobox.stateChangeTypes.InputChange) {
        return { ...changes, highlightedIndex };
      }
      if (type === useCombobox.stateChangeTypes.InputBlur) {
        return { ...changes, selectedItem: null, inputValue };
      }
      // Enter without a film gone to: the films stay there to choose from.
      if (type === useCombobox.stateChangeTypes.InputKeyDownEnter && !changes.selectedItem) {
        return { ...changes, isOpen: true };
      }
      return changes.selectedItem ? { ...changes, inputValue: '' } : changes;
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      session.focus({ ...selectedItem });
      go(filmHref(selectedItem).slice(1));
      combobox.selectItem(null);
    },
  });

  const { setHighlightedIndex } = combobox;
  useEffect(() => {
    if (!late) setHighlightedIndex(films[0] && isStrongMatch(query, films[0]) ? 0 : -1);
  }, [late, films, query, setHighlightedIndex]);

  const open = combobox.isOpen && query.trim() !== '';
  const early = useEarlyEnter({ query, films, late: open && late, choose: combobox.selectItem });
  const field = combobox.getInputProps({ ref: input, ...early });
  const active = open && combobox.highlightedIndex in films;
  return (
    <search className="find">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the getter gives htmlFor */}
      <label className="visually-hidden" {...combobox.getLabelProps()}>
        Find a film
      </label>
      <input
        className="find__input"
        type="text"
        placeholder="Find a film"
        enterKeyHint="search"
        spellCheck={false}
        {...field}
        aria-keyshortcuts="/"
        aria-activedescendant={active ? field['aria-activedescendant'] : undefined}
      />
      <span className="find__key" aria-hidden="true">
        /
      </span>
      <ul className="find__menu" hidden={!open || films.length === 0} {...combobox.getMenuProps()}>
        {open &&
          films.map((film, index) => (
            <FoundFilm
              key={film.movieId}
              film={film}
              {...combobox.getItemProps({ item: film, index })}
            />
          ))}
      </ul>
      {open && message && <p className="find__menu find__message">{message}</p>}
      <p className="visually-hidden" role="status">
        {open ? (message ?? count(films.length, 'film')) : ''}
      </p>
    </search>
  );
}
