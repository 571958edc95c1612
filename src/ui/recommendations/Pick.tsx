import { memo } from 'react';
import type { Recommendation } from '../../contract';
import { starsOf } from '../../store';
import { useOpinions, useStores } from '../context';
import { releaseOnBlur } from '../releaseOnBlur';
import { Stars } from '../stars/Stars';
import { Tile } from '../tile/Tile';
import { details, reasonSentence } from '../words';

interface PickProps {
  readonly film: Recommendation;
  /** Called before an action that takes this row away. */
  readonly willRemove: () => void;
}

/** One recommended film: what it is, why it is here, and its stars. */
export const Pick = memo(function Pick({ film, willRemove }: PickProps) {
  const { profile, session } = useStores();
  const { movie, reason } = film;
  const stars = starsOf(useOpinions(), movie.movieId);

  return (
    <li className="pick" data-key={movie.movieId} onBlur={releaseOnBlur(session.release)}>
      <Tile movie={movie} shape="poster" />
      <div className="pick__text">
        <h3 className="pick__title">{movie.title}</h3>
        <p className="pick__details">{details(movie)}</p>
        <p className="pick__reason">{reasonSentence(reason)}</p>
      </div>
      <div className="pick__actions">
        <Stars
          title={movie.title}
          value={stars}
          onRate={(chosen, byKeys) => {
            if (!byKeys) willRemove();
            session.rate(movie, chosen, byKeys);
          }}
          onDone={() => {
            willRemove();
            session.release();
          }}
        />
        <button
          type="button"
          className="text-button"
          aria-label={`Not interested in ${movie.title}`}
          onClick={() => {
            willRemove();
            profile.setAside(movie);
          }}
        >
          Not interested
        </button>
      </div>
    </li>
  );
});
