import type { BenchFigures } from '../figures';
import { renderEngine } from './engine';
import { renderGrowth } from './growth';
import { renderLoading } from './loading';
import { renderSearches } from './searches';
import { renderTargets } from './targets';
import { renderTraining } from './training';
import { whole } from './words';

export interface ReportOptions {
  /** The command that repeats the benchmark. */
  readonly command: string;
  /** Links to the plots. */
  readonly plots: { readonly search: string; readonly growth: string };
}

/** The whole report as Markdown. */
export function renderBench(figures: BenchFigures, { command, plots }: ReportOptions): string {
  const { machine, model } = figures;
  const { processor, cores, node, chromium, faiss } = machine;
  const lines = [
    `# Benchmark: ${model.name}`,
    '',
    `${whole(model.users)} users, ${whole(model.movies)} movies, ${whole(model.ratings)} ratings. Repeat with \`${command}\`.`,
    '',
    `Seen on ${cores} cores (${processor}) with Node ${node}, Chromium ${chromium} and ${faiss ? `FAISS ${faiss}` : 'no FAISS'}.`,
    '',
    ...renderTargets(figures),
    `![Median time of a search for ${figures.search[0]!.neighbours} neighbours](${plots.search})`,
    '',
    ...renderSearches(figures),
    ...renderEngine(figures),
    ...renderLoading(figures),
    ...renderTraining(figures),
    ...renderGrowth(figures, plots.growth),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}
