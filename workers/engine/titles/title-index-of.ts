import type { Catalogue } from '../../../src/pack/index';
import { TitleIndex } from './title-index';

const made = new WeakMap<Catalogue, TitleIndex>();

/**
 * The title index of a model: made when first asked for, once per catalogue, which takes about as long as building the rest of the model.
 */
export function titleIndexOf({ catalogue }: { readonly catalogue: Catalogue }): TitleIndex {
  const index = made.get(catalogue) ?? new TitleIndex(catalogue.titles, catalogue.ratingCounts);
  made.set(catalogue, index);
  return index;
}
