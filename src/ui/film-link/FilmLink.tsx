import type { MovieId } from '../../contract';
import { filmHref } from '../routes';

interface FilmLinkProps {
  /** Without an id, as for a film that this collection lacks, the title is plain text. */
  readonly film: { readonly movieId: MovieId | null; readonly title: string };
  readonly className?: string;
}

/** A film's title as a link to its page. */
export function FilmLink({ film: { movieId, title }, className = '' }: FilmLinkProps) {
  if (movieId === null) return <span className={className}>{title}</span>;
  return (
    <a className={`film-link ${className}`} href={filmHref({ movieId, title })}>
      {title}
    </a>
  );
}
