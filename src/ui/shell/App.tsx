import './shell.css';
import { createPortal } from 'react-dom';
import { Route, Router, Switch } from 'wouter';
import { FieldInWaiting } from '../find/FieldInWaiting';
import { ForYou } from '../for-you/ForYou';
import { ImportHost } from '../library/import/ImportHost';
import { isShelf } from '../library/shelves';
import { lazyPart } from '../parts/lazy-part';
import { PATHS } from '../routes';
import { Placeholder } from './Placeholder';
import { Places } from './Places';
import { StatusBar } from './StatusBar';
import { UnknownAddress } from './UnknownAddress';
import { usePath } from './use-path';
import { useSkipLink } from './use-skip-link';

const waiting = <Placeholder />;
const FindFilm = lazyPart(() => import('../find/FindFilm'), { waiting: <FieldInWaiting /> });
const FilmPage = lazyPart(() => import('../film/FilmPage'), { waiting });
const Library = lazyPart(() => import('../library/Library'), { waiting });
const NightPlace = lazyPart(() => import('../night/NightPlace'), { waiting });
const JoinNight = lazyPart(() => import('../night/JoinNight'), { waiting });
const TastePlace = lazyPart(() => import('../taste/TastePlace'), { waiting });
const About = lazyPart(() => import('../about/About'), { waiting });

/** The app: the places, each at its address, under the masthead that index.html begins. */
export function App({ masthead }: { readonly masthead: Element }) {
  useSkipLink();
  return (
    <Router hook={usePath}>
      {createPortal(
        <>
          <Places />
          <FindFilm />
        </>,
        masthead,
      )}
      <main id="main" tabIndex={-1}>
        <Switch>
          <Route path={PATHS.forYou} component={ForYou} />
          <Route path={PATHS.film}>{({ film }) => <FilmPage key={film} part={film} />}</Route>
          <Route path={PATHS.library}>
            <Library shelf="rated" />
          </Route>
          <Route path={PATHS.shelf}>
            {({ shelf }) =>
              isShelf(shelf) ? <Library key={shelf} shelf={shelf} /> : <UnknownAddress />
            }
          </Route>
          <Route path={PATHS.taste} component={TastePlace} />
          <Route path={PATHS.night} component={NightPlace} />
          <Route path={PATHS.joinNight}>
            {({ profile }) => <JoinNight key={profile} text={profile} />}
          </Route>
          <Route path={PATHS.about} component={About} />
          <Route component={UnknownAddress} />
        </Switch>
      </main>
      <StatusBar />
      <ImportHost />
    </Router>
  );
}
