import type { MovieId } from './ids';
import type { Stars } from './stars';

export interface Rating {
  readonly movieId: MovieId;
  readonly stars: Stars;
}
