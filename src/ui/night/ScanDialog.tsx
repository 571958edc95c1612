import { useEffect, useRef, useState } from 'react';
import { Dialog } from '../dialog/Dialog';
import { joinHref, profileOfText } from '../routes';

/** The barcode API of browsers that have it: https://wicg.github.io/shape-detection-api/ */
interface BarcodeReader {
  detect(source: HTMLVideoElement): Promise<readonly { readonly rawValue: string }[]>;
}

interface WithBarcodeReader {
  readonly BarcodeDetector?: new (options: {
    readonly formats: readonly string[];
  }) => BarcodeReader;
}

/** Interval in ms at which the camera's picture is examined. */
const LOOK_EVERY = 250;

/** Whether this browser can read QR codes. Elsewhere the phone's camera app does, because the code is a link. */
export function canScan(): boolean {
  return 'BarcodeDetector' in globalThis && Boolean(navigator.mediaDevices);
}

/** Scans with the camera until it finds the QR code of a profile. */
export function ScanDialog({ onClose }: { readonly onClose: () => void }) {
  const video = useRef<HTMLVideoElement>(null);
  const [trouble, setTrouble] = useState<string | null>(null);

  useEffect(() => {
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isOpen = true;
    const { BarcodeDetector } = globalThis as WithBarcodeReader;

    async function look(reader: BarcodeReader) {
      if (!isOpen || !video.current) return;
      const codes = await reader.detect(video.current).catch(() => []);
      const profile = codes.map(({ rawValue }) => profileOfText(rawValue)).find(Boolean);
      if (profile && isOpen) {
        location.hash = joinHref(profile);
        onClose();
      } else timer = setTimeout(() => void look(reader), LOOK_EVERY);
    }

    async function start() {
      if (!BarcodeDetector) return;
      stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
      if (!isOpen || !video.current) return end();
      video.current.srcObject = stream;
      await video.current.play();
      await look(new BarcodeDetector({ formats: ['qr_code'] }));
    }

    function end() {
      for (const track of stream?.getTracks() ?? []) track.stop();
    }

    start().catch(() =>
      setTrouble('The camera cannot be used. Allow it in the browser’s settings, or use a link.'),
    );
    return () => {
      isOpen = false;
      clearTimeout(timer);
      end();
    };
  }, [onClose]);

  return (
    <Dialog title="Scan a code" onClose={onClose}>
      {trouble ? (
        <p role="alert">{trouble}</p>
      ) : (
        <>
          <p className="soft">Hold the camera over the code on the other screen.</p>
          <video className="scan" ref={video} playsInline muted />
        </>
      )}
      <button type="button" className="button" onClick={onClose}>
        Close
      </button>
    </Dialog>
  );
}
