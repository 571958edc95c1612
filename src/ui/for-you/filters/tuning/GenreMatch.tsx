import { TuneSlider } from './TuneSlider';
import { genreWords } from './words';

/** How much the genres count against the people. */
export default function GenreMatch() {
  return <TuneSlider setting="contentWeight" label="Genre match" inWords={genreWords} />;
}
