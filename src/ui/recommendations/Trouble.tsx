import type { LoadProgress, Problem } from '../../contract';
import { useSession, useStores } from '../context';
import { bytes } from '../words';

/** Loading, failing and recovering, in place of the list or above it. */
export function Trouble() {
  const model = useSession((state) => state.model);
  const worker = useSession((state) => state.worker);
  const listProblem = useSession((state) => state.listProblem);

  if (model.phase === 'failed') return <Failure problem={model.problem} />;
  if (worker === 'dead') return <Failure problem={listProblem ?? DEAD} />;
  if (model.phase === 'loading') return <Loading progress={model.progress} />;
  if (worker === 'restarting') {
    return (
      <p className="trouble trouble--calm" role="status">
        The recommender stopped and is starting again. Your ratings are safe.
      </p>
    );
  }
  return listProblem && <Failure problem={listProblem} />;
}

const DEAD: Pick<Problem, 'message'> = {
  message: 'The recommender stopped twice in this browser.',
};

function Failure({ problem }: { readonly problem: Pick<Problem, 'message'> }) {
  const { session } = useStores();
  return (
    <div className="trouble" role="alert">
      <p className="trouble__sentence">{problem.message}</p>
      <p className="soft">Your ratings are safe on this device.</p>
      <button type="button" className="button button--main" onClick={() => session.retry()}>
        Try again
      </button>
    </div>
  );
}

function Loading({ progress }: { readonly progress: LoadProgress | null }) {
  const { receivedBytes, totalBytes } = progress ?? { receivedBytes: 0, totalBytes: 0 };
  const known = totalBytes > 0;
  return (
    <div className="trouble trouble--calm">
      <label className="trouble__sentence" htmlFor="loading">
        Fetching the films
      </label>
      <progress id="loading" {...(known ? { value: receivedBytes, max: totalBytes } : {})} />
      <p className="trouble__bytes soft">
        {known ? `${bytes(receivedBytes)} of ${bytes(totalBytes)}` : 'Asking for the list'}
      </p>
    </div>
  );
}
