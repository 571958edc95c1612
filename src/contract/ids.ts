declare const brand: unique symbol;

/** A type that the compiler does not let be mixed up with others of the same base type. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** The `movieId` of movies.csv: identifies a film in the page, the exports and the stored ratings. */
export type MovieId = Branded<number, 'MovieId'>;

/** The `userId` of ratings.csv. */
export type UserId = Branded<number, 'UserId'>;
