import type { CreateFilter } from './filter';

/** Keeps the movies that people tagged with the tags asked for. */
export const tags: CreateFilter = (model, { tags: asked = [] }) => {
  if (asked.length === 0) return null;
  const { names, ofMovie } = model.tags ?? { names: [], ofMovie: [] };
  const wanted = asked.map((tag) => names.indexOf(tag));
  if (wanted.includes(-1)) return () => false;
  return (movie) => wanted.every((tag) => ofMovie[movie]!.includes(tag));
};
