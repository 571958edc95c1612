import type { Movie, ServiceIds } from '../../contract';
import { linksOut } from './links-out';

interface LinksOutProps {
  readonly movie: Movie;
  readonly ids: ServiceIds;
}

/** Links to other sites. Nothing is requested from them before a link is pressed, and no referrer is sent. */
export function LinksOut({ movie, ids }: LinksOutProps) {
  return (
    <section className="links-out" aria-labelledby="links-out-title">
      <h2 id="links-out-title" className="film__section">
        Elsewhere
      </h2>
      <p className="soft">These leave Matinee, and open a page of their own.</p>
      <ul className="links-out__list">
        {linksOut(movie, ids).map(({ name, href }) => (
          <li key={name}>
            <a className="button" href={href} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
