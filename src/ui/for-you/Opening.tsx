import { useSession } from '../context';
import { Failure } from '../failure/Failure';
import { inWords } from '../failure/words';
import { Loading } from '../shell/Loading';
import { Questions } from './Questions';

/** The head of the place: a few questions, or, in the same space, how far the model is loaded or why it is not. */
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
