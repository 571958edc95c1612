/**
 * Writes export files: plain functions from entries to text.
 *
 * - `toCsv(entries)`: ratings, seen and saved films in MovieLens's columns; `readImport` reads it back unchanged.
 * - `toLetterboxd(entries, { diary })`: files for Letterboxd's import, each below its limit.
 * - `toLetterboxdList(name, films)`: picks or saved films as a list for Letterboxd, with notes.
 * - `toBackup(profile.backup(), date)` and `readBackup(text)`: everything, as JSON (docs/backup.md).
 *
 * Ids of other services come from the model: pass films through `withIds(films, client)` first.
 */
export { type BackupReading, readBackup, toBackup } from './backup';
export { toCsv } from './csv';
export { type ListedMovie, toLetterboxd, toLetterboxdList } from './letterboxd';
export { type ExportFile, type ExportMovie, withIds } from './movie';
