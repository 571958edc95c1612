import { useSession } from '../context';
import { Failure } from '../failure/Failure';
import { inWords } from '../failure/words';

/** Says why the list is out of date: the worker is restarting, or a request failed. */
export function ListTrouble() {
  const ready = useSession((state) => state.model.phase === 'ready');
  const worker = useSession((state) => state.worker);
  const problem = useSession((state) => state.listProblem);

  if (!ready) return null;
  if (worker === 'restarting') {
    return (
      <p className="panel panel--calm" role="status">
        The recommender stopped and is starting again. Your ratings are safe.
      </p>
    );
  }
  if (worker === 'dead')
    return problem ? <Failure {...inWords(problem)} /> : <Failure sentence={DEAD} />;
  return problem && <Failure {...inWords(problem)} />;
}

const DEAD = 'The recommender stopped twice in this browser.';
