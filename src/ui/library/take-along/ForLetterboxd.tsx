import { useState } from 'react';
import { toLetterboxd, toLetterboxdList, withIds } from '../../../store/export';
import { useLibrary, useStores } from '../../context';
import { save } from '../../save-file';
import { allEntries } from '../shelves';

/** Makes files for Letterboxd's import: the rated and seen films, and the saved ones as a list. */
export function ForLetterboxd() {
  const library = useLibrary();
  const { session } = useStores();
  const [diary, setDiary] = useState(false);
  const entries = allEntries(library);
  const watched = entries.filter(({ status }) => status === 'rated' || status === 'seen');
  const saved = entries.filter(({ status }) => status === 'saved');

  async function saveWatched() {
    toLetterboxd(await withIds(watched, session.movies), { diary }).forEach(save);
  }

  async function saveList() {
    toLetterboxdList('matinee-saved', await withIds(saved, session.movies)).forEach(save);
  }

  if (watched.length === 0 && saved.length === 0) return null;
  return (
    <section className="dialog__part">
      <h3>For Letterboxd</h3>
      <p className="soft">
        Files for its import page. Large ones come in parts, because Letterboxd takes 1 MB at a
        time.
      </p>
      {watched.length > 0 && (
        <label className="dialog__check">
          <input
            type="checkbox"
            checked={diary}
            onChange={({ currentTarget }) => setDiary(currentTarget.checked)}
          />{' '}
          Add a diary entry for each day I rated a film
        </label>
      )}
      <p className="dialog__buttons">
        {watched.length > 0 && (
          <button type="button" className="button" onClick={() => void saveWatched()}>
            Save ratings and seen films
          </button>
        )}
        {saved.length > 0 && (
          <button type="button" className="button" onClick={() => void saveList()}>
            Save my saved films as a list
          </button>
        )}
      </p>
    </section>
  );
}
