import { TuneSlider } from './TuneSlider';
import { genreWords } from './words';

/** Sets how much genres count relative to ratings. */
export default function GenreMatch() {
  return <TuneSlider setting="contentWeight" label="Genre match" inWords={genreWords} />;
}
