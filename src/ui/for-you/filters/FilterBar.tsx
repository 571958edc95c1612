import './filters.css';
import { useStore } from 'zustand';
import { useSession, useStores } from '../../context';
import { Popover } from '../../dialog/Popover';
import { lazyPart } from '../../parts/lazy-part';
import { useMedia } from '../../use-media';
import { FilterButton } from './FilterButton';
import { FilterSheetButton } from './FilterSheetButton';
import { FilterTags } from './FilterTags';
import { Fitting } from './Fitting';
import { useFilterPanels } from './use-filter-panels';

const GenreMatch = lazyPart(() => import('./tuning/GenreMatch'));
const RecentFilter = lazyPart(() => import('../recent/RecentFilter'), { instead: null });

/** The filters of the list: a line of buttons with panels on wide screens, a sheet on narrow ones. */
export function FilterBar() {
  const { profile, session } = useStores();
  const filters = useStore(session.filters.store);
  const fitting = useSession((state) => state.list?.fitting ?? null);
  const hasSaid = useStore(profile.store, ({ entries }) => Object.keys(entries).length > 1);
  const panels = useFilterPanels();
  const wide = useMedia('(min-width: 62.5rem)');
  const isAnySet = panels.some(({ isSet }) => isSet);

  return (
    <fieldset className="filter-bar">
      <legend className="visually-hidden">Filters</legend>
      {wide ? (
        <>
          {panels.map((panel) => (
            <FilterButton key={panel.name} panel={panel} filters={filters} />
          ))}
          <Popover label="Genre match" name="Genre match">
            <GenreMatch />
          </Popover>
          {hasSaid && <RecentFilter />}
        </>
      ) : (
        <FilterSheetButton panels={panels} filters={filters} fitting={fitting} />
      )}
      {!wide && <FilterTags panels={panels} />}
      {isAnySet && (
        <button type="button" className="text-button" onClick={() => session.filters.clear()}>
          Clear filters
        </button>
      )}
      {fitting && <Fitting fitting={fitting} />}
    </fieldset>
  );
}
