import { expect, it } from 'vitest';
import { engineModel } from '../engine/engine-model';
import { chooseUsers, split, type TrainingData } from '../holdout/split';
import { fitContent } from './fit-content';
import { loneWeights, twoTastes } from './fixtures';

async function fitted(data: TrainingData): Promise<number> {
  const { training, heldOut } = split(data, chooseUsers(120, 40, 2));
  const movies = training.catalogue.titles.length;
  // The prior is turned round, and nothing else is known but content.
  const weights = loneWeights(Float32Array.from({ length: movies }, (_, j) => j / movies / 100));
  const modelWith = await engineModel(training, weights);
  const blend = [{ likes: 0, prior: 1, neighbours: 0 }];
  const model = modelWith({ contentWeight: 0, blend });
  const weight = fitContent(model, heldOut, 1);
  model.matrix?.index.destroy();
  return weight;
}

it('gives content a part where users go by genre', async () => {
  const data = twoTastes(120);
  const movieGenres = data.catalogue.titles.map((_, movie) => [movie % 2]);
  const byTaste = { ...data, catalogue: { ...data.catalogue, movieGenres } };
  expect(await fitted(byTaste)).toBeGreaterThan(0);
});

it('gives it none where genres say nothing', async () => {
  const data = twoTastes(120);
  const movieGenres = data.catalogue.titles.map(() => []);
  expect(await fitted({ ...data, catalogue: { ...data.catalogue, movieGenres } })).toBe(0);
});
