import { type RefObject, useDeferredValue } from 'react';
import type { PlacedMovie } from '../../store';
import { earlierVisit } from '../shell/visits';
import { RecommendationCard } from './RecommendationCard';

/** About as many cards as fit on the first screen, and a number that fills rows of one, two or three cards. */
const FIRST_SCREEN = 6;

interface PickListProps {
  readonly films: readonly PlacedMovie[];
  readonly list: RefObject<HTMLOListElement | null>;
  readonly willRemove: () => void;
}

/**
 * The films of the list. When it appears, those of the first screen are rendered before the others, except on return to an earlier visit,
 * when all are rendered at once.
 */
export function PickList({ films, list, willRemove }: PickListProps) {
  const all = Number.POSITIVE_INFINITY;
  const drawn = useDeferredValue(all, earlierVisit() ? all : FIRST_SCREEN);
  return (
    <ol
      className="picks__list"
      aria-label="Recommendations"
      aria-busy={drawn < films.length}
      ref={list}
    >
      {films.slice(0, drawn).map(({ recommendation: film, rank, move }) => (
        <RecommendationCard
          key={film.movie.movieId}
          film={film}
          rank={rank}
          move={move}
          willRemove={willRemove}
        />
      ))}
    </ol>
  );
}
