import { FlatIPIndex, type MovieIndex, type UserIndex } from '../kernel';
import { fillRows, type Matrix, ratingsIn } from './matrix';

export async function indexOf(module: WebAssembly.Module, matrix: Matrix): Promise<FlatIPIndex> {
  const { users, movies } = matrix;
  const index = await FlatIPIndex.create(module, { users, movies, ratings: ratingsIn(matrix) });
  index.add((rows) => fillRows(matrix, rows));
  return index;
}

/** Casts plain numbers in a test to rows, or to columns. */
export const rows = (...numbers: number[]) => numbers as UserIndex[];
export const columns = (...numbers: number[]) => numbers as MovieIndex[];
