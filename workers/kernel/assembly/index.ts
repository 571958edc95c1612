/** The flat inner-product index: the functions that kernel.ts calls. One instance of the module holds one index. */
export { build } from './build';
export {
  bytesFor,
  codes,
  columns,
  inputIds,
  inputTables,
  output,
  postings,
  postingsBytes,
  reserve,
  rowScale,
  starts,
} from './memory';
export { codesOf, scoreMovies, squaredNorms } from './rows';
export { search } from './search';
