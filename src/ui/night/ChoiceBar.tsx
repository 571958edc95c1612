import type { GroupChoice } from '../../contract';
import { useNight, useStores } from '../context';
import { CHOICES } from './words';

/** Sets how the group chooses, and whether films that some have seen are left out. */
export function ChoiceBar() {
  const { night } = useStores();
  const choose = useNight((state) => state.choose);
  const leaveOutSeen = useNight((state) => state.leaveOutSeen);
  return (
    <div className="choice-bar">
      <fieldset className="choice">
        <legend className="visually-hidden">How to choose</legend>
        {(Object.keys(CHOICES) as GroupChoice[]).map((way) => (
          <label key={way} className="choice__way">
            <input
              type="radio"
              name="group-choice"
              checked={choose === way}
              onChange={() => night.choose(way)}
            />
            <span>{CHOICES[way].name}</span>
          </label>
        ))}
      </fieldset>
      <label className="choice-bar__seen">
        <input
          type="checkbox"
          checked={leaveOutSeen}
          onChange={({ target }) => night.leaveOutSeen(target.checked)}
        />
        Leave out what anybody has seen
      </label>
      <p className="choice-bar__says soft">{CHOICES[choose].says}</p>
    </div>
  );
}
