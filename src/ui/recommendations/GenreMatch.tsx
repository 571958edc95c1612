import { useStore } from 'zustand';
import { useSession, useStores } from '../context';

/** How much genres count beside what similar people like. */
export function GenreMatch() {
  const { profile } = useStores();
  const chosen = useStore(profile.store, (saved) => saved.contentWeight.value);
  const usual = useSession((state) =>
    state.model.phase === 'ready' ? state.model.info.contentWeight : null,
  );
  const value = chosen ?? usual;
  if (value === null) return null;
  const words = inWords(value);

  return (
    <div className="genre-match">
      <div className="genre-match__line">
        <label htmlFor="genre-match">Genre match</label>
        {chosen !== null && chosen !== usual && (
          <button
            type="button"
            className="text-button"
            onClick={() => profile.setContentWeight(null)}
          >
            Back to usual
          </button>
        )}
      </div>
      <input
        id="genre-match"
        type="range"
        min="0"
        max="1"
        step="0.05"
        value={value}
        aria-valuetext={`${Math.round(value * 100)} %, ${words}`}
        onChange={({ currentTarget }) => profile.setContentWeight(currentTarget.valueAsNumber)}
      />
      <p className="genre-match__words" aria-hidden="true">
        {words}
      </p>
    </div>
  );
}

function inWords(weight: number): string {
  if (weight === 0) return 'only what people like you enjoy';
  if (weight < 0.35) return 'mostly people like you, a little genre';
  if (weight <= 0.65) return 'people like you and genres alike';
  if (weight < 1) return 'mostly genres, a little people like you';
  return 'only the genres you like';
}
