import './about.css';
import { useSession } from '../context';
import { Place } from '../shell/Place';
import { bytes, collectionWords, count } from '../words';
import { ModelSize } from './ModelSize';
import { OnThisDevice } from './OnThisDevice';

/** The About page: what this site is, how it recommends, and whose data it uses. */
export default function About() {
  const model = useSession((state) => state.model);
  return (
    <Place title="About Matinee">
      <div className="about">
        <p>
          Matinee recommends films. You give stars to some you have seen; it finds people who gave
          similar stars to the same films, and puts first what those people rated highly and you
          have not seen. Films that share genres, a decade or a series with what you liked move up
          as far as “Genre match” says; what you disliked pulls films like it down. Before your
          first rating it shows what nearly everybody likes.
        </p>
        <p>
          “Why this?” takes the score of a film apart, rating by rating, and shows the list as it
          would be without one of them.
        </p>
        <p>
          It knows what people rated, which genres a film has and what its title tells. It has not
          seen the films and knows nothing else about you.
        </p>
        <h2>What leaves this device</h2>
        <p>
          Nothing. The page fetches its files once, then works without a network. Your ratings are
          kept by this browser only; clearing its site data deletes them, so export them now and
          then. The file has the columns of MovieLens (movieId, title, rating, timestamp); a file
          with titles and ratings alone can be imported too.
        </p>
        <OnThisDevice />
        <h2>What it is made of</h2>
        <p>
          Matinee is free software.{' '}
          <a href="licences.txt" target="_blank" rel="noreferrer">
            Its licence and those of its parts
          </a>{' '}
          come with it.
        </p>
        {model.phase === 'ready' && (
          <>
            <h2>The data</h2>
            <p>
              {model.info.name}: {count(model.info.ratings, 'rating')} by{' '}
              {count(model.info.users, 'person', 'people')} of {collectionWords(model.info)},{' '}
              {bytes(model.info.bytes)} to fetch.
            </p>
            <ModelSize info={model.info} />
            <p>{model.info.source.terms}</p>
            {model.info.source.citation && <p className="soft">{model.info.source.citation}</p>}
            {model.info.source.url && (
              <p>
                <a href={model.info.source.url}>{model.info.source.url}</a>
              </p>
            )}
          </>
        )}
      </div>
    </Place>
  );
}
