import './map.css';
import { useEffect, useMemo, useState } from 'react';
import type { MoviePlace } from '../../../contract';
import { ratedEntries } from '../../../store';
import { useLibrary, useSession, useStores } from '../../context';
import { FilmLink } from '../../film-link/FilmLink';
import { filmHref } from '../../routes';
import { count, details, starsName } from '../../words';
import { MapCanvas, STEP } from './MapCanvas';
import { MapTable } from './MapTable';
import { type Marked, markedFilms } from './marked';
import { regionsOf } from './regions';
import { enlarged, lookAt, type View, WHOLE } from './view';

/** How many picks are marked: the first page of them. */
const PICKS = 20;

/** A map of all well-known films, with the visitor's films and picks marked. */
export default function FilmMap() {
  const { session } = useStores();
  const [films, setFilms] = useState<readonly MoviePlace[]>([]);

  useEffect(() => {
    let isOver = false;
    void session.movies.movieMap().then((answer) => {
      if (!isOver && answer.ok) setFilms(answer.value);
    });
    return () => {
      isOver = true;
    };
  }, [session]);

  return films.length > 0 && <MapOf films={films} />;
}

function MapOf({ films }: { readonly films: readonly MoviePlace[] }) {
  const library = useLibrary();
  const picks = useSession(({ list }) => list?.recommendations);
  const [view, setView] = useState<View>(WHOLE);
  const [chosen, setChosen] = useState<MoviePlace | null>(null);
  const [isTable, setTable] = useState(false);

  const rated = useMemo(
    () => new Map(ratedEntries(library).map(({ movieId, stars }) => [movieId, stars])),
    [library],
  );
  const marked = useMemo(() => {
    const ids = new Set(picks?.slice(0, PICKS).map(({ movie }) => movie.movieId));
    return markedFilms(films, rated, ids);
  }, [films, rated, picks]);
  const regions = useMemo(() => regionsOf(films), [films]);
  const content = useMemo(
    () => ({ films, marked, regions, chosen }),
    [films, marked, regions, chosen],
  );
  const shown = marked.filter(({ stars }) => stars !== null).length;

  function step(by: 1 | -1): void {
    const at = marked.findIndex(({ movie }) => movie.movieId === chosen?.movie.movieId);
    const from = at === -1 && by === -1 ? 0 : at;
    const next = marked[(from + by + marked.length) % marked.length];
    if (!next) return;
    setChosen(next);
    setView((now) => lookAt(now, next));
  }

  return (
    <section className="map" aria-labelledby="map-title">
      <h2 className="section-title" id="map-title">
        A map of films
      </h2>
      <p className="soft">
        Films that the same people like stand near each other.{' '}
        {shown > 0
          ? `${count(shown, 'film')} of yours ${shown === 1 ? 'is' : 'are'} on it.`
          : 'Rate films, and they light up here.'}
      </p>
      <ul className="map__legend">
        <li>
          <span className="map__mark map__mark--liked" /> 3 stars or more
        </li>
        <li>
          <span className="map__mark map__mark--disliked" /> Fewer
        </li>
        <li>
          <span className="map__mark map__mark--pick" /> A pick
        </li>
      </ul>
      <MapCanvas
        content={content}
        view={view}
        onView={setView}
        onChoose={setChosen}
        onStep={step}
        onOpen={() => {
          if (chosen) location.hash = filmHref(chosen.movie);
        }}
      />
      <div className="map__under">
        <p className="map__film" role="status">
          {chosen ? (
            <ChosenFilm film={chosen} marked={marked} />
          ) : (
            <span className="soft">Point at a film, or step through yours and your picks.</span>
          )}
        </p>
        <div className="map__tools">
          <MapButton name="Previous film" onPress={() => step(-1)}>
            ‹
          </MapButton>
          <MapButton name="Next film" onPress={() => step(1)}>
            ›
          </MapButton>
          <span className="map__gap" />
          <MapButton name="Zoom in" onPress={() => setView((now) => enlarged(now, STEP))}>
            +
          </MapButton>
          <MapButton name="Zoom out" onPress={() => setView((now) => enlarged(now, 1 / STEP))}>
            −
          </MapButton>
          <MapButton name="Whole map" onPress={() => setView(WHOLE)}>
            ⤢
          </MapButton>
        </div>
      </div>
      <p className="visually-hidden" id="map-keys">
        Arrow keys move, plus and minus zoom, 0 shows the whole map, N and P step through your films
        and picks, Enter opens the film.
      </p>
      {marked.length > 0 && (
        <button
          type="button"
          className="text-button"
          aria-expanded={isTable}
          onClick={() => setTable(!isTable)}
        >
          As a table
        </button>
      )}
      {isTable && <MapTable films={films} marked={marked} />}
    </section>
  );
}

function ChosenFilm({
  film: { movie },
  marked,
}: {
  readonly film: MoviePlace;
  readonly marked: readonly Marked[];
}) {
  const mine = marked.find((other) => other.movie.movieId === movie.movieId);
  const said = mine && (mine.stars === null ? 'A pick for you' : `You: ${starsName(mine.stars)}`);
  return (
    <>
      <FilmLink film={movie} className="map__title" />{' '}
      <span className="soft">{[details(movie), said].filter(Boolean).join(' · ')}</span>
    </>
  );
}

interface MapButtonProps {
  readonly name: string;
  readonly onPress: () => void;
  readonly children: string;
}

function MapButton({ name, onPress, children }: MapButtonProps) {
  return (
    <button type="button" className="map__button" aria-label={name} title={name} onClick={onPress}>
      <span aria-hidden="true">{children}</span>
    </button>
  );
}
