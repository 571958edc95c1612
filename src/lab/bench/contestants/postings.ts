// Unchecked indices: loops over sparse rows and postings, with sums for each user.
import type { RatingRows } from '../../../pack/index';
import type { Neighbours } from '../../faiss/agreement';
import type { Profile } from '../../faiss/profiles';
import { type Contestant, localContestant } from '../contestant';
import { NAMES } from '../names';
import type { SearchQuery } from '../queries';

/** The rating matrix by movie in typed arrays, searched in plain JavaScript: the obvious way without WebAssembly. */
export class PostingsIndex {
  readonly #starts: Uint32Array;
  readonly #users: Uint32Array;
  readonly #codes: Uint8Array;
  /** 1 / norm of each row, 0 for one without ratings. */
  readonly #factors: Float64Array;
  readonly #scores: Float64Array;

  /** @param columns number of movies */
  constructor({ starts, movies, codes }: RatingRows, columns: number) {
    const users = starts.length - 1;
    this.#starts = new Uint32Array(columns + 1);
    this.#users = new Uint32Array(movies.length);
    this.#codes = new Uint8Array(movies.length);
    this.#factors = new Float64Array(users);
    this.#scores = new Float64Array(users);
    for (const movie of movies) this.#starts[movie + 1]++;
    for (let movie = 0; movie < columns; movie++) this.#starts[movie + 1] += this.#starts[movie];
    const next = this.#starts.slice();
    for (let user = 0; user < users; user++) {
      let norm = 0;
      for (let entry = starts[user]; entry < starts[user + 1]; entry++) {
        const at = next[movies[entry]]++;
        this.#users[at] = user;
        this.#codes[at] = codes[entry];
        norm += codes[entry] ** 2;
      }
      this.#factors[user] = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    }
  }

  /** @returns best first, ties by lower row; all rows when `k` is more than there are. */
  search({ movies, codes }: Profile, k: number): Neighbours {
    const scores = this.#scores.fill(0);
    let norm = 0;
    for (let i = 0; i < movies.length; i++) {
      const code = codes[i];
      norm += code * code;
      const end = this.#starts[movies[i] + 1];
      for (let at = this.#starts[movies[i]]; at < end; at++) {
        scores[this.#users[at]] += code * this.#codes[at];
      }
    }
    const scale = norm > 0 ? 1 / Math.sqrt(norm) : 0;
    for (let user = 0; user < scores.length; user++) scores[user] *= scale * this.#factors[user];
    return best(scores, Math.min(k, scores.length));
  }
}

/** The first `k` users by falling score, as an ordered list. Once it is full, few users are good enough. */
function best(scores: Float64Array, k: number): Neighbours {
  const ids = new Uint32Array(k);
  const kept = new Float64Array(k);
  let count = 0;
  for (let user = 0; user < scores.length; user++) {
    const score = scores[user];
    if (count === k && score <= kept[k - 1]) continue;
    let at = count < k ? count++ : k - 1;
    for (; at > 0 && kept[at - 1] < score; at--) {
      kept[at] = kept[at - 1];
      ids[at] = ids[at - 1];
    }
    kept[at] = score;
    ids[at] = user;
  }
  return { ids, scores: kept };
}

export function postingsContestant(
  rows: RatingRows,
  columns: number,
): Contestant<SearchQuery, Neighbours> {
  const index = new PostingsIndex(rows, columns);
  return localContestant(
    NAMES.postings,
    (query) => query,
    ({ profile, k }) => index.search(profile, k),
  );
}
