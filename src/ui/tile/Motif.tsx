import type { ReactNode } from 'react';
import type { Motif as MotifName } from './looks';

/** The motifs as SVG shapes in a field of 120 by 120; `tile__a` and `tile__b` are the two colours of the palette. */
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
  waves: (
    <>
      <path className="tile__b" d="M0 70q15-16 30 0t30 0 30 0 30 0v50H0z" />
      <path className="tile__a" d="M0 94q15-16 30 0t30 0 30 0 30 0v26H0z" />
    </>
  ),
  columns: (
    <>
      <path className="tile__b" d="M10 52h100v10H10zM10 110h100v10H10z" />
      <path className="tile__a" d="M20 66h13v40H20zM53 66h13v40H53zM86 66h13v40H86z" />
    </>
  ),
  curtain: (
    <>
      <path className="tile__b" d="M0 44h120v76H96q10-44-36-52Q14 76 24 120H0z" />
      <path
        className="tile__a"
        d="M0 44h14v76H0zm32 0h12l-16 40h-8zM106 44h14v76h-14zM76 44h12l12 40h-8z"
      />
    </>
  ),
  rings: (
    <>
      <circle className="tile__b" cx="78" cy="84" r="40" />
      <circle className="tile__ground" cx="78" cy="84" r="31" />
      <circle className="tile__a" cx="44" cy="98" r="26" />
      <circle className="tile__ground" cx="44" cy="98" r="18" />
    </>
  ),
  rain: (
    <>
      <path
        className="tile__b"
        d="m18 48 5-2-12 44-5 2zM50 60l5-2-12 44-5 2zM82 44l5-2-12 44-5 2zM112 66l5-2-12 44-5 2z"
      />
      <path className="tile__a" d="m34 84 5-2-9 34-5 2zM68 88l5-2-8 30-5 2zM100 56l4-2-8 30-5 2z" />
    </>
  ),
  checks: (
    <>
      <path
        className="tile__b"
        d="M0 72h24v24H0zM48 72h24v24H48zM96 72h24v24H96zM24 96h24v24H24zM72 96h24v24H72z"
      />
      <path className="tile__a" d="M24 72h24v24H24zM72 48h24v24H72zM96 96h24v24H96z" />
    </>
  ),
  bridge: (
    <>
      <path className="tile__b" d="M0 86h120v34H0z" />
      <path
        className="tile__a"
        d="M24 46h7v50h-7zM89 46h7v50h-7zM0 84q26-4 27-34h2q8 30 31 30t31-30h2q1 30 27 34v8H0z"
      />
      <path className="tile__ground" d="M36 92h48v4H36z" />
    </>
  ),
  tree: (
    <>
      <path className="tile__b" d="M54 70h10v50H54zM10 112h100v8H10z" />
      <circle className="tile__a" cx="59" cy="68" r="26" />
      <circle className="tile__a" cx="36" cy="84" r="15" />
      <circle className="tile__a" cx="83" cy="84" r="15" />
    </>
  ),
  balloon: (
    <>
      <path
        className="tile__a"
        d="M70 40c22 0 34 16 34 32 0 14-14 24-24 32H60C50 96 36 86 36 72c0-16 12-32 34-32z"
      />
      <path
        className="tile__b"
        d="M70 40c9 0 14 16 14 32s-6 24-8 32H64c-2-8-8-16-8-32s5-32 14-32zM62 109h16v11H62z"
      />
    </>
  ),
  door: (
    <>
      <path className="tile__b" d="M36 44h48v76H36z" />
      <path className="tile__a" d="m44 52 30 8v60H44z" />
      <circle className="tile__ground" cx="67" cy="92" r="3" />
      <path className="tile__a" d="M0 118h120v2H0z" />
    </>
  ),
  rails: (
    <>
      <path
        className="tile__b"
        d="M14 112h92l3 8H11zM24 96h72l3 7H21zM33 82h54l2 6H31zM40 70h40l2 5H38zM46 60h28l2 4H44z"
      />
      <path className="tile__a" d="m54 52 4 0-32 68H14zM62 52h4l40 68H94z" />
    </>
  ),
  petals: (
    <>
      <ellipse className="tile__a" cx="66" cy="58" rx="13" ry="20" />
      <ellipse className="tile__a" cx="66" cy="102" rx="13" ry="20" />
      <ellipse className="tile__a" cx="44" cy="80" rx="20" ry="13" />
      <ellipse className="tile__a" cx="88" cy="80" rx="20" ry="13" />
      <circle className="tile__b" cx="66" cy="80" r="13" />
    </>
  ),
  kites: (
    <>
      <path className="tile__b" d="m84 40 26 34-26 46-26-46z" />
      <path className="tile__a" d="M84 40v80L58 74zM28 72l15 20-15 26-15-26z" />
    </>
  ),
  maze: (
    <>
      <path className="tile__b" d="M30 48h80v72h-9V57H39v54h44v9H30z" />
      <path className="tile__a" d="M48 66h44v54h-9V75H57v27h18v9H48z" />
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
