import { Presets, SingleBar } from 'cli-progress';
import { printable } from './printable';

/** Shows the progress of a long command. Writes to standard error, so that output can be piped. */
export interface Progress {
  /** Begins a new step, named in a few words: "Reading ratings.csv". */
  step(text: string): void;
  /** Part of the current step done, 0..1; `detail` gives it in words, "12.5 of 239.1 MB", where the share alone says little. */
  portion(done: number, detail?: string): void;
  /** Ends the display. Safe to call twice. */
  stop(): void;
}

export const silent: Progress = { step() {}, portion() {}, stop() {} };

/** Shows a bar over `steps` steps on a terminal, and a plain line per step elsewhere. */
export function showProgress(steps: number): Progress {
  return process.stderr.isTTY ? bar(steps) : lines();
}

function lines(): Progress {
  return {
    step: (text) => console.error(`${printable(text)} …`),
    portion() {},
    stop() {},
  };
}

function bar(steps: number): Progress {
  const shown = new SingleBar(
    { format: '{bar} {percentage}% {step}{detail}', hideCursor: true, clearOnComplete: true },
    Presets.shades_classic,
  );
  let begun = 0;
  let since = 0;
  return {
    step(text) {
      const payload = { step: printable(text), detail: '' };
      if (begun === 0) shown.start(steps, 0, payload);
      else shown.update(begun, payload);
      begun++;
      since = performance.now();
    },
    portion(done, detail) {
      const share = Math.min(1, Math.max(0, done));
      const details = [detail, timeLeft(performance.now() - since, share)].filter(Boolean);
      shown.update(begun - 1 + share, {
        detail: details.length > 0 ? `: ${details.join(', ')}` : '',
      });
    },
    stop() {
      if (begun > 0) shown.stop();
      begun = 0;
    },
  };
}

/** No estimate of the remaining time is made before a step has run this long. */
const EARLIEST_ESTIMATE_MS = 2_000;

/**
 * The remaining time of a step, in words: "about 40 s left". Empty while it is too early to estimate.
 *
 * @param elapsed ms since it began
 * @param done share of its work, 0..1
 */
export function timeLeft(elapsed: number, done: number): string {
  if (elapsed < EARLIEST_ESTIMATE_MS || done <= 0 || done >= 1) return '';
  const seconds = (elapsed * (1 - done)) / done / 1000;
  if (seconds < 1) return '';
  return seconds < 90
    ? `about ${Math.round(seconds)} s left`
    : `about ${Math.round(seconds / 60)} min left`;
}
