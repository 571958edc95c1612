import type { LikelyStars } from '../../contract';
import { likelyEvidence, likelySentence } from '../likely/words';

/** What the visitor would probably give the film, and what that rests on. */
export function Likely({ likely }: { readonly likely: LikelyStars }) {
  return (
    <div className="likely">
      <p className="likely__sentence">{likelySentence(likely)}</p>
      <p className="soft">{likelyEvidence(likely)}</p>
    </div>
  );
}
