/**
 * The latent tastes, each with the genres that films of that taste bear: the first most often. People differ in how
 * much they like each taste, and this alone decides what they watch and how they rate it beyond quality and mood.
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
