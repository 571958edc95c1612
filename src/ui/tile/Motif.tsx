import type { ReactNode } from 'react';
import type { Motif as MotifName } from './looks';

/** Cut paper on a field of 120 by 120; `tile__a` and `tile__b` are the palette's two inks. */
const SHAPES: Readonly<Record<MotifName, ReactNode>> = {
  sun: (
    <>
      <circle className="tile__a" cx="60" cy="78" r="34" />
      <path className="tile__b" d="M0 84h120v36H0z" />
    </>
  ),
  arcs: (
    <>
      <circle className="tile__b" cx="60" cy="120" r="66" />
      <circle className="tile__ground" cx="60" cy="120" r="52" />
      <circle className="tile__a" cx="60" cy="120" r="40" />
      <circle className="tile__ground" cx="60" cy="120" r="27" />
      <circle className="tile__b" cx="60" cy="120" r="16" />
    </>
  ),
  beam: (
    <>
      <path className="tile__b" d="M8 108 120 40v80z" />
      <path className="tile__a" d="M8 108 120 66v36z" />
      <circle className="tile__a" cx="10" cy="108" r="7" />
    </>
  ),
  bands: (
    <>
      <path className="tile__b" d="M0 120 120 30v26L34 120z" />
      <path className="tile__a" d="M52 120 120 69v26l-33 25z" />
    </>
  ),
  hills: (
    <>
      <circle className="tile__a" cx="88" cy="62" r="13" />
      <ellipse className="tile__b" cx="18" cy="126" rx="68" ry="46" />
      <ellipse className="tile__a" cx="104" cy="134" rx="62" ry="40" />
    </>
  ),
  moon: (
    <>
      <circle className="tile__a" cx="74" cy="82" r="30" />
      <circle className="tile__ground" cx="60" cy="74" r="28" />
      <circle className="tile__b" cx="26" cy="64" r="3" />
      <circle className="tile__b" cx="42" cy="106" r="2.5" />
      <circle className="tile__b" cx="14" cy="92" r="2" />
    </>
  ),
  windows: (
    <>
      <path className="tile__b" d="M12 58h40v62H12zM62 40h44v80H62z" />
      <path
        className="tile__a"
        d="M20 68h9v11h-9zM35 88h9v11h-9zM71 52h10v12H71zM88 52h10v12H88zM88 76h10v12H88zM71 100h10v12H71z"
      />
    </>
  ),
  reel: (
    <>
      <circle className="tile__b" cx="78" cy="92" r="44" />
      <circle className="tile__a" cx="78" cy="66" r="9" />
      <circle className="tile__a" cx="103" cy="84" r="9" />
      <circle className="tile__a" cx="94" cy="113" r="9" />
      <circle className="tile__a" cx="62" cy="113" r="9" />
      <circle className="tile__a" cx="53" cy="84" r="9" />
      <circle className="tile__ground" cx="78" cy="92" r="6" />
    </>
  ),
  stairs: (
    <>
      <path className="tile__b" d="M0 120v-14h24V92h24V78h24V64h24V50h24v70z" />
      <path className="tile__a" d="M48 120v-10h24v-10h24V90h24v30z" />
    </>
  ),
  peaks: (
    <>
      <path className="tile__b" d="m0 120 34-66 20 34 24-50 42 82z" />
      <path className="tile__a" d="m40 120 22-34 14 18 16-28 28 44z" />
    </>
  ),
};

interface MotifProps {
  readonly name: MotifName;
  readonly mirrored: boolean;
}

export function Motif({ name, mirrored }: MotifProps) {
  return (
    <svg className="tile__motif" viewBox="0 0 120 120" aria-hidden="true" focusable="false">
      <g transform={mirrored ? 'matrix(-1 0 0 1 120 0)' : undefined}>{SHAPES[name]}</g>
    </svg>
  );
}
