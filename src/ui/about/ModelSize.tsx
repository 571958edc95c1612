import '../notices/arriving.css';
import { type ModelInfo, SMALL_DOWNLOAD } from '../../contract';
import { useLoading, useStores } from '../context';
import { bytes } from '../words';

/** The choice of how much of the model is on this device; offered only where it makes a difference, or was chosen before. */
export function ModelSize({ info }: { readonly info: ModelInfo }) {
  const { session } = useStores();
  const choice = useLoading((state) => state.choice);
  if (choice === null && info.bytes <= SMALL_DOWNLOAD) return null;
  const current = choice ?? (info.parts.includes('ratings') ? 'whole' : 'light');

  return (
    <fieldset className="model-size">
      <legend className="model-size__legend">What this browser fetches and keeps</legend>
      {(['whole', 'light'] as const).map((scope) => (
        <label key={scope} className="model-size__choice">
          <input
            type="radio"
            name="model-size"
            checked={current === scope}
            onChange={() => void session.loading.choose(scope)}
          />
          {scope === 'whole'
            ? `Everything: the best recommendations, ${bytes(info.bytes)}`
            : `The light model: good recommendations, ${bytes(info.lightBytes)}`}
        </label>
      ))}
    </fieldset>
  );
}
