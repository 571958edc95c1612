import { lazy, memo, Suspense, useId } from 'react';
import type { Recommendation } from '../../contract';
import { type Move, starsOf } from '../../store';
import { useLibrary, useSession, useStores } from '../context';
import { MoveMark } from '../explanation/preview/MoveMark';
import { releaseOnBlur } from '../focus/release-on-blur';
import { Stars } from '../stars/Stars';
import { Tile } from '../tile/Tile';
import { details, reasonSentence } from '../words';

const Explanation = lazy(() => import('../explanation/Explanation'));

interface RecommendationRowProps {
  readonly film: Recommendation;
  /** 1 for the best; null where the list does not reach. */
  readonly rank: number | null;
  readonly move: Move;
  /** Called before an action that takes this row away. */
  readonly willRemove: () => void;
}

/** One recommended film: what it is, why it is here, and its stars. */
export const RecommendationRow = memo(function RecommendationRow({
  film,
  rank,
  move,
  willRemove,
}: RecommendationRowProps) {
  const { profile, session } = useStores();
  const { movie, reason } = film;
  const explanation = useId();
  const isExplained = useSession((state) => state.explained?.movieId === movie.movieId);
  const isPersonal = useSession((state) => (state.list?.ratingCount ?? 0) > 0);
  const { explanations } = session;
  const stars = starsOf(useLibrary(), movie.movieId);

  return (
    <li className="pick" data-key={movie.movieId} onBlur={releaseOnBlur(session.release)}>
      <Tile movie={movie} shape="poster" />
      <MoveMark move={move} />
      <div className="pick__text">
        <h3 className="pick__title" data-rank={rank ?? '–'}>
          {movie.title}
        </h3>
        <p className="pick__details">{details(movie)}</p>
        <p className="pick__reason">{reasonSentence(reason)}</p>
        {isPersonal && (
          <button
            type="button"
            className="text-button pick__why"
            aria-label={`Why this? ${movie.title}`}
            aria-expanded={isExplained}
            aria-controls={explanation}
            onClick={() => (isExplained ? explanations.close() : explanations.open(movie.movieId))}
          >
            Why this?
          </button>
        )}
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
            profile.refuse(movie);
          }}
        >
          Not interested
        </button>
      </div>
      <div id={explanation} className="why" hidden={!isExplained}>
        {isExplained && (
          <Suspense fallback={null}>
            <Explanation />
          </Suspense>
        )}
      </div>
    </li>
  );
});
