import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { runCommand } from './mid-model';

const DATA = 'data/ml-latest-small';

/**
 * The most active users and most rated films of the default data, with pictures of some films, built by the command that
 * site owners use.
 *
 * @returns a folder with the model in "model" and nothing else
 */
export async function buildWithPosters(movieIds: readonly number[]): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'matinee-posters-'));
  const posters = join(folder, 'posters');
  mkdirSync(posters);
  for (const movieId of movieIds) {
    await sharp(drawing(movieId))
      .jpeg()
      .toFile(join(posters, `${movieId}.jpg`));
  }
  const data = join(folder, 'data');
  cpSync(DATA, data, { recursive: true });
  const size = '--users 200 --movies 600'.split(' ');
  await runCommand(
    'model',
    '--data',
    data,
    '--out',
    join(folder, 'model'),
    '--posters',
    posters,
    ...size,
  );
  for (const used of [data, posters]) rmSync(used, { recursive: true });
  return folder;
}

/** A made-up poster: rings whose colour and place depend on the film. */
function drawing(movieId: number): Buffer {
  const hue = (movieId * 47) % 360;
  const rings = [240, 180, 120, 60].map(
    (radius, i) =>
      `<circle cx="${200 + ((movieId * 31) % 200)}" cy="${300 + ((movieId * 53) % 300)}" r="${radius}" fill="hsl(${hue + 40 * i} 60% ${30 + 12 * i}%)"/>`,
  );
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="900"><rect width="600" height="900" fill="hsl(${hue} 50% 20%)"/>${rings.join('')}</svg>`,
  );
}
