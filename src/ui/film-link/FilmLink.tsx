import type { MovieId } from '../../contract';
import { filmHref } from '../routes';

interface FilmLinkProps {
  /** Without an id, as for a film that this collection does not hold, its title is plain text. */
  readonly film: { readonly movieId: MovieId | null; readonly title: string };
  readonly className?: string;
}

/** A film's title, which leads to its page wherever it stands. */
export function FilmLink({ film: { movieId, title }, className = '' }: FilmLinkProps) {
  if (movieId === null) return <span className={className}>{title}</span>;
  return (
    <a className={`film-link ${className}`} href={filmHref({ movieId, title })}>
      {title}
    </a>
  );
}
