import type { MovieId, Rating, Stars } from '../../../src/contract';
import {
  type Catalogue,
  describePart,
  encodeCatalogue,
  encodeManifest,
  encodeRatings,
  encodeWeights,
  type ItemWeights,
  MANIFEST_FILE,
  type RatingMatrix,
} from '../../../src/pack/index';
import { SETTINGS } from '../../../src/pack/seeded';
import type { ModelSource } from '../source/source';

/** Films and ratings for a model made in a test. */
export interface TestData {
  /** One film per row, movieIds 1, 2, 3 …: title as in movies.csv, genres separated by "|". */
  readonly movies: readonly (readonly [title: string, genres: string])[];
  /** One user per row, userIds 101, 102 …: stars of each film, 0 for not rated. */
  readonly ratings: readonly (readonly number[])[];
}

export type ModelFiles = ReadonlyMap<string, Uint8Array>;

/** The model as a host would serve it, its parts not compressed. Columns and rows are in the order of the data. */
export async function modelFiles(data: TestData, contentWeight = 0.4): Promise<ModelFiles> {
  const matrix = matrixOf(data);
  const movies = data.movies.length;
  const files = new Map<string, Uint8Array>();
  const parts = [];
  for (const [name, bytes] of [
    ['catalogue', encodeCatalogue(catalogueOf(data))],
    ['weights', encodeWeights(weightsOf(data))],
    ['ratings', encodeRatings(matrix, movies)],
  ] as const) {
    const part = await describePart(name, bytes, bytes);
    files.set(part.file, bytes);
    parts.push(part);
  }
  const manifest = encodeManifest({
    counts: { users: matrix.userIds.length, movies, ratings: matrix.rows.movies.length },
    parts,
    source: { name: 'Test films', url: null, terms: 'Made up.', citation: null },
    model: { ...SETTINGS, contentWeight },
  });
  return files.set(MANIFEST_FILE, manifest);
}

/** Serves the files from memory, each in two pieces. */
export function fileSource(files: ModelFiles): ModelSource {
  const get = async (file: string) => {
    const bytes = files.get(file);
    if (!bytes) throw new Error(`no ${file}`);
    return bytes;
  };
  return {
    manifest: () => get(MANIFEST_FILE),
    async *part({ file }) {
      const bytes = await get(file);
      yield bytes.subarray(0, bytes.length >> 1);
      yield bytes.subarray(bytes.length >> 1);
    },
  };
}

/** `{ 3: 4.5 }` is four and a half stars for movieId 3. */
export function rated(stars: Readonly<Record<number, Stars>>): Rating[] {
  return Object.entries(stars).map(([movieId, given]) => ({
    movieId: Number(movieId) as MovieId,
    stars: given,
  }));
}

function catalogueOf({ movies, ratings }: TestData): Catalogue {
  const genres = [...new Set(movies.flatMap(([, list]) => genresIn(list)))].sort();
  const halves = movies.map((_, movie) => ratings.map((row) => 2 * row[movie]!));
  return {
    movieIds: Uint32Array.from(movies, (_, movie) => movie + 1),
    titles: movies.map(([title]) => title),
    genres,
    movieGenres: movies.map(([, list]) =>
      genresIn(list)
        .map((genre) => genres.indexOf(genre))
        .sort((a, b) => a - b),
    ),
    ratingCounts: Uint32Array.from(halves, (column) => column.filter((half) => half > 0).length),
    ratingSums: Uint32Array.from(halves, (column) => column.reduce((sum, half) => sum + half, 0)),
  };
}

function genresIn(list: string): string[] {
  return list === '' ? [] : list.split('|');
}

function matrixOf({ ratings }: TestData): RatingMatrix {
  const starts = [0];
  const movies: number[] = [];
  const codes: number[] = [];
  for (const row of ratings) {
    row.forEach((stars, movie) => {
      if (stars === 0) return;
      movies.push(movie);
      codes.push(2 * stars);
    });
    starts.push(movies.length);
  }
  return {
    userIds: Uint32Array.from(ratings, (_, user) => 101 + user),
    rows: {
      starts: Uint32Array.from(starts),
      movies: Uint16Array.from(movies),
      codes: Uint8Array.from(codes),
    },
  };
}

/** Item weights between each two films: the cosine of their ratings, from which 2.75 is subtracted first. */
function weightsOf({ movies: all, ratings }: TestData): ItemWeights {
  const column = (movie: number) =>
    ratings.map((row) => (row[movie] === 0 ? 0 : row[movie]! - 2.75));
  const dot = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, each, i) => sum + each * b[i]!, 0);
  const starts = [0];
  const movies: number[] = [];
  const values: number[] = [];
  for (let from = 0; from < all.length; from++) {
    for (let to = 0; to < all.length; to++) {
      const [a, b] = [column(from), column(to)];
      const cosine = from === to ? 0 : dot(a, b) / (Math.sqrt(dot(a, a) * dot(b, b)) || 1);
      if (cosine === 0) continue;
      movies.push(to);
      values.push(Math.round(100 * cosine));
    }
    starts.push(movies.length);
  }
  return {
    starts: Uint32Array.from(starts),
    movies: Uint16Array.from(movies),
    values: Int8Array.from(values),
    scales: Float32Array.from(all, () => 0.002),
    popularityCoefficients: new Float32Array(all.length),
  };
}
