import './card.css';
import { memo, useId } from 'react';
import type { Recommendation } from '../../contract';
import { type Move, starsOf } from '../../store';
import { useLibrary, useSession, useStores } from '../context';
import { MoveMark } from '../explanation/preview/MoveMark';
import { FilmLink } from '../film-link/FilmLink';
import { releaseOnBlur } from '../focus/release-on-blur';
import { likelySentence } from '../likely/words';
import { lazyPart } from '../parts/lazy-part';
import { SayButtons } from '../say/SayButtons';
import { Stars } from '../stars/Stars';
import { useRate } from '../stars/use-rate';
import { Tile } from '../tile/Tile';
import { details, reasonSentence } from '../words';

const Explanation = lazyPart(() => import('../explanation/Explanation'));

interface RecommendationCardProps {
  readonly film: Recommendation;
  /** 1 for the best; null for a film beyond the list. */
  readonly rank: number | null;
  readonly move: Move;
  /** Called before an action that removes this card. */
  readonly willRemove: () => void;
}

/** A recommended film: its facts, why it is recommended, and the visitor's choices for it. */
export const RecommendationCard = memo(function RecommendationCard(props: RecommendationCardProps) {
  const { film, rank, move, willRemove } = props;
  const { session } = useStores();
  const rate = useRate();
  const { movie, reason, likelyStars } = film;
  const explanation = useId();
  const isExplained = useSession((state) => state.explained?.movieId === movie.movieId);
  const isPersonal = useSession((state) => (state.list?.ratingCount ?? 0) > 0);
  const { explanations } = session;
  const stars = starsOf(useLibrary(), movie.movieId);

  return (
    <li
      className="card"
      data-key={movie.movieId}
      data-open={isExplained ? '' : undefined}
      onBlur={releaseOnBlur(session.release)}
    >
      <div className="card__tile">
        <Tile movie={movie} shape="poster" />
        <MoveMark move={move} />
      </div>
      <div className="card__text">
        <h2 className="card__title" data-rank={rank ?? '–'}>
          <FilmLink film={movie} />
        </h2>
        <p className="card__details">{details(movie)}</p>
        {likelyStars && <p className="card__likely">{likelySentence(likelyStars)}</p>}
        <p className="card__reason">{reasonSentence(reason)}</p>
      </div>
      <Stars
        title={movie.title}
        value={stars}
        onRate={(chosen, byKeys) => {
          if (!byKeys) willRemove();
          rate(movie, chosen, byKeys);
        }}
        onDone={() => {
          willRemove();
          session.release();
        }}
      />
      <div className="card__actions">
        {isPersonal && (
          <button
            type="button"
            className="text-button"
            aria-label={`Why this? ${movie.title}`}
            aria-expanded={isExplained}
            aria-controls={explanation}
            onClick={() => (isExplained ? explanations.close() : explanations.open(movie.movieId))}
          >
            Why this?
          </button>
        )}
        <SayButtons movie={movie} willRemove={willRemove} />
      </div>
      <div id={explanation} className="why" hidden={!isExplained}>
        {isExplained && <Explanation />}
      </div>
    </li>
  );
});
