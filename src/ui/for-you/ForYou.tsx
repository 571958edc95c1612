import './for-you.css';
import { useSession } from '../context';
import { lazyPart } from '../parts/lazy-part';
import { Place } from '../shell/Place';
import { Opening } from './Opening';
import { RateMore } from './RateMore';
import { Recommendations } from './Recommendations';
import { Source } from './Source';
import { useFilterAddress } from './use-filter-address';
import { useFolding } from './use-folding';

const Shelves = lazyPart(() => import('./shelves/Shelves'));

/** The place "For you": a few questions at first, the ranked list, and its filters. */
export function ForYou() {
  const questions = useFolding();
  useFilterAddress();
  const hasList = useSession((state) => (state.list?.ratingCount ?? 0) > 0);
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
      {hasList && <Shelves />}
    </Place>
  );
}
