import './tuning.css';
import { useId, useState } from 'react';
import { TuneSlider } from './TuneSlider';
import { adventureWords, genreWords } from './words';

/** What the visitor may turn. On a phone it stays folded until it is wanted. */
export function Tuning() {
  const id = useId();
  const [open, setOpen] = useState(false);
  return (
    <div className="tuning">
      <button
        type="button"
        className="text-button tuning__toggle"
        aria-label="Tune the list"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        Tune
      </button>
      <div id={id} className="tuning__sliders" data-open={open ? '' : undefined}>
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
    </div>
  );
}
