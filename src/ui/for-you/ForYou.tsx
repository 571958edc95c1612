import './for-you.css';
import { Place } from '../shell/Place';
import { Opening } from './Opening';
import { RateMore } from './RateMore';
import { Recommendations } from './Recommendations';
import { Source } from './Source';
import { useFilterAddress } from './use-filter-address';
import { useFolding } from './use-folding';

/** What to watch next: a few questions at first, the ranked list, and the ways to narrow it. */
export function ForYou() {
  const questions = useFolding();
  useFilterAddress();
  return (
    <Place
      title="For you"
      aside={
        <>
          <Source />
          <RateMore {...questions} />
        </>
      }
    >
      <Opening open={questions.open} />
      <Recommendations />
    </Place>
  );
}
