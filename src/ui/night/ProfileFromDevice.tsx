import { useRef, useState } from 'react';
import { joinHref, profileOfText } from '../routes';
import { canScan, ScanDialog } from './ScanDialog';

/** Reads a profile that somebody brings in person: a file, or a QR code held in front of the camera. */
export function ProfileFromDevice({ isFull }: { readonly isFull: boolean }) {
  const file = useRef<HTMLInputElement>(null);
  const [isScanning, setScanning] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);

  async function open(chosen: File | undefined) {
    if (!chosen) return;
    const profile = profileOfText(await chosen.text());
    if (profile) location.hash = joinHref(profile);
    else setTrouble(`${chosen.name} holds no profile. A profile is saved with “Save as a file”.`);
  }

  return (
    <>
      <button
        type="button"
        className="button"
        disabled={isFull}
        onClick={() => file.current?.click()}
      >
        Open a profile file
      </button>
      <input
        ref={file}
        type="file"
        hidden
        accept=".txt,text/plain"
        onChange={({ target }) => {
          setTrouble(null);
          void open(target.files?.[0]);
          target.value = '';
        }}
      />
      {canScan() && (
        <button
          type="button"
          className="button"
          disabled={isFull}
          onClick={() => setScanning(true)}
        >
          Scan a code
        </button>
      )}
      {isScanning && <ScanDialog onClose={() => setScanning(false)} />}
      {trouble && (
        <p className="people__trouble" role="alert">
          {trouble}
        </p>
      )}
    </>
  );
}
