import { type ChangeEvent, useState } from 'react';
import type { Entry } from '../../store';
import { useStores } from '../context';
import { fetchPart } from '../parts/fetch-part';
import { lazyPart } from '../parts/lazy-part';
import type { Imported } from './ImportReport';

const ImportReport = lazyPart(() => import('./ImportReport'));

/** Export and import. The CSV code is fetched when it is first needed. */
export function CsvActions({ rated }: { readonly rated: readonly Entry[] }) {
  const { profile, session } = useStores();
  const [outcome, setOutcome] = useState<Imported | null>(null);

  async function onExport() {
    const csv = await fetchPart(() => import('../../store/import/csv'));
    if (!csv) return;
    const day = new Date().toISOString().slice(0, 10);
    download(`matinee-ratings-${day}.csv`, csv.ratingsToCsv(rated));
  }

  async function onImport({ currentTarget: chooser }: ChangeEvent<HTMLInputElement>) {
    const file = chooser.files?.[0];
    if (!file) return;
    const csv = await fetchPart(() => import('../../store/import/csv'));
    if (!csv) return;
    const read = await csv.ratingsFromCsv(await file.text(), session.films);
    // The same file may be chosen again after it was mended.
    chooser.value = '';
    setOutcome({ ...read, replaced: profile.importAll(read.ratings).changed });
  }

  return (
    <>
      {rated.length > 0 && (
        <button type="button" className="text-button" onClick={onExport}>
          Export
        </button>
      )}
      <label className="text-button ratings__import">
        Import
        <input
          type="file"
          accept=".csv,text/csv"
          aria-label="Import ratings from a CSV file"
          onChange={onImport}
        />
      </label>
      {outcome && <ImportReport outcome={outcome} onClose={() => setOutcome(null)} />}
    </>
  );
}

function download(name: string, text: string) {
  const url = URL.createObjectURL(new Blob([text], { type: 'text/csv' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
