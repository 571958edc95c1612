import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { createEvaluation, type Evaluation, FEWEST_RATINGS, type Figure } from '../../store';
import { useStores } from '../context';
import { inWords } from '../failure/words';
import { count, mean } from '../words';
import { percent } from './words';

/** How often the picks find films that the visitor loves, measured with held-out ratings. */
export function HowWell({ ratings }: { readonly ratings: number }) {
  const { profile, session } = useStores();
  const [evaluation] = useState(() => createEvaluation(session.movies, profile));
  const state = useStore(evaluation.store);

  useEffect(() => evaluation.cancel, [evaluation]);

  return (
    <section className="how-well" aria-labelledby="how-well">
      <h2 className="section-title" id="how-well">
        How well does it know you?
      </h2>
      <p className="soft">
        A tenth of your ratings is hidden at a time, and looked for with the others. All of it
        happens on this device.
      </p>
      {state.phase === 'done' && <Result {...state.evaluation} />}
      {state.phase === 'failed' && <p role="alert">{inWords(state.problem).sentence}</p>}
      {state.phase === 'running' ? (
        <p className="how-well__progress">
          <progress aria-label="Measuring" value={state.done} max={state.total} />
          <button type="button" className="text-button" onClick={evaluation.cancel}>
            Cancel
          </button>
        </p>
      ) : ratings < FEWEST_RATINGS || state.phase === 'too-few' ? (
        <p>Too few ratings to say: it takes {FEWEST_RATINGS}.</p>
      ) : (
        <button type="button" className="button" onClick={() => void evaluation.run()}>
          {state.phase === 'done' ? 'Measure again' : 'Measure'}
        </button>
      )}
    </section>
  );
}

function Result({ ratings, loved, found, foundByPopularity, error, errorOfMean }: Evaluation) {
  return (
    <>
      <p role="status">
        From {count(ratings, 'rating')}; {loved} of these films you love.
      </p>
      <table className="how-well__table">
        <thead>
          <tr>
            <td />
            <th scope="col">For you</th>
            <th scope="col">What everybody likes</th>
          </tr>
        </thead>
        <tbody>
          {found && foundByPopularity && (
            <tr>
              <th scope="row">Loved films that reach the first ten</th>
              <Percent {...found} />
              <Percent {...foundByPopularity} />
            </tr>
          )}
          {error && errorOfMean && (
            <tr>
              <th scope="row">Likely stars are off by</th>
              <Stars {...error} />
              <Stars {...errorOfMean} />
            </tr>
          )}
        </tbody>
      </table>
      <p className="soft how-well__note">
        Below each figure stands its 95 % confidence interval. A film with 4 stars or more counts as
        loved.
      </p>
    </>
  );
}

function Percent({ value, low, high }: Figure) {
  return (
    <td>
      {percent.format(value)}{' '}
      <small>
        {Math.round(low * 100)} to {percent.format(high)}
      </small>
    </td>
  );
}

function Stars({ value, low, high }: Figure) {
  return (
    <td>
      {mean(value)}{' '}
      <small>
        {mean(low)} to {mean(high)}
      </small>
    </td>
  );
}
