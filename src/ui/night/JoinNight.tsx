import './night.css';
import { type FormEvent, useEffect, useState } from 'react';
import { importAll, ProfileBytesError, profileFromText, type SharedProfile } from '../../store';
import { useSession, useStores } from '../context';
import { PATHS } from '../routes';
import { Loading } from '../shell/Loading';
import { Place } from '../shell/Place';
import { count } from '../words';

type Read =
  | { readonly is: 'reading' }
  | { readonly is: 'read'; readonly profile: SharedProfile }
  | { readonly is: 'unfit'; readonly sentence: string };

/** The page that the link of a profile opens: asks who it is and whether they may join. Nothing is stored before the visitor confirms. */
export default function JoinNight({ text }: { readonly text: string }) {
  const model = useSession((state) => state.model);
  const [read, setRead] = useState<Read>({ is: 'reading' });

  useEffect(() => {
    let isWanted = true;
    profileFromText(text).then(
      (profile) => isWanted && setRead({ is: 'read', profile }),
      (error: unknown) => {
        const sentence =
          error instanceof ProfileBytesError ? error.message : 'This link could not be read.';
        if (isWanted) setRead({ is: 'unfit', sentence });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [text]);

  if (read.is === 'unfit') return <Refused sentence={read.sentence} />;
  if (model.phase === 'failed') return <Refused sentence={model.problem.message} />;
  if (read.is === 'reading' || model.phase === 'loading') {
    return (
      <Place title="A profile for movie night">
        <Loading progress={model.phase === 'loading' ? model.progress : null} />
      </Place>
    );
  }
  const { profile } = read;
  if (profile.data !== model.info.name) {
    return (
      <Refused
        sentence={`This profile is of the films of “${profile.data}”, this site has those of “${model.info.name}”. Their numbers mean different films, so it cannot join here. Open the link on the site that it came from.`}
      />
    );
  }
  return <Ask profile={profile} />;
}

function Refused({ sentence }: { readonly sentence: string }) {
  return (
    <Place title="A profile for movie night">
      <div className="panel" role="alert">
        <p className="panel__sentence">{sentence}</p>
        <a className="button" href={`#${PATHS.night}`}>
          Go to Movie night
        </a>
      </div>
    </Place>
  );
}

function Ask({ profile }: { readonly profile: SharedProfile }) {
  const { night, profile: own, session } = useStores();
  const [name, setName] = useState('');
  const [isFull, setFull] = useState(false);

  function join(event: FormEvent) {
    event.preventDefault();
    if (night.join(name, profile)) location.hash = PATHS.night;
    else setFull(true);
  }

  /** Imports the visitor's own ratings from another device, in one step that can be undone. */
  async function takeOver() {
    const ids = [...profile.ratings.map(({ movieId }) => movieId), ...profile.seen];
    const found = await session.movies.findMovies(ids);
    if (!found.ok) return;
    const stars = new Map(profile.ratings.map((rating) => [rating.movieId, rating.stars]));
    importAll(
      own.writer,
      found.value.flatMap((movie) => {
        if (!movie) return [];
        const { movieId, title, year } = movie;
        const given = stars.get(movieId) ?? null;
        const status = given === null ? ('seen' as const) : ('rated' as const);
        return [{ movieId, title, year, status, stars: given, ratedAt: null }];
      }),
    );
    location.hash = PATHS.library;
  }

  return (
    <Place title="A profile for movie night">
      <form className="join" onSubmit={join}>
        <p className="join__what">
          Somebody hands you {count(profile.ratings.length, 'rating')}
          {profile.seen.length > 0 && ` and ${count(profile.seen.length, 'film')} they have seen`}.
        </p>
        <label className="join__name">
          Whose are they?
          <input
            className="field"
            value={name}
            maxLength={40}
            placeholder="A name, which stays on this device"
            onChange={({ target }) => setName(target.value)}
          />
        </label>
        <div className="join__ways">
          <button type="submit" className="button button--main">
            Watch together
          </button>
          <a className="button" href={`#${PATHS.night}`}>
            Not now
          </a>
        </div>
        {isFull && (
          <p role="alert">
            The movie night is full. Let somebody go there first, then open the link again.
          </p>
        )}
        <p className="soft">
          Are they your own, from another device?{' '}
          <button type="button" className="text-button" onClick={() => void takeOver()}>
            Add them to your films
          </button>
        </p>
      </form>
    </Place>
  );
}
