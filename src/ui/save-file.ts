import type { ExportFile } from '../store/export';

/** Time in ms after which even the slowest browser has taken the file over. */
const TAKEN = 10_000;

/** Saves a file as a browser download. */
export function save({ name, text }: ExportFile): void {
  const type = name.endsWith('.json') ? 'application/json' : 'text/csv';
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}
