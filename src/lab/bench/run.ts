import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../../../tools/csp';
import { StaticHost } from '../../../tools/static-host';
import { parseManifest } from '../../pack/index';
import { folderModel } from '../../trainer/engine/folder-model';
import { folderSource } from '../../trainer/engine/folder-source';
import type { Progress } from '../../trainer/progress';
import { ratingRows } from '../faiss/rating-rows';
import { buildBenchPage, buildSite } from './browser/build';
import { launchChromium } from './browser/chromium';
import { ISOLATED, openBenchPage } from './browser/page';
import { assemble } from './contestants/index';
import { benchAnswers, benchRecommend, benchTitles } from './engine';
import type { BenchFigures } from './figures';
import { measureGrowth } from './growth';
import { measureMemory } from './loading/memory';
import { SLOW_PAGE } from './loading/network';
import { timeRating } from './loading/rating';
import { timeToReady } from './loading/ready';
import { timeVisits } from './loading/visits';
import { machineWith } from './machine';
import { madeUpRows } from './made-up-rows';
import { benchSearch, MOVIE_COUNTS } from './search';
import { timeTraining } from './training';

/** How many steps a run reports. */
export const BENCH_STEPS = 9;

const GROWN = { users: 20_000, movies: 10_000, ratings: 14_000_000 };

type EngineFigures = Pick<
  BenchFigures,
  'machine' | 'search' | 'absent' | 'recommend' | 'answers' | 'titles' | 'kernelBytes'
>;
type LoadFigures = Pick<BenchFigures, 'visits' | 'slowVisits' | 'rating' | 'ready' | 'memory'>;

/**
 * Runs the whole benchmark on the model in `folder`.
 *
 * @param data folder of movies.csv and ratings.csv, to time the training
 * @param queries number of queries per timing
 * @throws TrainerError, PackError or EngineError with a sentence for the person who ran the command
 */
export async function runBench(
  folder: string,
  data: string,
  queries: number,
  progress: Progress,
): Promise<BenchFigures> {
  const manifest = parseManifest(await folderSource(folder).manifest());
  const work = mkdtempSync(join(tmpdir(), 'matinee-bench-'));
  const hosts: StaticHost[] = [];
  const serve = async (out: string, headers: Readonly<Record<string, string>>) => {
    const host = await StaticHost.start({ folder: join(work, out), headers, asDeployed: true });
    hosts.push(host);
    return host;
  };
  try {
    progress.step('Building the site and the page of the benchmark');
    await buildSite(folder, join(work, 'site'), join(work, 'public'));
    await buildBenchPage(folder, join(work, 'page'));
    const site = await serve('site', { 'Content-Security-Policy': CONTENT_SECURITY_POLICY });
    const page = await serve('page', ISOLATED);
    const loading = await measureLoading(folder, site, page, progress);
    progress.step(`Training on ${data}`);
    const training = { data, stages: await timeTraining(data) };
    const engine = await measureEngine(folder, page, queries, progress);
    progress.step('Growing from 671 to 20,000 users');
    const growth = await measureGrowth(madeUpRows(GROWN, 1), GROWN.movies, MOVIE_COUNTS, queries);
    const { counts, parts, source } = manifest;
    return {
      model: { name: source.name, ...counts, parts },
      queries,
      ...engine,
      ...loading,
      training,
      growth,
    };
  } finally {
    await Promise.all(hosts.map((host) => host.stop()));
    rmSync(work, { recursive: true, force: true });
  }
}

async function measureLoading(
  folder: string,
  site: StaticHost,
  page: StaticHost,
  progress: Progress,
): Promise<LoadFigures> {
  const browser = await launchChromium();
  try {
    progress.step('Loading');
    const memory = await measureMemory(browser, page);
    const ready = await timeToReady(browser, page);
    progress.step('Visiting the site through a slow network');
    const visits = await timeVisits(browser, site, 1);
    const slowVisits = await timeVisits(browser, site, SLOW_PAGE);
    progress.step('Giving stars');
    const { titles } = (await folderModel(folder)).catalogue;
    const rating = await timeRating(browser, site, titles);
    return { visits, slowVisits, rating, ready, memory };
  } finally {
    await browser.close();
  }
}

async function measureEngine(
  folder: string,
  host: StaticHost,
  queries: number,
  progress: Progress,
): Promise<EngineFigures> {
  progress.step('Filling the indexes');
  const browser = await launchChromium();
  try {
    const model = await folderModel(folder);
    const { index } = model.matrix!;
    const rows = await ratingRows(folderSource(folder));
    const page = await openBenchPage(browser, host);
    const assembled = await assemble(index, rows, page);
    try {
      progress.step('Searching');
      const search = await benchSearch(assembled.contestants, index, rows, queries, progress);
      progress.step('Recommending');
      await page.evaluate(() => bench.openSite());
      return {
        machine: machineWith(browser.version(), assembled.faissVersion),
        search,
        absent: assembled.absent,
        recommend: await benchRecommend(model, page, rows, queries),
        answers: await benchAnswers(model, page, rows, queries),
        titles: await benchTitles(model, page, queries),
        kernelBytes: await page.evaluate(() => bench.kernelBytes()),
      };
    } finally {
      assembled.close();
    }
  } finally {
    await browser.close();
  }
}
