import './night.css';
import { useEffect, useState } from 'react';
import { GROUP_SIZE } from '../../contract';
import { useNight, useSession, useStores } from '../context';
import { Failure } from '../failure/Failure';
import { inWords } from '../failure/words';
import { Loading } from '../shell/Loading';
import { Place } from '../shell/Place';
import { ChoiceBar } from './ChoiceBar';
import { GroupPicks } from './GroupPicks';
import { InviteDialog } from './InviteDialog';
import { People } from './People';
import { Tonight } from './Tonight';

/** The place for a movie night: who takes part, the films for all of them, and what they chose. */
export default function NightPlace() {
  const { night } = useStores();
  const model = useSession((state) => state.model);
  const people = useNight(({ members, withMe }) => members.length + (withMe ? 1 : 0));
  const problem = useNight((state) => state.problem);
  const [isInviting, setInviting] = useState(false);
  const isReady = model.phase === 'ready';

  useEffect(() => (isReady ? night.follow() : undefined), [night, isReady]);

  return (
    <Place title="Movie night">
      <div className="night">
        <People onInvite={() => setInviting(true)} />
        {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
        {model.phase === 'loading' && <Loading progress={model.progress} />}
        {model.phase === 'failed' && <Failure {...inWords(model.problem)} />}
        {problem && <Failure {...inWords(problem)} />}
        {people < GROUP_SIZE.least ? (
          <Alone />
        ) : (
          isReady && (
            <>
              <ChoiceBar />
              <GroupPicks />
            </>
          )
        )}
        <Tonight />
      </div>
    </Place>
  );
}

function Alone() {
  return (
    <div className="panel panel--calm night__alone">
      <p className="panel__sentence">Two of you at least make a movie night.</p>
      <p className="soft">
        Ask the others to open Movie night on their own devices and to hand you their profile: by
        link, by code or by file. Profiles go straight from device to device. No server sees them,
        and it works without a network, too.
      </p>
    </div>
  );
}
