import './taste.css';
import { useEffect } from 'react';
import { useStore } from 'zustand';
import { FEWEST_TO_SAY } from '../../contract';
import { growthOf, ratedEntries } from '../../store';
import { useLibrary, useSession, useStores } from '../context';
import { Failure } from '../failure/Failure';
import { lazyPart } from '../parts/lazy-part';
import { Loading } from '../shell/Loading';
import { Place } from '../shell/Place';
import { count } from '../words';
import { Alone } from './Alone';
import { Differences } from './Differences';
import { GrowthChart } from './GrowthChart';
import { HowWell } from './HowWell';
import { SavePicture } from './SavePicture';
import { StarsChart } from './StarsChart';
import { agreementSentence, overallSentence } from './words';

const FilmMap = lazyPart(() => import('./map/FilmMap'));

/** The place for the visitor's taste, compared with that of all users. */
export default function TastePlace() {
  const { taste: asked } = useStores();
  const model = useSession((state) => state.model);
  const { taste, problem } = useStore(asked.store);
  const rated = ratedEntries(useLibrary());
  const isReady = model.phase === 'ready';
  const hasMap = model.phase === 'ready' && model.info.parts.includes('map');

  useEffect(() => (isReady ? asked.follow() : undefined), [asked, isReady]);

  if (model.phase === 'failed' || problem) {
    const sentence = model.phase === 'failed' ? model.problem.message : (problem?.message ?? '');
    return (
      <Place title="Taste">
        <Failure sentence={sentence} />
      </Place>
    );
  }
  if (model.phase === 'loading' || !taste) {
    return (
      <Place title="Taste">
        <Loading progress={model.phase === 'loading' ? model.progress : null} />
      </Place>
    );
  }
  if (taste.overall.movies < FEWEST_TO_SAY) {
    return (
      <Place title="Taste">
        <TooFew films={taste.overall.movies} />
        {hasMap && (
          <div className="taste taste--map">
            <FilmMap />
          </div>
        )}
      </Place>
    );
  }
  const agreement = agreementSentence(taste.agreement);
  return (
    <Place title="Taste" aside={<SavePicture taste={taste} />}>
      <div className="taste">
        <p className="taste__lead">
          {overallSentence(taste.overall)} {agreement}
        </p>
        <Differences
          title="Genres"
          label="Genre"
          rows={taste.genres.map(({ genre, ...row }) => ({ name: genre, ...row }))}
        />
        <Differences
          title="Decades"
          label="Decade"
          rows={taste.decades.map(({ decade, ...row }) => ({ name: `${decade}s`, ...row }))}
        />
        <StarsChart own={taste.stars.own} others={taste.stars.others} />
        <Alone loved={taste.lovedAlone} disliked={taste.dislikedAlone} />
        {hasMap && <FilmMap />}
        <GrowthChart growth={growthOf(rated)} undated={rated.filter((r) => !r.ratedAt).length} />
        <HowWell ratings={rated.length} />
      </div>
    </Place>
  );
}

function TooFew({ films }: { readonly films: number }) {
  const missing = FEWEST_TO_SAY - films;
  return (
    <div className="panel panel--calm">
      <p className="panel__sentence">
        {count(missing, 'more rating')}, and there is something to say.
      </p>
      <p className="soft">
        This place shows which genres and decades you like more than others do, how you use the
        stars, and which films you love alone.
      </p>
      <a className="button button--main" href="#/">
        Rate films
      </a>
    </div>
  );
}
