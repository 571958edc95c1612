import { loadModel, recommend, searchNeighbours } from '../../../workers/engine/index';
import type { MovieId } from '../../contract';
import { isStars } from '../../contract';
import { folderSource } from '../folder-source';
import { kernelModule } from '../kernel-module';
import { sample, seededRandom } from '../random';
import type { Command } from './options';
import { runCommand } from './run';

const QUERIES = 200;
const PROFILE_SIZES = [5, 20, 100];

/** Typed as people type: exact, misspelt, unfinished, with a year, by initials. */
const TITLES =
  'matrix|the matrix|matrix 1999|mtarix|amelie|se7en|lotr fellowship|star wars 5|up|it|the dark night|godfater|shawshank|the god'.split(
    '|',
  );

const command: Command<'model'> = {
  script: 'bench',
  summary:
    'Times the engine on a model: title search, index search, whole recommendations. Median and 99th percentile, warm.',
  options: { model: { value: 'DIR', help: 'folder of the model', default: 'public/model' } },
};

await runCommand(import.meta.url, command, async (values) => {
  const started = performance.now();
  const model = await loadModel(folderSource(values.model!), await kernelModule());
  console.log(`load: ${(performance.now() - started).toFixed(0)} ms`);
  time('title search', QUERIES, (i) => model.titles.search(TITLES[i % TITLES.length], 8));
  for (const size of PROFILE_SIZES) {
    const profiles = Array.from({ length: QUERIES }, (_, i) => randomRatings(size, i));
    time(`index search, k 15, ${size} films`, QUERIES, (i) =>
      searchNeighbours(model, profiles[i], 15),
    );
    time(`recommend, top 20, ${size} films`, QUERIES, (i) =>
      recommend(model, { ratings: profiles[i], topN: 20 }),
    );
  }

  function randomRatings(size: number, seed: number) {
    const random = seededRandom(seed);
    return sample(model.catalogue.titles.length, size, random).map((column) => {
      const stars = (1 + Math.floor(random() * 10)) / 2;
      if (!isStars(stars)) throw new RangeError(`${stars} is no rating.`);
      return { movieId: model.catalogue.movieIds[column] as MovieId, stars };
    });
  }
});

/** All queries once to warm up, then again by the clock. */
function time(what: string, queries: number, run: (i: number) => unknown): void {
  for (let i = 0; i < queries; i++) run(i);
  const times = Float64Array.from({ length: queries }, (_, i) => {
    const from = performance.now();
    run(i);
    return performance.now() - from;
  }).sort();
  const at = (share: number) => times[Math.floor(share * (queries - 1))].toFixed(3);
  console.log(`${what}: median ${at(0.5)} ms, p99 ${at(0.99)} ms`);
}
