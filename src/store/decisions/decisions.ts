import { createStore, promisifyRequest } from 'idb-keyval';
import * as v from 'valibot';
import { isMovieId, type MovieId } from '../../contract';
import { namesOf } from '../device/names';
import type { History } from '../profile/history';

/** The visitor's decision on a doubtful film: which one it is, that the collection lacks it, or to leave it out. */
export type Decided = MovieId | 'none of these' | 'left out';

const decisionSchema = v.object({
  decided: v.union([v.custom<MovieId>(isMovieId), v.picklist(['none of these', 'left out'])]),
  /** The change in the history that it was part of; null when nothing changed. */
  change: v.nullable(v.string()),
});

type Kept = Readonly<Record<string, unknown>>;

/**
 * The decisions on films of earlier imports, by the film's key in files.
 *
 * @param site path of the site
 * @param collection ModelInfo.collection: decisions made for another collection do not count
 * @param history decisions that were undone in it do not count either
 */
export async function readDecisions(
  site: string,
  collection: string,
  history: History,
): Promise<ReadonlyMap<string, Decided>> {
  const kept = await database()('readonly', (records) =>
    promisifyRequest<Kept | undefined>(records.get(namesOf(site).decisions)),
  ).catch(() => undefined);
  const undone = new Set(history.filter(({ state }) => state !== 'done').map(({ id }) => id));
  const decisions = new Map<string, Decided>();
  const prefix = prefixOf(collection);
  for (const [key, value] of Object.entries(kept ?? {})) {
    const read = v.safeParse(decisionSchema, value);
    if (!key.startsWith(prefix) || !read.success) continue;
    const { change, decided } = read.output;
    if (change === null || !undone.has(change)) decisions.set(key.slice(prefix.length), decided);
  }
  return decisions;
}

/** Stores decisions in addition to earlier ones. If the device keeps nothing, the visitor is asked again next time. */
export async function keepDecisions(
  site: string,
  collection: string,
  decisions: ReadonlyMap<string, Decided>,
  change: string | null,
): Promise<void> {
  if (decisions.size === 0) return;
  const prefix = prefixOf(collection);
  const news = [...decisions].map(([key, decided]) => [prefix + key, { decided, change }]);
  const name = namesOf(site).decisions;
  await database()('readwrite', async (records) => {
    const kept = await promisifyRequest<Kept | undefined>(records.get(name));
    records.put({ ...kept, ...Object.fromEntries(news) }, name);
    await promisifyRequest(records.transaction);
  }).catch(() => {});
}

function prefixOf(collection: string): string {
  return `${JSON.stringify(collection)} `;
}

function database() {
  return createStore('matinee', 'profile');
}
