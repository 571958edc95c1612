import './explanation.css';
import { useStore } from 'zustand';
import type { Explanation as Explained } from '../../contract';
import { useSession, useStores } from '../context';
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
        <AdventureNote />
      </details>
    </div>
  );
}

/** What "everybody" includes in an adventurous list. */
function AdventureNote() {
  const { profile } = useStores();
  const chosen = useStore(profile.store, (saved) => saved.adventure.value);
  const usual = useSession(({ model }) => (model.phase === 'ready' ? model.info.adventure : 0));
  if ((chosen ?? usual) === 0) return null;
  return (
    <p className="why__note soft">
      What everybody thinks includes a lift for films that few lists show, as far as your list is
      set to be adventurous.
    </p>
  );
}
