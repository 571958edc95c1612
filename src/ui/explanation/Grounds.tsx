import './explanation.css';
import type { Explanation } from '../../contract';
import { reasonSentence } from '../words';
import { Evidence } from './Evidence';
import { Parts } from './Parts';
import { ShareChart } from './ShareChart';

interface GroundsProps {
  readonly explanation: Explanation;
  /** Whether the list is shown next to it, so that ratings can be left out in a preview. */
  readonly canTry?: boolean;
}

/** What speaks for and against a film: as percentages, and in full under "Details". */
export function Grounds({ explanation, canTry = false }: GroundsProps) {
  return (
    <div className="why__sheet">
      <p className="why__lead">{reasonSentence(explanation.reason)}.</p>
      <Parts explanation={explanation} canTry={canTry} />
      <details>
        <summary>Details</summary>
        <ShareChart explanation={explanation} canTry={canTry} />
        <Evidence evidence={explanation.evidence} />
      </details>
    </div>
  );
}
