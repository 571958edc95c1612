import { useCombobox } from 'downshift';
import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import type { Movie } from '../../contract';
import { useModelInfo, useStores } from '../context';
import { filmHref, PATHS } from '../routes';
import { count } from '../words';
import { SEARCH_ID } from './FieldInWaiting';
import { FoundFilm } from './FoundFilm';
import { KeepFilm } from './KeepFilm';
import { isStrongMatch } from './strong-match';
import type { TypedFilm } from './typed-film';
import { useEarlyEnter } from './use-early-enter';
import { useFilmSearch } from './use-film-search';
import { useSearchKey } from './use-search-key';
import { noneOfTheseWords, notHereWords } from './words';

/** The search field: choosing a film leads to its page, where the focus is on its stars. */
export default function FindFilm() {
  const { profile, session } = useStores();
  const collection = useModelInfo();
  const [, go] = useLocation();
  const input = useRef<HTMLInputElement>(null);
  const { films, likely, typed, query, late, message, look } = useFilmSearch();
  useSearchKey(input);

  const combobox = useCombobox<Movie | TypedFilm>({
    items: typed ? [...films, typed] : [...films],
    inputId: SEARCH_ID,
    itemToString: (film) => film?.title ?? '',
    itemToKey: (film) => film && ('movieId' in film ? film.movieId : 'typed'),
    onInputValueChange: ({ inputValue }) => look(inputValue),
    // The field does not keep a film: choosing one passes it on, and leaving the field chooses nothing.
    stateReducer: ({ inputValue, highlightedIndex }, { type, changes }) => {
      // The highlighted film is set when the films arrive.
      if (type === useCombobox.stateChangeTypes.InputChange) {
        return { ...changes, highlightedIndex };
      }
      if (type === useCombobox.stateChangeTypes.InputBlur) {
        return { ...changes, selectedItem: null, inputValue };
      }
      // Enter without a highlighted film: the films stay open to choose from.
      if (type === useCombobox.stateChangeTypes.InputKeyDownEnter && !changes.selectedItem) {
        return { ...changes, isOpen: true };
      }
      return changes.selectedItem ? { ...changes, inputValue: '' } : changes;
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      if ('movieId' in selectedItem) {
        session.focus({ ...selectedItem });
        go(filmHref(selectedItem).slice(1));
      } else {
        profile.keep(selectedItem);
        go(`${PATHS.library}/missing`);
      }
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
  const offered = films.length + (typed ? 1 : 0);
  const active = open && combobox.highlightedIndex >= 0 && combobox.highlightedIndex < offered;
  const wordsFor = films.length > 0 ? noneOfTheseWords : notHereWords;
  const why = typed && collection ? wordsFor(collection) : null;
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
      <ul className="find__menu" hidden={!open || offered === 0} {...combobox.getMenuProps()}>
        {open &&
          films.map((film, index) => (
            <FoundFilm
              key={film.movieId}
              film={film}
              likely={likely.get(film.movieId)}
              {...combobox.getItemProps({ item: film, index })}
            />
          ))}
        {open && typed && (
          <KeepFilm
            typed={typed}
            why={why}
            {...combobox.getItemProps({ item: typed, index: films.length })}
          />
        )}
      </ul>
      {open && message && <p className="find__menu find__message">{message}</p>}
      <p className="visually-hidden" role="status">
        {open ? (message ?? ((films.length === 0 && why) || count(films.length, 'film'))) : ''}
      </p>
    </search>
  );
}
