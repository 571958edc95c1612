import { type RefObject, useDeferredValue } from 'react';
import type { PlacedFilm } from '../../store';
import { earlierVisit } from '../shell/visits';
import { RecommendationCard } from './RecommendationCard';

/** About as many as a first screen shows whole, and whole rows of one to three cards. */
const FIRST_SCREEN = 6;

interface PickListProps {
  readonly films: readonly PlacedFilm[];
  readonly list: RefObject<HTMLOListElement | null>;
  readonly willRemove: () => void;
}

/** The films of the list. When it appears, those of the first screen are drawn before the others, but not on the way back to one of these. */
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
      {films.slice(0, drawn).map(({ film, rank, move }) => (
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
