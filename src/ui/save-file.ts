import type { ExportFile } from '../store/export';

/** Long enough for the slowest browser to have taken the file over, ms. */
const TAKEN = 10_000;

/** Saves a file by the browser's way of saving downloads. */
export function save({ name, text }: ExportFile): void {
  const type = name.endsWith('.json') ? 'application/json' : 'text/csv';
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), TAKEN);
}
