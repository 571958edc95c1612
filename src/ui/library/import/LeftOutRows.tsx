import type { ImportRow } from '../../../contract';
import { count } from '../../words';

/** The most rows rendered: a broken file may have a million of them. */
const SHOWN = 200;

/** The rows that are left out, each with its reason. */
export function LeftOutRows({ rows }: { readonly rows: readonly ImportRow[] }) {
  return (
    <details className="left-out">
      <summary>
        Why {count(rows.length, 'row')} {rows.length === 1 ? 'is' : 'are'} left out
      </summary>
      <ul className="left-out__list" aria-label="Rows left out">
        {rows.slice(0, SHOWN).map(({ file, row, leftOut }) => (
          <li key={`${file}:${row}`}>
            <span className="left-out__row">Line {row}</span> {leftOut?.why}
          </li>
        ))}
      </ul>
      {rows.length > SHOWN && <p className="soft">And {count(rows.length - SHOWN, 'more row')}.</p>}
    </details>
  );
}
