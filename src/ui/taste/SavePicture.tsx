import { useState } from 'react';
import type { Taste } from '../../contract';

/** Saves the whole taste as a picture, drawn on this device. */
export function SavePicture({ taste }: { readonly taste: Taste }) {
  const [trouble, setTrouble] = useState(false);

  async function save() {
    try {
      setTrouble(false);
      const { drawTaste } = await import('./taste-picture');
      await drawTaste(taste);
    } catch {
      setTrouble(true);
    }
  }

  return (
    <>
      <button type="button" className="text-button" onClick={() => void save()}>
        Save as a picture
      </button>
      {trouble && <p role="alert">The picture could not be made. Reload, then try again.</p>}
    </>
  );
}
