import { useState } from 'react';
import type { Explanation } from '../../contract';
import { count } from '../words';
import { Bar } from './Bar';
import { Legend } from './Legend';
import { RatingBar } from './RatingBar';
import { addUp, foldSmall, reachOf, sumOf } from './shares';
import { changeWords, figuresFor } from './words';

/** Number of ratings with a separate bar; the smaller ones share one. */
const MOST = 6;

interface ShareChartProps {
  readonly explanation: Explanation;
  readonly canTry: boolean;
}

/** A chart with one diverging bar per rating, one for popularity, and their sum. */
export function ShareChart({ explanation, canTry }: ShareChartProps) {
  const { ratings, prior, score } = explanation;
  const [whole, setWhole] = useState(false);
  const { shown, rest } = foldSmall(ratings, whole ? ratings.length : MOST);
  const folded = addUp(rest.map(({ shares }) => shares));
  const reach = reachOf([...shown.map(({ shares }) => shares), folded], prior);
  const figures = figuresFor(Math.max(Math.abs(prior), ...ratings.map(absoluteSum)));

  return (
    <>
      <Legend all={ratings.map(({ shares }) => shares)} />
      <ul className="bars" aria-label={`What made the score of ${explanation.movie.title}`}>
        {shown.map((share) => (
          <RatingBar
            key={share.movie.movieId}
            share={share}
            reach={reach}
            figures={figures}
            canTry={canTry}
          />
        ))}
        {rest.length > 0 && (
          <Bar
            label={
              <button
                type="button"
                className="text-button bar__fold"
                onClick={() => setWhole(true)}
              >
                {count(rest.length, 'other rating')}
              </button>
            }
            parts={folded}
            sum={sumOf(folded)}
            reach={reach}
            figures={figures}
            sentence={changeWords(sumOf(folded), figures.plain)}
          />
        )}
        <Bar
          label="What everybody thinks of it"
          parts={null}
          sum={prior}
          reach={reach}
          figures={figures}
          sentence={changeWords(prior, figures.plain)}
        />
        <li className="bar bar--total">
          <span className="bar__label">Total score</span>
          <span className="bar__figure">{figures.plain(score)}</span>
        </li>
      </ul>
    </>
  );
}

function absoluteSum({ shares }: Explanation['ratings'][number]): number {
  return Math.abs(sumOf(shares));
}
