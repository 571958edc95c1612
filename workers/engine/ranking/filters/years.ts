import type { CreateFilter } from './filter';

/** Keeps the movies made within a range of years. */
export const years: CreateFilter = (model, { years: { from, to } = { from: null, to: null } }) => {
  if (from === null && to === null) return null;
  const yearOf = model.years();
  const first = Math.max(1, from ?? 1);
  const last = to ?? Number.POSITIVE_INFINITY;
  return (movie) => yearOf[movie]! >= first && yearOf[movie]! <= last;
};
