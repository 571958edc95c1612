import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { isForText } from '../../find/use-search-key';
import { lazyPart } from '../../parts/lazy-part';
import { bring, incoming } from './incoming';

const ImportDialog = lazyPart(() => import('./ImportDialog'));

/** Takes files dropped anywhere on the page, and ratings pasted into it. */
export function ImportHost() {
  const { files } = useStore(incoming);
  const [over, setOver] = useState(false);

  useEffect(() => {
    const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onOver = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const onLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent) => {
      if (!holdsFiles(event)) return;
      event.preventDefault();
      setOver(false);
      bring([...(event.dataTransfer?.files ?? [])]);
    };
    const onPaste = ({ clipboardData, target }: ClipboardEvent) => {
      if (isForText(target) || !clipboardData) return;
      const text = clipboardData.getData('text/plain');
      if (clipboardData.files.length > 0) bring([...clipboardData.files]);
      else if (text.includes('\n')) bring([new File([text], 'pasted.csv', { type: 'text/csv' })]);
    };
    addEventListener('dragover', onOver);
    addEventListener('dragleave', onLeave);
    addEventListener('drop', onDrop);
    addEventListener('paste', onPaste);
    return () => {
      removeEventListener('dragover', onOver);
      removeEventListener('dragleave', onLeave);
      removeEventListener('drop', onDrop);
      removeEventListener('paste', onPaste);
    };
  }, []);

  return (
    <>
      {over && <div className="drop-here">Drop your ratings anywhere</div>}
      {files && (
        <ImportDialog
          key={files.map(({ name }) => name).join()}
          files={files}
          onClose={() => incoming.setState({ files: null })}
        />
      )}
    </>
  );
}
