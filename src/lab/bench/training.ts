import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildModel, DEFAULT_SIZE } from '../../trainer/build-model';
import { silent } from '../../trainer/progress';

/** A step of training, named as the command reports it. */
export interface TrainingStage {
  readonly step: string;
  readonly ms: number;
}

/**
 * Builds a model as the command does, once, and times its steps.
 *
 * @param data folder of movies.csv and ratings.csv
 * @throws TrainerError with sentences for the owner of the data
 */
export async function timeTraining(data: string): Promise<TrainingStage[]> {
  const out = mkdtempSync(join(tmpdir(), 'matinee-training-'));
  const begun: { readonly step: string; readonly at: number }[] = [];
  const begin = (step: string) => begun.push({ step, at: performance.now() });
  begin('Starting');
  try {
    const model = join(out, 'model');
    await buildModel(
      { data, out: model, size: DEFAULT_SIZE },
      { ...silent, step: (text) => begin(text.replace(model, 'the model')) },
    );
    const end = performance.now();
    return begun.map(({ step, at }, i) => ({ step, ms: (begun[i + 1]?.at ?? end) - at }));
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
