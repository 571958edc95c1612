import { useStore } from 'zustand';
import { filtersFor } from '../../../store';
import { useSession, useStores } from '../../context';
import { lazyPart } from '../../parts/lazy-part';
import type { FilterPanel } from './panel';
import { genresWords, knownWords, tagsWords, yearsWords } from './words';

const KnownChoice = lazyPart(() => import('./KnownChoice'));
const YearsChoice = lazyPart(() => import('./YearsChoice'));
const GenresChoice = lazyPart(() => import('./GenresChoice'));
const TagsChoice = lazyPart(() => import('./TagsChoice'));

/** The filters that the model supports, in the order of the line. */
export function useFilterPanels(): FilterPanel[] {
  const { session } = useStores();
  const filters = useStore(session.filters.store);
  const hasTags = useSession(({ model }) => model.phase === 'ready' && model.info.tags.length > 0);
  const ratings = useSession((state) => state.list?.ratingCount ?? 0);
  const { skipHead = 0 } = filtersFor(filters, ratings);
  const panels: FilterPanel[] = [
    {
      filter: 'skipHead',
      name: 'How well known',
      words: knownWords(skipHead),
      isSet: filters.skipHead !== undefined,
      Choice: KnownChoice,
    },
    {
      filter: 'years',
      name: 'Years',
      words: yearsWords(filters),
      isSet: yearsWords(filters) !== null,
      Choice: YearsChoice,
    },
    {
      filter: 'genres',
      name: 'Genres',
      words: genresWords(filters),
      isSet: genresWords(filters) !== null,
      Choice: GenresChoice,
    },
  ];
  if (hasTags || filters.tags?.length) {
    panels.push({
      filter: 'tags',
      name: 'Tags',
      words: tagsWords(filters),
      isSet: tagsWords(filters) !== null,
      Choice: TagsChoice,
    });
  }
  return panels;
}
