import type { Estimate } from '../evaluate/intervals';

/** "0.9123 [0.9001, 0.9245]": a mean with its 95 % interval. */
export function interval({ mean, low, high }: Estimate, digits = 4): string {
  return `${mean.toFixed(digits)} [${low.toFixed(digits)}, ${high.toFixed(digits)}]`;
}

/** A Markdown table; the first column is aligned left, the others right. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    `|---|${head
      .slice(1)
      .map(() => '---:')
      .join('|')}|`,
    ...rows.map(line),
  ];
}
