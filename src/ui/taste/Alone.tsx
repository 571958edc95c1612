import type { LoneOpinion } from '../../contract';
import { FilmLink } from '../film-link/FilmLink';
import { count, mean, starsFigure, starsName } from '../words';

interface AloneProps {
  readonly loved: readonly LoneOpinion[];
  readonly disliked: readonly LoneOpinion[];
}

/** The films on which the visitor differs most from all users. */
export function Alone({ loved, disliked }: AloneProps) {
  if (loved.length + disliked.length === 0) return null;
  return (
    <section className="alone" aria-label="Where you stand alone">
      <h2 className="section-title">Where you stand alone</h2>
      <div className="alone__lists">
        <AloneList title="Loved more than by others" opinions={loved} />
        <AloneList title="Liked less than by others" opinions={disliked} />
      </div>
    </section>
  );
}

function AloneList({
  title,
  opinions,
}: {
  readonly title: string;
  readonly opinions: readonly LoneOpinion[];
}) {
  if (opinions.length === 0) return null;
  return (
    <div>
      <h3 className="alone__title">{title}</h3>
      <ul className="alone__list">
        {opinions.map(({ movie, stars, mean: others, raters }) => (
          <li key={movie.movieId} className="alone__film">
            <FilmLink film={movie} className="alone__name" />
            <span className="alone__figures">
              <span aria-hidden="true">★ {starsFigure(stars)}</span>
              <span className="visually-hidden">You: {starsName(stars)}.</span>{' '}
              <span className="soft">
                {mean(others)} from {count(raters, 'person', 'people')}
              </span>
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
