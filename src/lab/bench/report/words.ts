/** A duration in milliseconds, or in microseconds if short: "4.1 ms", "62 µs". */
export function duration(ms: number): string {
  return ms < 1 ? `${threeFigures(1000 * ms)} µs` : `${threeFigures(ms)} ms`;
}

/** "1/1,740", "1/3.2", "2.1 x". */
export function ratio(ms: number, base: number): string {
  return ms <= base ? `1/${threeFigures(base / ms)}` : `${threeFigures(ms / base)} x`;
}

/** "73.4 MB", "120 kB"; an MB is a million bytes. */
export function size(bytes: number): string {
  return bytes < 1e6 ? `${threeFigures(bytes / 1e3)} kB` : `${threeFigures(bytes / 1e6)} MB`;
}

export function whole(count: number): string {
  return count.toLocaleString('en');
}

export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  align: 'left' | 'right' = 'right',
): string[] {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const others = head.slice(1).map(() => (align === 'right' ? '---:' : '---'));
  return [line(head), line(['---', ...others]), ...rows.map(line), ''];
}

function threeFigures(value: number): string {
  return value.toLocaleString('en', { maximumSignificantDigits: 3 });
}
