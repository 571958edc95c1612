import './find.css';
import { useCombobox } from 'downshift';
import type { RefObject } from 'react';
import type { Movie } from '../../contract';
import { starsOf } from '../../store';
import { useLibrary, useStores } from '../context';
import { count, details, starsFigure } from '../words';
import { useEarlyEnter } from './use-early-enter';
import { useFilmSearch } from './use-film-search';

/** Type a title, choose a film; it then waits for its stars among the ratings. */
export function FindFilm({ input }: { readonly input: RefObject<HTMLInputElement | null> }) {
  const { session } = useStores();
  const library = useLibrary();
  const { films, query, late, message, look } = useFilmSearch();

  const combobox = useCombobox<Movie>({
    items: [...films],
    inputId: 'find-a-film',
    itemToString: (film) => film?.title ?? '',
    itemToKey: (film) => film?.movieId,
    defaultHighlightedIndex: 0,
    onInputValueChange: ({ inputValue }) => look(inputValue),
    // A film is not kept in the field: choosing it hands it on, and leaving the field chooses nothing.
    stateReducer: ({ inputValue }, { type, changes }) => {
      if (type === useCombobox.stateChangeTypes.InputBlur) {
        return { ...changes, selectedItem: null, inputValue };
      }
      return changes.selectedItem ? { ...changes, inputValue: '' } : changes;
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (!selectedItem) return;
      session.focus({ ...selectedItem });
      combobox.selectItem(null);
    },
  });

  const open = combobox.isOpen && query.trim() !== '';
  const early = useEarlyEnter({ films, late: open && late, choose: combobox.selectItem });
  const field = combobox.getInputProps({ ref: input, ...early });
  const active = open && combobox.highlightedIndex < films.length;
  return (
    <section className="find">
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the getter gives htmlFor */}
      <label className="find__label section-title" {...combobox.getLabelProps()}>
        Find a film
      </label>
      <div className="find__box">
        <input
          className="find__input"
          type="text"
          placeholder="A title, even half remembered"
          enterKeyHint="search"
          spellCheck={false}
          {...field}
          aria-activedescendant={active ? field['aria-activedescendant'] : undefined}
        />
        <ul
          className="find__menu"
          hidden={!open || films.length === 0}
          {...combobox.getMenuProps()}
        >
          {open &&
            films.map((film, index) => {
              const stars = starsOf(library, film.movieId);
              return (
                <li
                  key={film.movieId}
                  className="find__film"
                  {...combobox.getItemProps({ item: film, index })}
                >
                  <span className="find__title">{film.title}</span>
                  {stars !== null && <span className="find__stars">★ {starsFigure(stars)}</span>}
                  <span className="find__details">{details(film)}</span>
                  {film.alsoKnownAs && <span className="find__details">{film.alsoKnownAs}</span>}
                </li>
              );
            })}
        </ul>
        {open && message && <p className="find__menu find__message">{message}</p>}
        <p className="visually-hidden" role="status">
          {open ? (message ?? count(films.length, 'film')) : ''}
        </p>
      </div>
    </section>
  );
}
