import './tuning.css';
import { Popover } from '../../dialog/Popover';
import { TuneSlider } from './TuneSlider';
import { genreWords } from './words';

/** What the visitor may turn. */
export function Tuning() {
  return (
    <div className="tuning">
      <Popover label="Tune" name="Tune the list">
        <div className="tuning__sliders">
          <TuneSlider setting="contentWeight" label="Genre match" inWords={genreWords} />
        </div>
      </Popover>
    </div>
  );
}
