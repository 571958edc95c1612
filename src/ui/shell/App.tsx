import './shell.css';
import { lazy, Suspense, useCallback, useRef, useState } from 'react';
import { FindFilm } from '../find/FindFilm';
import { Opening } from '../for-you/Opening';
import { Recommendations } from '../for-you/Recommendations';
import { YourRatings } from '../library/YourRatings';
import { Arriving } from '../notices/Arriving';
import { Notices } from '../notices/Notices';
import { Footer } from './Footer';

const About = lazy(() => import('../about/About'));

/** The one page under the masthead, which index.html holds: find and rate on the left, what comes of it on the right; one column on a phone. */
export function App() {
  const search = useRef<HTMLInputElement>(null);
  const backToSearch = useCallback(() => search.current?.focus(), []);
  const [about, setAbout] = useState(false);

  return (
    <>
      <main className="programme">
        <div className="programme__own">
          <FindFilm input={search} />
          <YourRatings onDone={backToSearch} />
        </div>
        <div className="programme__films">
          <Opening />
          <Recommendations />
        </div>
      </main>
      <Footer onAbout={() => setAbout(true)} />
      <Arriving />
      <Notices />
      {about && (
        <Suspense fallback={null}>
          <About onClose={() => setAbout(false)} />
        </Suspense>
      )}
    </>
  );
}
