import './import.css';
import { useState } from 'react';
import type { NamedBlob } from '../../../contract';
import { Dialog } from '../../dialog/Dialog';
import { count } from '../../words';
import { ImportQuestions } from './ImportQuestions';
import { ImportReview } from './ImportReview';
import { useImport } from './use-import';

interface ImportDialogProps {
  readonly files: readonly NamedBlob[];
  readonly onClose: () => void;
}

/** The import dialog: reads files, asks what they leave open, looks up the films, and shows what would be added. */
export default function ImportDialog({ files, onClose }: ImportDialogProps) {
  const { step, answer } = useImport(files, onClose);
  const [title, setTitle] = useState('Bringing your films');
  return (
    <Dialog title={title} onClose={onClose}>
      {step.is === 'reading' && (
        <Progress
          label={`Reading ${count(files.length, 'file')}`}
          {...(step.total > 0 && { value: step.done, max: step.total })}
        />
      )}
      {step.is === 'matching' && (
        <Progress
          label={`Looking up ${count(step.total, 'film')}`}
          value={step.done}
          max={step.total}
        />
      )}
      {step.is === 'asking' && <ImportQuestions reading={step.reading} onAnswer={answer} />}
      {step.is === 'failed' && <p role="alert">{step.message}</p>}
      {step.is === 'ready' && (
        <ImportReview
          reading={step.reading}
          plan={step.plan}
          before={step.before}
          onTitle={setTitle}
          onClose={onClose}
        />
      )}
      {step.is !== 'ready' && step.is !== 'asking' && (
        <form method="dialog" className="dialog__actions">
          <button type="submit" className="button" data-first>
            {step.is === 'failed' ? 'Close' : 'Cancel'}
          </button>
        </form>
      )}
    </Dialog>
  );
}

interface ProgressProps {
  readonly label: string;
  readonly value?: number;
  readonly max?: number;
}

function Progress({ label, ...bounds }: ProgressProps) {
  return (
    <div className="import-progress">
      <label htmlFor="import-progress">{label}</label>
      <progress id="import-progress" {...bounds} />
    </div>
  );
}
