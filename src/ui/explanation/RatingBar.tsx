import type { RatingShare } from '../../contract';
import { FilmLink } from '../film-link/FilmLink';
import { starsFigure, starsName } from '../words';
import { Bar } from './Bar';
import { WithoutButton } from './preview/WithoutButton';
import { type Reach, sumOf } from './shares';
import { barSentence, type Figures } from './words';

interface RatingBarProps {
  readonly share: RatingShare;
  readonly reach: Reach;
  readonly figures: Figures;
  readonly canTry: boolean;
}

/** The bar of one rating, with a control that shows the list without it. */
export function RatingBar({ share, reach, figures, canTry }: RatingBarProps) {
  const { movie, stars, shares } = share;
  return (
    <Bar
      label={
        <>
          <FilmLink film={movie} className="bar__title" />{' '}
          <span className="bar__stars" aria-hidden="true">
            ★ {starsFigure(stars)}
          </span>
          <span className="visually-hidden">, {starsName(stars)},</span>
        </>
      }
      parts={shares}
      sum={sumOf(shares)}
      reach={reach}
      figures={figures}
      sentence={barSentence(shares, figures)}
      control={canTry && <WithoutButton film={movie} />}
    />
  );
}
