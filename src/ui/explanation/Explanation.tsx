import './explanation.css';
import type { Explanation as Explained } from '../../contract';
import { useSession } from '../context';
import { reasonSentence } from '../words';
import { Evidence } from './Evidence';
import { Parts } from './Parts';
import { ShareChart } from './ShareChart';

/** The whole of why a film stands where it stands: what each rating did to its score, and what similar people think of it. */
export default function Explanation() {
  const explained = useSession((state) => state.explained);
  if (!explained) return null;
  if (explained.problem) return <p className="panel">{explained.problem.message}</p>;
  return explained.explanation && <Grounds explanation={explained.explanation} />;
}

function Grounds({ explanation }: { readonly explanation: Explained }) {
  return (
    <div className="why__sheet">
      <p className="why__lead">{reasonSentence(explanation.reason)}.</p>
      <Parts explanation={explanation} />
      <details>
        <summary>Details</summary>
        <ShareChart explanation={explanation} />
        <Evidence evidence={explanation.evidence} />
      </details>
    </div>
  );
}
