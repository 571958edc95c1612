import { Fragment } from 'react';
import type { Explanation } from '../../contract';
import { FilmLink } from '../film-link/FilmLink';
import { count, starsName } from '../words';
import { type Part, percentagesOf } from './percentages';
import { WithoutButton } from './preview/WithoutButton';

interface PartsProps {
  readonly explanation: Explanation;
  readonly canTry: boolean;
}

/** The parts of the score, as percentages of everything that speaks for the film. */
export function Parts({ explanation, canTry }: PartsProps) {
  const { speaksFor, against } = percentagesOf(explanation);
  return (
    <>
      <ul className="parts" aria-label={`What speaks for ${explanation.movie.title}`}>
        {speaksFor.map((part) => (
          <li key={keyOf(part)} className="parts__one">
            <span className="parts__percent">{part.percent} %</span>{' '}
            <span className="parts__name">
              <PartName part={part} />
            </span>
            {canTry && part.kind === 'rating' && <WithoutButton film={part.share.movie} />}
          </li>
        ))}
      </ul>
      {against.length > 0 && (
        <p className="soft">
          Held down:{' '}
          {against.map((part, i) => (
            <Fragment key={keyOf(part)}>
              {i > 0 && ', '}
              <PartName part={part} /> (−{part.percent} %)
            </Fragment>
          ))}
          .
        </p>
      )}
    </>
  );
}

function keyOf(part: Part): string | number {
  return part.kind === 'rating' ? part.share.movie.movieId : part.kind;
}

function PartName({ part }: { readonly part: Part }) {
  switch (part.kind) {
    case 'rating':
      return (
        <>
          your {starsName(part.share.stars)} for <FilmLink film={part.share.movie} />
        </>
      );
    case 'others':
      return count(part.ratings, 'other rating');
    case 'popularity':
      return 'how everybody rated it';
  }
}
