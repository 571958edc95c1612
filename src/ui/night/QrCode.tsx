import { correction, generate } from 'lean-qr';
import { useEffect, useRef } from 'react';

const BLACK = [0, 0, 0] as const;
const WHITE = [255, 255, 255] as const;
/** Width of the white margin that readers need around a code, in modules. */
const QUIET = 4;

/** A text as a QR code, black on white in every theme, because not every reader accepts inverted codes. */
export function QrCode({ text }: { readonly text: string }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (!canvas.current) return;
    generate(text, { maxCorrectionLevel: correction.L }).toCanvas(canvas.current, {
      on: BLACK,
      off: WHITE,
      pad: QUIET,
    });
  }, [text]);
  return (
    <figure className="qr">
      <canvas ref={canvas} className="qr__code" role="img" aria-label="Code of the link" />
      <figcaption className="soft">Any phone’s camera opens the link from this code.</figcaption>
    </figure>
  );
}
