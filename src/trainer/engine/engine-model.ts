import { indexMatrix, type Model, modelsOf } from '../../../workers/engine/index';
import type { ItemWeights, ModelSettings, WeightValues } from '../../pack/index';
import type { TrainingData } from '../holdout/split';
import { kernelModule } from './kernel-module';

/**
 * Makes models of the engine that ships, from data in memory and with the settings to be tried. They share one index, which lives until
 * `model.matrix.index.destroy()`.
 */
export async function engineModel(
  { catalogue, matrix }: TrainingData,
  weights: ItemWeights<WeightValues>,
): Promise<(settings: ModelSettings) => Model> {
  const makeModel = modelsOf(catalogue, matrix.userIds.length);
  const index = await indexMatrix(await kernelModule(), matrix, catalogue);
  return (settings) =>
    makeModel({
      info: {
        name: 'Training users',
        collection: '',
        users: matrix.userIds.length,
        movies: catalogue.movieIds.length,
        ratings: matrix.rows.codes.length,
        lastYear: null,
        bytes: 0,
        lightBytes: 0,
        tags: [],
        parts: ['catalogue', 'weights', 'ratings'],
        kept: 'unavailable',
        source: { url: null, terms: '', citation: null },
        genres: catalogue.genres,
        contentWeight: settings.contentWeight,
      },
      settings,
      weights,
      matrix: index,
    });
}
