import { readFileSync } from 'node:fs';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { MovieTags } from '../../pack/index';
import type { CutResult } from './cut';

/**
 * The tags of the kept movies by the rule of tags.sql, from the table `tag`. Tags are numbered by falling number of
 * movies, ties by name.
 *
 * @returns null when no tag was given by enough users
 */
export async function exportTags(
  connection: DuckDBConnection,
  { movies }: CutResult,
): Promise<MovieTags | null> {
  const sql = readFileSync(new URL('./tags.sql', import.meta.url), 'utf8');
  const rows = await (await connection.run(sql)).getRows();
  const given = rows.map(([place, name]) => ({ place: Number(place), name: String(name) }));
  if (given.length === 0) return null;
  const uses = new Map<string, number>();
  for (const { name } of given) uses.set(name, (uses.get(name) ?? 0) + 1);
  const names = [...uses.keys()].sort((a, b) => uses.get(b)! - uses.get(a)! || (a < b ? -1 : 1));
  const numbers = new Map(names.map((name, number) => [name, number]));
  const ofMovie = Array.from({ length: movies }, (): number[] => []);
  for (const { place, name } of given) ofMovie[place]!.push(numbers.get(name)!);
  return { names, ofMovie };
}
