import type { Explanation } from '../../contract';
import { count, starsName } from '../words';
import { type Part, percentagesOf } from './percentages';

/** What made the score, in per cent of all that speaks for the film. */
export function Parts({ explanation }: { readonly explanation: Explanation }) {
  const { speaksFor, against } = percentagesOf(explanation);
  return (
    <>
      <ul className="parts" aria-label={`What speaks for ${explanation.movie.title}`}>
        {speaksFor.map((part) => (
          <li key={keyOf(part)}>
            {part.percent} %: {partName(part)}
          </li>
        ))}
      </ul>
      {against.length > 0 && (
        <p className="soft">
          Held down: {against.map((part) => `${partName(part)} (−${part.percent} %)`).join(', ')}.
        </p>
      )}
    </>
  );
}

function keyOf(part: Part): string | number {
  return part.kind === 'rating' ? part.share.movie.movieId : part.kind;
}

function partName(part: Part): string {
  switch (part.kind) {
    case 'rating':
      return `your ${starsName(part.share.stars)} for ${part.share.movie.title}`;
    case 'others':
      return count(part.ratings, 'other rating');
    case 'popularity':
      return 'how everybody rated it';
  }
}
