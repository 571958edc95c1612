import { describe, expect, it } from 'vitest';
import { randomData } from '../../../trainer/holdout/fixtures';
import { foldIn, type Profile } from '../../../trainer/holdout/profile';
import { split } from '../../../trainer/holdout/split';
import type { Method } from '../method';
import { ease, edlae } from './autoencoders';
import { itemKnn } from './item-knn';
import { originalAsWritten, originalMended } from './original';
import { ourTuned } from './ours';
import { dampedMean, popularity } from './popularity';
import { rp3beta } from './rp3beta';
import { userKnn } from './user-knn';

const USERS = 100;
const MOVIES = 70;

const { training, heldOut } = split(
  randomData(5, USERS, MOVIES),
  Array.from({ length: 20 }, (_, u) => 5 * u),
);
const { catalogue } = training;
const ROWS = table();
const COLUMNS = catalogue.titles.map((_, m) => ROWS.map((row) => row[m]!));
const PROFILES = [1, 3, 8].flatMap((size) =>
  foldIn(heldOut, size, 2).map(({ profile }) => profile),
);

/** The ratings as whole rows of half stars, 0 where there is none. */
function table(): number[][] {
  const { starts, movies, codes } = training.matrix.rows;
  return Array.from(training.matrix.userIds, (_, u) => {
    const row = new Array<number>(MOVIES).fill(0);
    for (let e = starts[u]!; e < starts[u + 1]!; e++) row[movies[e]!] = codes[e]!;
    return row;
  });
}

function vectorOf({ movies, codes }: Profile): number[] {
  const vector = new Array<number>(MOVIES).fill(0);
  movies.forEach((movie, i) => {
    vector[movie] = codes[i]!;
  });
  return vector;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i]!, 0);
}

function cosine(a: readonly number[], b: readonly number[]): number {
  return dot(a, b) / (Math.sqrt(dot(a, a) * dot(b, b)) || 1);
}

/** Places of the k highest values, equal ones by lower place. */
function highest(values: readonly number[], k: number): number[] {
  return [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b).slice(0, k);
}

function weighted(similarities: readonly number[], k: number): number[] {
  const near = highest(similarities, k);
  return catalogue.titles.map((_, m) =>
    near.reduce((sum, u) => sum + similarities[u]! * ROWS[u]![m]!, 0),
  );
}

function transpose(rows: number[][]): number[][] {
  return rows[0]!.map((_, j) => rows.map((row) => row[j]!));
}

/** Gauss and Jordan, for matrices that need no pivoting. */
function inverse(matrix: number[][]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => Number(i === j))]);
  for (let k = 0; k < size; k++) {
    work[k] = work[k]!.map((value) => value / work[k]![k]!);
    for (let i = 0; i < size; i++) {
      if (i === k) continue;
      const factor = work[i]![k]!;
      work[i] = work[i]!.map((value, j) => value - factor * work[k]![j]!);
    }
  }
  return work.map((row) => row.slice(size));
}

/** What an autoencoder scores from its regularised Gram matrix; films that it leaves out are null. */
function autoencoder(regularise: (diagonal: number) => number, power = 0) {
  const covered = catalogue.ratingCounts.filter((count) => count >= 5).length;
  const x = ROWS.map((row) => row.slice(0, covered).map((code) => code / 10));
  const columns = transpose(x);
  const gram = columns.map((a, i) =>
    columns.map((b, j) => (i === j ? regularise(dot(a, b)) : dot(a, b))),
  );
  const p = inverse(gram);
  const scales = Array.from(catalogue.ratingCounts, (count) => count ** power);
  const b = p.map((row, i) =>
    row.map((value, j) => (i === j ? 0 : ((-value / p[j]![j]!) * scales[i]!) / scales[j]!)),
  );
  return (profile: Profile): (number | null)[] => {
    const given = vectorOf(profile).slice(0, covered);
    const scores = transpose(b).map((column) => dot(given, column) / 10);
    return catalogue.titles.map((_, m) => scores[m] ?? null);
  };
}

function genreVectors(): number[][] {
  const idf = catalogue.genres.map((_, genre) => {
    const movies = catalogue.movieGenres.filter((set) => set.includes(genre)).length;
    return Math.log((1 + MOVIES) / (1 + movies)) + 1;
  });
  return catalogue.movieGenres.map((set) => {
    const vector = idf.map((weight, genre) => (set.includes(genre) ? weight : 0));
    return vector.map((value) => value / (Math.hypot(...vector) || 1));
  });
}

function content(profile: Profile): number[] {
  const vectors = genreVectors();
  const given = vectorOf(profile);
  const taste = catalogue.genres.map((_, genre) =>
    vectors.reduce((sum, vector, m) => sum + given[m]! * vector[genre]!, 0),
  );
  return vectors.map((vector) => cosine(vector, taste));
}

type Reference = (profile: Profile) => readonly (number | null)[];

const idf = Array.from(catalogue.ratingCounts, (n) => Math.log((1 + ROWS.length) / (1 + n)));
const rarity = (row: readonly number[]) => row.map((code, m) => code * idf[m]!);
const meanCode = ROWS.flat().reduce((a, b) => a + b) / ROWS.flat().filter(Boolean).length;

/** Each method with what its settings should score, written down as the papers have it. */
const METHODS: readonly [Method, readonly Reference[]][] = [
  [popularity, [() => COLUMNS.map((column) => column.filter(Boolean).length)]],
  [
    dampedMean,
    [5, 25, 100].map(
      (k) => () =>
        COLUMNS.map(
          (column) =>
            (dot(
              column,
              column.map(() => 1),
            ) +
              k * meanCode) /
            (column.filter(Boolean).length + k),
        ),
    ),
  ],
  [
    userKnn,
    [50, 100, 200, 300].map(
      (k) => (profile) =>
        weighted(
          ROWS.map((row) => cosine(rarity(vectorOf(profile)), rarity(row))),
          k,
        ),
    ),
  ],
  [
    itemKnn,
    [50, 200, Number.POSITIVE_INFINITY].map((k) => (profile) => {
      const scores = new Array<number>(MOVIES).fill(0);
      profile.movies.forEach((movie, i) => {
        const near = COLUMNS.map((column, j) =>
          j === movie ? 0 : cosine(COLUMNS[movie]!, column),
        );
        for (const j of highest(near, k)) scores[j]! += profile.codes[i]! * near[j]!;
      });
      return scores;
    }),
  ],
  [
    rp3beta,
    [0, 0.2, 0.4, 0.6].map((beta) => (profile) => {
      const visits = ROWS.map((row) =>
        profile.movies.reduce(
          (sum, m, i) =>
            sum + (row[m]! > 0 ? profile.codes[i]! / COLUMNS[m]!.filter(Boolean).length : 0),
          0,
        ),
      );
      return COLUMNS.map((column) => {
        const arrived = column.reduce(
          (sum, code, u) => sum + (code > 0 ? visits[u]! / ROWS[u]!.filter(Boolean).length : 0),
          0,
        );
        return arrived / Math.max(1, column.filter(Boolean).length) ** beta;
      });
    }),
  ],
  [ease, [100, 300, 1000].map((ridge) => autoencoder((diagonal) => diagonal + ridge))],
  [
    edlae,
    [0.5, 0.8, 0.9, 0.95, 0.98].flatMap((dropout) =>
      [0, 0.1, 0.2, 0.3].map((power) =>
        autoencoder((diagonal) => diagonal + (dropout / (1 - dropout)) * diagonal + 10, power),
      ),
    ),
  ],
  [
    originalAsWritten,
    [
      (profile) => {
        const scores = content(profile);
        const near = ROWS.map((row) => cosine(vectorOf(profile), row));
        highest(near, 15).forEach((row, place) => {
          if (row < MOVIES) scores[row] = 17 - place;
        });
        return scores;
      },
    ],
  ],
  [
    originalMended,
    [
      (profile) => {
        const ratings = weighted(
          ROWS.map((row) => cosine(vectorOf(profile), row)),
          15,
        );
        const genres = content(profile);
        return ratings.map((rating, m) => (0.6 * rating) / Math.max(...ratings) + 0.4 * genres[m]!);
      },
    ],
  ],
];

describe.each(METHODS)('$name', (method, references) => {
  it.each(method.settings.map((setting, i) => [setting, i] as const))(
    'scores with setting "%s" as its paper has it',
    async (_, setting) => {
      expect(method.settings).toHaveLength(references.length);
      const ranker = (await method.fit(training))[setting]!;
      for (const profile of PROFILES) {
        const expected = references[setting]!(profile).map((x) => x ?? Number.NEGATIVE_INFINITY);
        const unit = Math.max(...expected.map(Math.abs).filter(Number.isFinite));
        const given = new Set(profile.movies);
        ranker.score(profile).forEach((score, m) => {
          // Films of the profile are passed over.
          if (given.has(m) || score === expected[m]) return;
          expect(Math.abs(score - expected[m]!), `film ${m}`).toBeLessThan(1e-4 * unit);
        });
      }
    },
  );
});

describe(ourTuned.name, () => {
  it('ranks by weights of its own for each share of ratings shown', async () => {
    const rankers = await ourTuned.fit(training);
    const profile = PROFILES[PROFILES.length - 1]!;
    const scores = rankers.map((ranker) => [...ranker.score(profile)].join());
    expect(new Set(scores).size).toBe(ourTuned.settings.length);
  });
});
