import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { plotGrowth, plotSearches } from '../lab/bench/report/plots';
import { renderBench } from '../lab/bench/report/render';
import { BENCH_STEPS, runBench } from '../lab/bench/run';
import { showProgress } from '../trainer/progress';
import { type Command, wholeNumber } from './options';
import { runCommand } from './run';

const command: Command<'model' | 'data' | 'queries' | 'report'> = {
  script: 'bench',
  summary:
    'Times a model: searches against FAISS and other ways to search, whole recommendations and titles in Node and in\n' +
    'Chromium, loading, memory, training, and how searches grow with users. Fails when contestants answer differently.',
  options: {
    model: { value: 'DIR', help: 'folder of the model', default: 'public/model' },
    data: {
      value: 'DIR',
      help: 'folder of movies.csv and ratings.csv whose training is timed',
      default: 'data/ml-latest-small',
    },
    queries: { value: 'N', help: 'queries of each kind', default: '200' },
    report: { value: 'FILE.md', help: 'where to write the report, its plots beside it' },
  },
};

await runCommand(import.meta.url, command, async (values) => {
  const queries = wholeNumber('queries', values.queries!, 1, 100_000);
  const model = values.model!;
  const started = performance.now();
  const progress = showProgress(BENCH_STEPS);
  const figures = await runBench(model, values.data!, queries, progress).finally(() =>
    progress.stop(),
  );
  const plotFile = (what: string) =>
    (values.report ?? 'bench.md').replace(/(\.md)?$/, `-${what}.svg`);
  const plots = { search: plotFile('search'), growth: plotFile('growth') };
  const report = renderBench(figures, {
    command: `npm run bench -- --model ${model} --data ${values.data} --queries ${queries}`,
    plots: { search: basename(plots.search), growth: basename(plots.growth) },
  });
  console.log(report);
  if (values.report) {
    writeFileSync(values.report, report);
    writeFileSync(plots.search, await plotSearches(figures));
    writeFileSync(plots.growth, await plotGrowth(figures));
  }
  console.log(`Took ${Math.round((performance.now() - started) / 1000)} s.`);
});
