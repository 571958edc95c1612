import type { Reason } from '../../contract';
import { counted } from '../../trainer/words';

/** Why a movie is recommended, in a few words for a line of a table. */
export function reasonWords(reason: Reason): string {
  switch (reason.kind) {
    case 'because':
      return `because you gave ${reason.movie.title} ${counted(reason.stars, 'star')}`;
    case 'lifted':
      return `lifted by the ${counted(reason.stars, 'star')} you gave ${reason.movie.title}`;
    case 'neighbours':
      return `${reason.liked} of the ${counted(reason.raters, 'user')} most like you who rated it gave it 4 stars or more`;
    case 'genres':
      return `${reason.genres.join(', ')}, as in movies you rated highly`;
    case 'popular':
      return `${reason.meanStars.toFixed(1)} stars from ${counted(reason.raters, 'user')}`;
    case 'known':
      return `rated by ${counted(reason.raters, 'user')}`;
  }
}
