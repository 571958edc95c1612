import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { useStores } from '../context';
import { bytes } from '../words';
import { RemoveDialog } from './RemoveDialog';

/** How much is kept on the device, whether the browser promised to keep it, and a way to remove it. */
export function OnThisDevice() {
  const { persistence } = useStores();
  const { granted, usage } = useStore(persistence.store);
  const [removing, setRemoving] = useState(false);

  useEffect(() => void persistence.refresh(), [persistence]);

  return (
    <>
      <h2>On this device</h2>
      {usage !== null && <p>Matinee keeps {bytes(usage)} here, films included.</p>}
      {granted === true && <p>The browser promised not to clear it when room becomes scarce.</p>}
      {granted === false && (
        <p>
          The browser may clear it when room becomes scarce.{' '}
          <button type="button" className="text-button" onClick={() => void persistence.ask()}>
            Ask it not to
          </button>
        </p>
      )}
      <button type="button" className="text-button" onClick={() => setRemoving(true)}>
        Remove everything from this device
      </button>
      {removing && <RemoveDialog onClose={() => setRemoving(false)} />}
    </>
  );
}
