/**
 * Reads files that visitors bring from other services: plain functions that need no page, store or model.
 *
 * 1. `readImport(files, { answers, signal })` reads any number of files (File objects; a pasted text is
 *    `new File([text], 'pasted.csv')`) and answers with
 *    - `rows`: every row of every file in order; rows that do not count have `leftOut: { reason, why }`;
 *    - `files`: what was recognised, as what, and on which scale;
 *    - `questions`: what a file leaves open (what each column holds; whose ratings; seen or to be seen). Ask, and call again
 *      with `answers` by file name;
 *    - `problems`: files that could not be read, each with its sentence.
 *    It yields to the thread every few milliseconds and rejects only with the reason of an aborted signal. The page has it run in
 *    workers/import.worker.ts (`readMovies`), because taking a large file apart would hold the page up.
 * 2. `moviesIn(rows)` joins the rows that count by film; each film is a `NamedMovie` for the engine's matching, so that a
 *    film of several files is looked up, and asked about, once.
 * 3. The client's `matchMovies(movies, { onProgress, signal })` asks the engine what became of each: `matched`, `review`
 *    (candidates best first) or `missing`, each with its `why`. Other calls to the client pass between.
 * 4. `entryOf(rows)` says what rows about one film come to: stars, seen, saved, day. Give it the rows of all names that
 *    were matched to the same film; the latest rating counts.
 *
 * Nothing here writes anything.
 */
export { entryOf, type ImportEntry, moviesIn } from './entries';
export { fromHarmless, harmless } from './formula';
export { MAX_FILE_BYTES, MAX_MEMBERS, MAX_UNPACKED_BYTES } from './limits';
export { type ReadOptions, readImport } from './read-import';
export { readMovies } from './read-movies';
export type * from './types';
