// Unchecked indices: loops over sparse rows, with three sums for each movie.
import type { TrainingData } from '../../../trainer/holdout/split';
import type { Interviewer } from './interview';

/** Candidates of a question: the most rated movies. */
const CANDIDATES = 100;
/** An answer with this many half stars or more is a like. */
const LIKE = 8;
/** A node with fewer users than this is not split further. */
const FEWEST = 10;

interface Node {
  readonly users: readonly number[];
  readonly movie: number | null;
  readonly children: Map<'like' | 'dislike' | 'unknown', Node>;
}

/**
 * An adaptive tree (Golbandi, Koren, Lempel, WSDM 2011): each question is the one whose three answers split the users so that, within the
 * parts, the ratings of all movies are closest to their means. Nodes are made when an interview first reaches them.
 */
export function tree(data: TrainingData): Interviewer {
  const split = splitter(data);
  const all = Array.from(data.matrix.userIds, (_, user) => user);
  const root = split(all, new Set());
  return ({ asked, profile }) => {
    let node = root;
    const path = new Set<number>();
    for (const movie of asked) {
      path.add(movie);
      const place = profile.movies.indexOf(movie);
      const answer = place < 0 ? 'unknown' : profile.codes[place] >= LIKE ? 'like' : 'dislike';
      node = childOf(node, answer, path);
    }
    return node.movie ?? firstLeft(path, data.catalogue.ratingCounts.length);
  };

  function childOf(node: Node, answer: 'like' | 'dislike' | 'unknown', path: Set<number>): Node {
    const found = node.children.get(answer);
    if (found) return found;
    const users = node.movie === null ? [] : partsOf(data, node.users, node.movie)[answer];
    const child = split(users, path);
    node.children.set(answer, child);
    return child;
  }
}

function firstLeft(asked: ReadonlySet<number>, movies: number): number | null {
  for (let movie = 0; movie < movies; movie++) if (!asked.has(movie)) return movie;
  return null;
}

function partsOf({ matrix: { rows } }: TrainingData, users: readonly number[], movie: number) {
  const parts = { like: [] as number[], dislike: [] as number[], unknown: [] as number[] };
  for (const user of users) {
    const end = rows.starts[user + 1];
    const at = rows.movies.subarray(rows.starts[user], end).indexOf(movie);
    if (at < 0) parts.unknown.push(user);
    else parts[rows.codes[rows.starts[user] + at] >= LIKE ? 'like' : 'dislike'].push(user);
  }
  return parts;
}

function splitter(data: TrainingData) {
  const { rows } = data.matrix;
  const movies = data.catalogue.ratingCounts.length;

  /** Counts, sums and squares of the half stars that some users gave each movie. */
  function statisticsOf(users: readonly number[]): Float64Array {
    const statistics = new Float64Array(3 * movies);
    for (const user of users) {
      for (let e = rows.starts[user]; e < rows.starts[user + 1]; e++) {
        const at = 3 * rows.movies[e];
        statistics[at]++;
        statistics[at + 1] += rows.codes[e];
        statistics[at + 2] += rows.codes[e] ** 2;
      }
    }
    return statistics;
  }

  return function split(users: readonly number[], asked: ReadonlySet<number>): Node {
    const leaf = { users, movie: null, children: new Map() };
    if (users.length < FEWEST) return leaf;
    const whole = statisticsOf(users);
    let best = Number.POSITIVE_INFINITY;
    let movie: number | null = null;
    for (let candidate = 0; candidate < Math.min(CANDIDATES, movies); candidate++) {
      if (asked.has(candidate)) continue;
      const { like, dislike } = partsOf(data, users, candidate);
      const [likes, dislikes] = [statisticsOf(like), statisticsOf(dislike)];
      const unknown = whole.map((value, at) => value - likes[at] - dislikes[at]);
      const error = errorOf(likes) + errorOf(dislikes) + errorOf(unknown);
      if (error < best) {
        best = error;
        movie = candidate;
      }
    }
    return { ...leaf, movie };
  };
}

/** Sum of the squared distances from the mean of each movie. */
function errorOf(statistics: Float64Array): number {
  let error = 0;
  for (let at = 0; at < statistics.length; at += 3) {
    if (statistics[at] > 0) error += statistics[at + 2] - statistics[at + 1] ** 2 / statistics[at];
  }
  return error;
}
