declare const brand: unique symbol;

/** A number that may not be mixed up with another kind of number. */
export type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** The `movieId` of movies.csv: what the page, the exports and the stored ratings know a film by. */
export type MovieId = Branded<number, 'MovieId'>;

/** The `userId` of ratings.csv. */
export type UserId = Branded<number, 'UserId'>;
