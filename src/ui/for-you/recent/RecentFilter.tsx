import './recent.css';
import { Popover } from '../../dialog/Popover';
import { TakeAway } from '../filters/FilterButton';
import { RecentChoice } from './RecentChoice';
import { useRecentTaste } from './use-recent-taste';

/** The filter for the visitor's recent taste, as a button in the line. */
export default function RecentFilter() {
  const taste = useRecentTaste();
  if (!taste) return null;
  const { chosen, choose } = taste;
  const words = chosen === null ? null : `since ${chosen}`;
  return (
    <div className="filter">
      <Popover
        name={words ? `Recent taste: ${words}` : 'Recent taste'}
        isSet={words !== null}
        label={
          <>
            <span>Recent taste</span>
            {words && <span className="filter__words">{words}</span>}
          </>
        }
      >
        <RecentChoice {...taste} />
      </Popover>
      {words && <TakeAway name="Recent taste" onTake={() => choose(null)} />}
    </div>
  );
}
