// Unchecked indices: arrays by movie and by genre of one catalogue, whose sets hold only its genres.
import { best } from '../../../trainer/holdout/metrics';
import type { TrainingData } from '../../../trainer/holdout/split';
import type { Method, Ranker } from '../method';
import { cosineToRows, neighbourRanker } from './user-knn';

const NEIGHBOURS = 15;
const CONTENT_WEIGHT = 0.4;
const NONE: ReadonlySet<number> = new Set();

/**
 * The Python HybridModel with its index bug: the row numbers of the 15 nearest users are read as movie columns, nearest first. The films
 * by content follow, and the content weight is unused.
 */
export const originalAsWritten: Method = {
  name: 'The original as written',
  settings: ['K 15'],
  fit: async (data) => {
    const movies = data.catalogue.titles.length;
    const similarities = cosineToRows(data, new Float64Array(movies).fill(1));
    const genres = genreCosine(data);
    return [
      {
        score(profile) {
          const scores = genres(profile).slice();
          best(similarities(profile), NEIGHBOURS, NONE).forEach((row, place) => {
            if (row < movies) scores[row] = 2 + NEIGHBOURS - place;
          });
          return scores;
        },
      },
    ];
  },
};

/** The same without the bug, so that rows are users: their ratings, weighted by similarity, and 0.4 content. */
export const originalMended: Method = {
  name: 'The original, mended',
  settings: ['K 15'],
  fit: async (data) => {
    const ones = new Float64Array(data.catalogue.titles.length).fill(1);
    const neighbours = neighbourRanker(data, cosineToRows(data, ones), NEIGHBOURS);
    const genres = genreCosine(data);
    return [
      {
        score(profile) {
          const ratings = neighbours.score(profile);
          const highest = ratings.reduce((a, b) => Math.max(a, b), 0) || 1;
          const content = genres(profile);
          return ratings.map(
            (rating, m) => (1 - CONTENT_WEIGHT) * (rating / highest) + CONTENT_WEIGHT * content[m],
          );
        },
      },
    ];
  },
};

/** Cosine of each film's TF-IDF genres with the rating-weighted sum of those of the profile. */
function genreCosine({ catalogue }: TrainingData): Ranker['score'] {
  const { genres, movieGenres, titles } = catalogue;
  const counts = new Float64Array(genres.length);
  for (const set of movieGenres) for (const genre of set) counts[genre]++;
  const idf = counts.map((count) => Math.log((1 + titles.length) / (1 + count)) + 1);
  const norms = movieGenres.map((set) => Math.hypot(...set.map((genre) => idf[genre])) || 1);
  const scores = new Float32Array(titles.length);
  return ({ movies, codes }) => {
    const taste = new Float64Array(genres.length);
    movies.forEach((movie, i) => {
      for (const genre of movieGenres[movie]) {
        taste[genre] += (codes[i] * idf[genre]) / norms[movie];
      }
    });
    const norm = Math.hypot(...taste) || 1;
    movieGenres.forEach((set, m) => {
      scores[m] = set.reduce((sum, g) => sum + taste[g] * idf[g], 0) / (norms[m] * norm);
    });
    return scores;
  };
}
