import { useStores } from '../context';
import { Dialog } from '../dialog/Dialog';
import { count } from '../words';

interface ClearDialogProps {
  readonly count: number;
  readonly onClose: () => void;
}

export function ClearDialog({ count: n, onClose }: ClearDialogProps) {
  const { profile } = useStores();
  return (
    <Dialog title="Clear all ratings?" onClose={onClose}>
      <p>{count(n, 'rating')} would be removed. You can undo it.</p>
      <form method="dialog" className="dialog__actions">
        <button type="submit" className="button" data-first>
          Keep them
        </button>
        <button type="submit" className="button button--main" onClick={() => profile.clear()}>
          Clear all
        </button>
      </form>
    </Dialog>
  );
}
