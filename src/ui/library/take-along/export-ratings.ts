import type { RecommenderApi } from '../../../contract';
import type { Entry } from '../../../store';
import { fetchPart } from '../../parts/fetch-part';
import { save } from '../../save-file';

/** Saves a CSV file of these films: ratings, seen and saved, with days and the ids of other services. */
export async function exportRatings(
  entries: readonly Entry[],
  films: Pick<RecommenderApi, 'serviceIds'>,
): Promise<void> {
  const files = await fetchPart(() => import('../../../store/export'));
  if (!files) return;
  const day = new Date().toISOString().slice(0, 10);
  const text = files.toCsv(await files.withIds(entries, films));
  save({ name: `matinee-ratings-${day}.csv`, text });
}
