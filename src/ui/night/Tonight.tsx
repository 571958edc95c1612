import { useState } from 'react';
import { useNight, useStores } from '../context';
import { FilmLink } from '../film-link/FilmLink';
import { keepFocus } from '../focus/keep-focus';
import { tonightText } from './words';

/** The chosen films, which can be sent as text, saved as a picture, or printed. */
export function Tonight() {
  const { night } = useStores();
  const films = useNight((state) => state.tonight);
  const [said, setSaid] = useState<string | null>(null);
  if (films.length === 0) return null;

  async function share() {
    const text = tonightText(films);
    try {
      if ('share' in navigator) await navigator.share({ title: 'Tonight', text });
      else {
        await (navigator as Navigator).clipboard.writeText(text);
        setSaid('Copied: paste it where the others read it.');
      }
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return;
      setSaid('It could not be shared. Save it as a picture instead.');
    }
  }

  async function savePicture() {
    try {
      const { drawTonight } = await import('./tonight-picture');
      await drawTonight(films);
    } catch {
      setSaid('The picture could not be made. Share the list as text instead.');
    }
  }

  return (
    <section className="tonight" aria-labelledby="tonight-title">
      <h2 id="tonight-title" className="section-title" tabIndex={-1}>
        Tonight
      </h2>
      <ol className="tonight__list">
        {films.map((film) => (
          <li key={film.movieId} className="tonight__film">
            <span>
              <FilmLink film={film} /> {film.year && <span className="soft">{film.year}</span>}
            </span>
            <button
              type="button"
              className="text-button"
              aria-label={`Remove ${film.title} from tonight`}
              onClick={() => keepFocus(() => night.takeOffTonight(film.movieId), 'tonight-title')}
            >
              Remove
            </button>
          </li>
        ))}
      </ol>
      <div className="tonight__ways">
        <button type="button" className="button" onClick={() => void share()}>
          Share
        </button>
        <button type="button" className="button" onClick={() => void savePicture()}>
          Save as a picture
        </button>
        <button type="button" className="button" onClick={() => print()}>
          Print
        </button>
        <button type="button" className="text-button" onClick={() => night.end()}>
          End the movie night
        </button>
      </div>
      <p role="status" className="soft">
        {said}
      </p>
    </section>
  );
}
