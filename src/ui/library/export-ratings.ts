import type { Entry } from '../../store';
import { fetchPart } from '../parts/fetch-part';

/** Hands the visitor a CSV file of these films' ratings. */
export async function exportRatings(entries: readonly Entry[]): Promise<void> {
  const csv = await fetchPart(() => import('../../store/import/csv'));
  if (!csv) return;
  const day = new Date().toISOString().slice(0, 10);
  const rated = entries.filter(({ stars }) => stars !== null);
  download(`matinee-ratings-${day}.csv`, csv.ratingsToCsv(rated));
}

function download(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
