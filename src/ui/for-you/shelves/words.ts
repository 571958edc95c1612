import type { ShelfTheme } from '../../../contract';
import { starsName } from '../../words';

/** The heading of a shelf. */
export function shelfTitle(theme: ShelfTheme): string {
  switch (theme.kind) {
    case 'because':
      return `Because you gave ${theme.movie.title} ${starsName(theme.stars)}`;
    case 'have-you-seen':
      return 'You may have seen these';
    case 'lesser-known':
      return 'Lesser known';
    case 'genre':
      return `More ${theme.genre}`;
    case 'decade':
      return `From the ${theme.decade}s`;
  }
}
