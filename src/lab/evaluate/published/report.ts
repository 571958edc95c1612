import type { PublishedEvaluation } from './run';

/** A Markdown table with the mean over the splits, and each split. */
export function renderPublished(
  { users, movies, ratings, outcomes }: PublishedEvaluation,
  title: string,
): string {
  const rows = outcomes.map(({ method, ndcgs, settings }) => {
    const mean = ndcgs.reduce((sum, ndcg) => sum + ndcg, 0) / ndcgs.length;
    const each = ndcgs.map((ndcg) => ndcg.toFixed(4)).join(' ');
    return `| ${method} | ${mean.toFixed(4)} | ${each} | ${[...new Set(settings)].join('; ')} |`;
  });
  return [
    `# ${title}`,
    '',
    `The protocol of Anelli et al., UMAP 2022: ${users} users, ${movies} movies and ${ratings} ratings of 4 stars or more are left of the 10-core; 80 % of each user's are learned from, the others are to be found among all movies; settings are chosen by the same split of what is learned from.`,
    '',
    '| | nDCG@10 | each split | settings |',
    '|---|---:|---|---|',
    ...rows,
    '',
  ].join('\n');
}
