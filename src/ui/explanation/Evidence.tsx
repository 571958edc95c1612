import { type NeighbourEvidence, STARS } from '../../contract';
import { evidenceSentence, histogramSentence } from './words';

/** How many similar people rated the film, and how: true counts. */
export function Evidence({ evidence }: { readonly evidence: NeighbourEvidence }) {
  const { raters } = evidence;
  const most = Math.max(...raters);
  return (
    <div className="evidence">
      <p className="evidence__sentence">{evidenceSentence(evidence)}</p>
      {most > 0 && (
        <>
          <p className="visually-hidden">{histogramSentence(evidence)}.</p>
          <div className="histogram" aria-hidden="true">
            {STARS.map((stars, i) => (
              <span key={stars} className="histogram__column">
                <span className="histogram__count">{raters[i] || ''}</span>
                <span
                  className="histogram__bar"
                  style={{ height: `${(raters[i]! / most) * 3}rem` }}
                />
                <span className="histogram__stars">
                  {Number.isInteger(stars) ? `${stars}★` : ''}
                </span>
              </span>
            ))}
          </div>
        </>
      )}
    </div>
  );
}
