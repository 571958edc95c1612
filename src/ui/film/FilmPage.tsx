import './film.css';
import type { MovieId } from '../../contract';
import { useSession } from '../context';
import { Failure } from '../failure/Failure';
import { inWords } from '../failure/words';
import { filmOfPath } from '../routes';
import { Loading } from '../shell/Loading';
import { Place } from '../shell/Place';
import { UnknownAddress } from '../shell/UnknownAddress';
import { Film } from './Film';
import { MissingFilm } from './MissingFilm';
import { useMovie } from './use-movie';

/** A film's own page. `part` is the last part of its address: "2571-the-matrix". */
export default function FilmPage({ part }: { readonly part: string }) {
  const movieId = filmOfPath(part);
  return movieId === null ? <UnknownAddress /> : <FilmOf movieId={movieId} />;
}

function FilmOf({ movieId }: { readonly movieId: MovieId }) {
  const found = useMovie(movieId);
  const progress = useSession(({ model }) => (model.phase === 'loading' ? model.progress : null));
  switch (found.is) {
    case 'found':
      return <Film movie={found.movie} />;
    case 'missing':
      return <MissingFilm movieId={movieId} />;
    case 'failed':
      return (
        <Place title="Film">
          <Failure {...inWords(found.problem)} />
        </Place>
      );
    case 'on its way':
      return (
        <Place title="Film">
          <Loading progress={progress} />
        </Place>
      );
  }
}
