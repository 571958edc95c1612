/** Bounds of FORMAT.md, "Limits". */
export const MAX_USERS = 65_536;
export const MAX_MOVIES = 65_536;
export const MAX_GENRES = 65_535;
/** The largest coordinate on a map, in both directions. */
export const MAX_PLACE = 65_535;
export const MAX_RATINGS = 2 ** 31;
export const MAX_WEIGHTS = 2 ** 31;
/** Ratings of one movie, so that their sum stays in a varint of 5 bytes. */
export const MAX_RATING_COUNT = 2 ** 28;
export const MAX_U32 = 2 ** 32 - 1;
/** Half stars of 0.5 and of 5 stars. */
export const MIN_CODE = 1;
export const MAX_CODE = 10;
/** The largest userId or movieId; the least is 0. */
export const MAX_ID = MAX_U32;
/** Different tags, and tags of one movie. */
export const MAX_TAGS = 65_535;
export const MAX_TAGS_OF_MOVIE = 255;
/** Greatest lengths of texts in UTF-16 units: of titles, of names in a list, and of texts on the About page. */
export const MAX_TITLE = 500;
export const MAX_NAME = 200;
export const MAX_URL = 2_000;
export const MAX_TERMS = 10_000;
/** Bytes of manifest.json. */
export const MAX_MANIFEST_BYTES = 1_000_000;
