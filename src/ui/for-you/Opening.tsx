import './starters.css';
import { useSession } from '../context';
import { Failure } from '../shell/Failure';
import { Loading } from '../shell/Loading';
import { Starters } from './Starters';

/** The head of the programme: the films to start from, and until they are there what keeps them, in the same room. */
export function Opening() {
  const model = useSession((state) => state.model);
  return (
    <section className="opening" aria-label="Films to start from">
      {model.phase === 'loading' && <Loading progress={model.progress} />}
      {model.phase === 'failed' && <Failure sentence={model.problem.message} />}
      {model.phase === 'ready' && <Starters />}
    </section>
  );
}
