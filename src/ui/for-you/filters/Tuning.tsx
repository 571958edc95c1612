import './tuning.css';
import { Popover } from '../../dialog/Popover';
import { TuneSlider } from './TuneSlider';
import { adventureWords, genreWords } from './words';

/** What the visitor may turn. */
export function Tuning() {
  return (
    <div className="tuning">
      <Popover label="Tune" name="Tune the list">
        <div className="tuning__sliders">
          <TuneSlider
            setting="adventure"
            label={
              <>
                Safe <span aria-hidden="true">↔</span>
                <span className="visually-hidden">to</span> adventurous
              </>
            }
            inWords={adventureWords}
          />
          <TuneSlider setting="contentWeight" label="Genre match" inWords={genreWords} />
        </div>
      </Popover>
    </div>
  );
}
