// Unchecked indices: loops over sparse rows and columns, with sums for each user and movie.
import type { Method } from '../method';
import { toColumns } from './columns';

const BETAS = [0, 0.2, 0.4, 0.6];

/**
 * RP3beta: three steps of a random walk from the visitor over films and users back to films,
 * the arrival divided by the film's popularity to the power beta (Paudel et al. 2017).
 */
export const rp3beta: Method = {
  name: 'RP3beta',
  settings: BETAS.map((beta) => `beta ${beta}`),
  fit: async ({ catalogue, matrix: { rows, userIds } }) => {
    const movies = catalogue.titles.length;
    const columns = toColumns(rows, movies);
    const walk = new Float64Array(movies);
    const visits = new Float64Array(userIds.length);
    return BETAS.map((beta) => {
      const scores = new Float32Array(movies);
      const damping = Float64Array.from(
        catalogue.ratingCounts,
        (count) => Math.max(1, count) ** -beta,
      );
      return {
        score({ movies: given, codes }) {
          visits.fill(0);
          walk.fill(0);
          given.forEach((movie, i) => {
            const count = columns.starts[movie + 1] - columns.starts[movie];
            for (let e = columns.starts[movie]; e < columns.starts[movie + 1]; e++) {
              visits[columns.users[e]] += codes[i] / count;
            }
          });
          for (let u = 0; u < visits.length; u++) {
            if (visits[u] === 0) continue;
            const step = visits[u] / (rows.starts[u + 1] - rows.starts[u]);
            for (let e = rows.starts[u]; e < rows.starts[u + 1]; e++) walk[rows.movies[e]] += step;
          }
          for (let j = 0; j < movies; j++) scores[j] = walk[j] * damping[j];
          return scores;
        },
      };
    });
  },
};
