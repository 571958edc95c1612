import { useEffect, useRef } from 'react';
import type { Movie } from '../../contract';
import { starsOf } from '../../store';
import { useLibrary, useSession, useStores } from '../context';
import { SEARCH_ID } from '../find/FieldInWaiting';
import { SayButtons } from '../say/SayButtons';
import { focusStars, Stars } from '../stars/Stars';
import { useRate } from '../stars/use-rate';
import { starsFigure } from '../words';

/** The visitor's stars for the film, and its other statuses. For a film chosen by search, the focus is on the stars. */
export function YourSay({ movie }: { readonly movie: Movie }) {
  const { profile, session } = useStores();
  const rate = useRate();
  const library = useLibrary();
  const stars = starsOf(library, movie.movieId);
  const isChosen = useSession(({ inFocus }) => inFocus?.movieId === movie.movieId);
  const group = useRef<HTMLFieldSetElement>(null);

  useEffect(() => {
    if (!isChosen) return;
    focusStars(group.current);
    session.focus(null);
  }, [isChosen, session]);

  return (
    <section className="your-say" aria-label="Your say">
      <div className="your-say__stars">
        <Stars
          ref={group}
          title={movie.title}
          value={stars}
          onRate={(chosen) => rate(movie, chosen, false)}
          onDone={() => document.getElementById(SEARCH_ID)?.focus()}
        />
        <span className="your-say__figure" aria-hidden="true">
          {stars === null ? 'Not rated' : starsFigure(stars)}
        </span>
      </div>
      <div className="your-say__actions">
        {stars !== null && (
          <button type="button" className="text-button" onClick={() => profile.unrate(movie)}>
            Take the stars away
          </button>
        )}
        <SayButtons movie={movie} />
      </div>
    </section>
  );
}
