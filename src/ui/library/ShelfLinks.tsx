import type { Library } from '../../store';
import { PATHS } from '../routes';
import { entriesOn, SHELF_NAMES, SHELVES, type Shelf } from './shelves';

/** The address of a shelf; the rated films are what the library opens with. */
export function shelfPath(shelf: Shelf): string {
  return shelf === 'rated' ? PATHS.library : `${PATHS.library}/${shelf}`;
}

/** The line of links is longer than a narrow screen. */
function bringIntoView(link: HTMLElement | null): void {
  const line = link?.parentElement;
  if (!link || !line) return;
  const [own, frame] = [link.getBoundingClientRect(), line.getBoundingClientRect()];
  line.scrollLeft += own.left + own.width / 2 - frame.left - frame.width / 2;
}

interface ShelfLinksProps {
  readonly library: Library;
  readonly shelf: Shelf;
}

/** The way to each shelf, and how many films stand on it. The last is there only when it holds any. */
export function ShelfLinks({ library, shelf }: ShelfLinksProps) {
  return (
    <nav className="shelves" aria-label="Shelves">
      {SHELVES.map((name) => {
        const n = entriesOn(library, name).length;
        if (name === 'missing' && n === 0 && shelf !== 'missing') return null;
        return (
          <a
            key={name}
            className="shelves__link"
            href={`#${shelfPath(name)}`}
            aria-current={name === shelf ? 'page' : undefined}
            ref={name === shelf ? bringIntoView : undefined}
          >
            {SHELF_NAMES[name]} <span className="shelves__count">{n}</span>
          </a>
        );
      })}
    </nav>
  );
}
