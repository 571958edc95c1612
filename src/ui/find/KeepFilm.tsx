import type { ComponentProps } from 'react';
import type { TypedFilm } from './typed-film';

interface KeepFilmProps extends ComponentProps<'li'> {
  readonly typed: TypedFilm;
  /** Why it is not among the films. */
  readonly why: string | null;
}

/** Offers to keep a film that the collection lacks, as it was typed. */
export function KeepFilm({ typed: { title, year }, why, ...option }: KeepFilmProps) {
  return (
    <li className="find__film find__film--keep" {...option}>
      <span className="find__title">
        Keep “{title}”{year !== null && `, ${year},`} in your films
      </span>
      <span className="find__details">{why}</span>
    </li>
  );
}
