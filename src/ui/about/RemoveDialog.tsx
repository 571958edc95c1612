import { useState } from 'react';
import { useStores } from '../context';
import { Dialog } from '../dialog/Dialog';

/** Asks before everything is removed, because this cannot be undone. */
export function RemoveDialog({ onClose }: { readonly onClose: () => void }) {
  const { session } = useStores();
  const [removed, setRemoved] = useState(false);

  async function remove() {
    await session.removeEverything();
    setRemoved(true);
  }

  if (removed) {
    return (
      <Dialog key="removed" title="Everything is removed" onClose={onClose}>
        <p>Nothing of Matinee is left on this device. Close this tab, or go on and start anew.</p>
        <form method="dialog" className="dialog__actions">
          <button type="submit" className="button button--main" data-first>
            Go on
          </button>
        </form>
      </Dialog>
    );
  }
  return (
    <Dialog key="question" title="Remove everything?" onClose={onClose}>
      <p>
        This removes all you said of films, your settings, the films themselves and the copy of the
        page. You cannot undo it. Save your films to a file first if you may want them again.
      </p>
      <div className="dialog__actions">
        <button type="button" className="button" data-first onClick={onClose}>
          Cancel
        </button>
        <button type="button" className="button button--main" onClick={() => void remove()}>
          Remove everything
        </button>
      </div>
    </Dialog>
  );
}
