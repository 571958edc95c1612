import type { Library } from '../../store';
import { PATHS } from '../routes';
import { entriesOn, SHELF_NAMES, SHELVES, type Shelf } from './shelves';

/** The address of a shelf; the library opens with the rated films. */
export function shelfPath(shelf: Shelf): string {
  return shelf === 'rated' ? PATHS.library : `${PATHS.library}/${shelf}`;
}

/** Scrolls a link into view, as the line of links is wider than a narrow screen. */
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

/** Links to the shelves, with their numbers of films. The last one is shown only if it has any. */
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
