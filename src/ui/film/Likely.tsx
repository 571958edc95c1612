import type { LikelyStars } from '../../contract';
import { likelyEvidence, likelySentence } from '../likely/words';

/** The film's likely stars, and what they are based on. */
export function Likely({ likely }: { readonly likely: LikelyStars }) {
  return (
    <div className="likely">
      <p className="likely__sentence">{likelySentence(likely)}</p>
      <p className="soft">{likelyEvidence(likely)}</p>
    </div>
  );
}
