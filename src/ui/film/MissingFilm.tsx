import type { MovieId } from '../../contract';
import { useLibrary } from '../context';
import { Place } from '../shell/Place';

/** Shown for the address of a film that this collection lacks, perhaps one that the visitor rated with other data. */
export function MissingFilm({ movieId }: { readonly movieId: MovieId }) {
  const known = useLibrary().byMovie[movieId];
  return (
    <Place title={known?.title ?? 'A film that is not here'}>
      <div className="panel">
        <p>
          {known
            ? 'You rated it, and it is kept among your films. This collection does not hold it.'
            : `This collection has no film with the number ${movieId}. The link may come from a site with other films.`}
        </p>
        <a className="button button--main" href="#/">
          Go to your recommendations
        </a>
      </div>
    </Place>
  );
}
