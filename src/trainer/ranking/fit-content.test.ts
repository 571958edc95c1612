import { expect, it } from 'vitest';
import { engineModel } from '../engine/engine-model';
import { chooseUsers, split, type TrainingData } from '../holdout/split';
import { fitContent } from './fit-content';
import { noWeights, twoTastes } from './fixtures';

async function fitted(data: TrainingData): Promise<number> {
  const { training, heldOut } = split(data, chooseUsers(120, 40, 2));
  // Nothing is known but popularity, which says nothing of tastes, and content.
  const modelWith = await engineModel(training, noWeights(training.catalogue.titles.length));
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
