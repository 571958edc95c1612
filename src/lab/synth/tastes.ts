/**
 * The latent tastes, each with the genres of its films, the most frequent first. People differ in how much they like each taste. Besides
 * quality and mood, this alone decides what they watch and how they rate it.
 */
export const TASTES: readonly (readonly string[])[] = [
  ['Action', 'Adventure', 'Thriller', 'War'],
  ['Comedy', 'Romance', 'Musical'],
  ['Drama', 'Romance', 'War'],
  ['Horror', 'Thriller', 'Mystery'],
  ['Sci-Fi', 'Adventure', 'Fantasy', 'Action'],
  ['Animation', 'Children', 'Fantasy', 'Comedy'],
  ['Crime', 'Film-Noir', 'Mystery', 'Drama'],
  ['Documentary', 'Drama', 'Western'],
];
