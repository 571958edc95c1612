import type { RecommenderApi } from '../../../contract';
import {
  type Decided,
  importAll,
  keepDecisions,
  type Profile,
  readDecisions,
  undoable,
} from '../../../store';
import { movieKey } from '../../../store/import/entries';
import { type Decision, type Decisions, doubtful, entriesOf, type PlannedFilm } from './plan';

/** The visitor's earlier decisions on the doubtful films of a plan, from previous imports. */
export async function decidedBefore(
  plan: readonly PlannedFilm[],
  { site, store, health }: Profile,
  films: Pick<RecommenderApi, 'findMovies'>,
): Promise<Decisions> {
  const doubts = doubtful(plan);
  const { resolution, history } = store.getState();
  const { collection } = resolution;
  if (doubts.length === 0 || collection === null || health.getState().trouble) return new Map();
  const kept = await readDecisions(site, collection, history);
  const decided = doubts.flatMap((place) => {
    const before = kept.get(movieKey(plan[place]!.film));
    return before === undefined ? [] : [{ place, before }];
  });
  const ids = decided.flatMap(({ before }) => (typeof before === 'number' ? [before] : []));
  const found = await films.findMovies(ids);
  const movies = new Map(ids.map((id, i) => [id, found.ok ? found.value[i] : null]));
  return new Map(
    decided.flatMap(({ place, before }): (readonly [number, Decision])[] => {
      const decision = typeof before === 'number' ? movies.get(before) : before;
      return decision ? [[place, decision]] : [];
    }),
  );
}

/** Adds the films of a plan in one step, and stores the decisions made for it. */
export async function accept(
  plan: readonly PlannedFilm[],
  decisions: Decisions,
  before: Decisions,
  profile: Profile,
): Promise<void> {
  const { added, changed } = importAll(profile.writer, entriesOf(plan, decisions));
  const { resolution, history } = profile.store.getState();
  const change = added + changed > 0 ? undoable(history) : null;
  const fresh = [...decisions].filter(([place, decision]) => before.get(place) !== decision);
  const decided = fresh.map(([place, decision]): readonly [string, Decided] => [
    movieKey(plan[place]!.film),
    idOf(decision),
  ]);
  const { collection } = resolution;
  if (collection === null || profile.health.getState().trouble) return;
  await keepDecisions(profile.site, collection, new Map(decided), change?.id ?? null);
}

function idOf(decision: Decision): Decided {
  return typeof decision === 'string' ? decision : decision.movieId;
}
