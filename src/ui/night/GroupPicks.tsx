import type { GroupPick } from '../../contract';
import type { Participant } from '../../store';
import { useNight, useStores } from '../context';
import { FilmLink } from '../film-link/FilmLink';
import { keepFocus } from '../focus/keep-focus';
import { Tile } from '../tile/Tile';
import { details } from '../words';
import { standingWords } from './words';

/** The films for the group, best first, with each film's rank for each member. */
export function GroupPicks() {
  const { night } = useStores();
  const list = useNight((state) => state.list);
  const refused = useNight((state) => state.refused);
  if (!list) return null;
  const people = night.participants();
  return (
    <section aria-labelledby="group-picks-title">
      <div className="group-picks__head">
        <h2 id="group-picks-title" className="section-title" tabIndex={-1}>
          For all of you
        </h2>
        {refused.length > 0 && (
          <button type="button" className="text-button" onClick={() => night.unrefuse()}>
            Take back the last “Not tonight”
          </button>
        )}
      </div>
      {list.picks.length === 0 ? (
        <p className="panel">
          Nothing is left that you could watch. Take back a “Not tonight”, or let films count that
          some of you have seen.
        </p>
      ) : (
        <ol className="group-picks">
          {list.picks.map((pick, i) => (
            <PickOfGroup key={pick.movie.movieId} pick={pick} rank={i + 1} people={people} />
          ))}
        </ol>
      )}
    </section>
  );
}

interface PickOfGroupProps {
  readonly pick: GroupPick;
  readonly rank: number;
  readonly people: readonly Participant[];
}

function PickOfGroup({ pick: { movie, standings }, rank, people }: PickOfGroupProps) {
  const { night } = useStores();
  return (
    <li className="group-pick">
      <Tile movie={movie} shape="poster" />
      <div className="group-pick__text">
        <h3 className="card__title" data-rank={rank}>
          <FilmLink film={movie} />
        </h3>
        <p className="card__details">{details(movie)}</p>
        <ul className="standings" aria-label="Where it stands in each one’s own list">
          {standings.map((standing, m) => (
            <li
              key={people[m]?.id ?? 'you'}
              className="standing"
              data-high={standing.place <= 10 && !standing.seen ? '' : undefined}
            >
              {standingWords(people[m]?.name ?? '', standing)}
            </li>
          ))}
        </ul>
      </div>
      <div className="group-pick__actions">
        <button
          type="button"
          className="button"
          aria-label={`Tonight: ${movie.title}`}
          onClick={() => keepFocus(() => night.putOnTonight(movie), 'group-picks-title')}
        >
          Tonight
        </button>
        <button
          type="button"
          className="text-button"
          aria-label={`Not tonight: ${movie.title}`}
          onClick={() => keepFocus(() => night.refuse(movie.movieId), 'group-picks-title')}
        >
          Not tonight
        </button>
      </div>
    </li>
  );
}
