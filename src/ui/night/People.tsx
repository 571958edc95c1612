import { useId, useRef, useState } from 'react';
import { GROUP_SIZE } from '../../contract';
import { useNight, useStores } from '../context';
import { count } from '../words';
import { ProfileFromDevice } from './ProfileFromDevice';

/** Who is watching: the visitor and the guests, and the ways to bring more. */
export function People({ onInvite }: { readonly onInvite: () => void }) {
  const { night } = useStores();
  const members = useNight((state) => state.members);
  const withMe = useNight((state) => state.withMe);
  const isFull = members.length + (withMe ? 1 : 0) >= GROUP_SIZE.most;
  const me = useId();
  const own = night.ownRatings();

  return (
    <section className="people" aria-labelledby="people-title">
      <h2 id="people-title" className="section-title">
        Who is watching?
      </h2>
      <ul className="people__list">
        <li className="person" data-away={withMe ? undefined : ''}>
          <label className="person__me" htmlFor={me}>
            <input
              id={me}
              type="checkbox"
              checked={withMe}
              disabled={!withMe && isFull}
              onChange={({ target }) => night.takePart(target.checked)}
            />
            <span className="person__name">You</span>
          </label>
          <span className="soft">{own === 0 ? 'no ratings yet' : count(own, 'rating')}</span>
        </li>
        {members.map(({ id, name, profile }) => (
          <Guest key={id} id={id} name={name} ratings={profile.ratings.length} />
        ))}
      </ul>
      <div className="people__ways">
        <button type="button" className="button button--main" onClick={onInvite}>
          Hand over your profile
        </button>
        <ProfileFromDevice isFull={isFull} />
      </div>
      {isFull && <p className="soft">{GROUP_SIZE.most} people is the most.</p>}
    </section>
  );
}

interface GuestProps {
  readonly id: string;
  readonly name: string;
  readonly ratings: number;
}

function Guest({ id, name, ratings }: GuestProps) {
  const { night } = useStores();
  const [draft, setDraft] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);

  function finish() {
    if (draft?.trim()) night.rename(id, draft);
    setDraft(null);
  }

  return (
    <li className="person">
      <input
        ref={field}
        className="person__field"
        aria-label={`Name of ${name}`}
        value={draft ?? name}
        maxLength={40}
        spellCheck={false}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={finish}
        onKeyDown={({ key, nativeEvent }) => {
          if (nativeEvent.isComposing) return;
          if (key === 'Enter') field.current?.blur();
          if (key === 'Escape') setDraft(null);
        }}
      />
      <span className="soft">{count(ratings, 'rating')}</span>
      <button
        type="button"
        className="person__leave"
        aria-label={`${name} is not watching`}
        onClick={() => night.leave(id)}
      >
        ×
      </button>
    </li>
  );
}
