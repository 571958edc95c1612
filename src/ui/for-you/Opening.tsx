import { useSession } from '../context';
import { Failure } from '../failure/Failure';
import { inWords } from '../failure/words';
import { Loading } from '../shell/Loading';
import { Questions } from './Questions';

/** The head of the place: a few questions, and until they are there the reason for the delay, in the same space. */
export function Opening({ open }: { readonly open: boolean }) {
  const model = useSession((state) => state.model);
  return (
    <div className="opening" data-phase={model.phase}>
      {model.phase === 'loading' && <Loading progress={model.progress} />}
      {model.phase === 'failed' && <Failure {...inWords(model.problem)} />}
      {model.phase === 'ready' && <div id="questions">{open && <Questions />}</div>}
    </div>
  );
}
