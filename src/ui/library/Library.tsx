import { Place } from '../shell/Place';
import { YourRatings } from './YourRatings';

/** All that the visitor said of films. */
export default function Library() {
  return (
    <Place title="Your films">
      <YourRatings />
    </Place>
  );
}
