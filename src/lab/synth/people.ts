// Unchecked indices: the arrays have one entry per taste or per film, and only such are drawn.
import { LAST_YEAR, type Movies } from './movies';
import { normal } from './random-normal';
import { TASTES } from './tastes';

/** One user's ratings in order of movieId, in buffers that the next user overwrites. */
export interface Person {
  readonly count: number;
  /** Film numbers, ascending. Only the first `count` entries are valid, here and in the arrays below. */
  readonly movies: Uint32Array;
  /** How much the person liked each film, about -4..4. `Stars` turns it into ratings. */
  readonly liking: Float64Array;
  /** Seconds since 1970. */
  readonly times: Uint32Array;
}

/** Strength of tastes in what people watch (added to logits) and in how they rate it. */
const WATCHING = 1.3;
const RATING = 1.1;
const MOOD = 0.7;
const STRICTNESS = 0.4;

const DAY = 86_400;
const OPENED = Date.UTC(1996, 0, 29) / 1000;
const CLOSED = Date.UTC(LAST_YEAR + 1, 6, 1) / 1000;

/** Generates people one after another from one stream of random numbers. */
export class People {
  readonly #movies: Movies;
  readonly #random: () => number;
  readonly #drawn: Uint8Array;
  readonly #buffers: { movies: Uint32Array; liking: Float64Array; times: Uint32Array };
  readonly #liked = new Float64Array(TASTES.length);
  readonly #watched = new Float64Array(TASTES.length);
  readonly #released: Uint32Array;

  /** @param most ratings of the most active person. */
  constructor(movies: Movies, most: number, random: () => number) {
    this.#movies = movies;
    this.#random = random;
    this.#drawn = new Uint8Array(movies.movieIds.length);
    this.#buffers = {
      movies: new Uint32Array(most),
      liking: new Float64Array(most),
      times: new Uint32Array(most),
    };
    this.#released = Uint32Array.from(movies.years, (year) =>
      Math.max(OPENED, Date.UTC(year, 0, 1) / 1000),
    );
  }

  /** A person with `count` ratings. */
  next(count: number): Person {
    this.#chooseTastes();
    this.#drawMovies(count);
    this.#rate(count);
    this.#setTimes(count);
    return { count, ...this.#buffers };
  }

  #chooseTastes(): void {
    const { tasteShares } = this.#movies;
    let sum = 0;
    for (let taste = 0; taste < TASTES.length; taste++) {
      this.#liked[taste] = normal(this.#random());
      sum += tasteShares[taste] * Math.exp(WATCHING * this.#liked[taste]);
      this.#watched[taste] = sum;
    }
    for (let taste = 0; taste < TASTES.length; taste++) this.#watched[taste] /= sum;
  }

  #drawMovies(count: number): void {
    const { drawing } = this.#movies;
    const movies = this.#buffers.movies;
    const random = this.#random;
    for (let at = 0; at < count; ) {
      const place = random();
      let taste = 0;
      while (taste < TASTES.length - 1 && this.#watched[taste] <= place) taste++;
      const movie = drawing[taste].at(random());
      if (this.#drawn[movie] === 1) continue;
      this.#drawn[movie] = 1;
      movies[at++] = movie;
    }
    for (let at = 0; at < count; at++) this.#drawn[movies[at]] = 0;
    movies.subarray(0, count).sort();
  }

  #rate(count: number): void {
    const { tastes, quality } = this.#movies;
    const { movies, liking } = this.#buffers;
    const strictness = STRICTNESS * normal(this.#random());
    for (let at = 0; at < count; at++) {
      const movie = movies[at];
      let taste = 0;
      for (let i = 0, from = movie * TASTES.length; i < TASTES.length; i++) {
        taste += this.#liked[i] * tastes[from + i];
      }
      liking[at] = quality[movie] + RATING * taste + MOOD * normal(this.#random()) - strictness;
    }
  }

  /** Sets times that form a few evenings of rating, days or years apart. No film is rated before its year. */
  #setTimes(count: number): void {
    const { movies, times } = this.#buffers;
    const random = this.#random;
    const joined = OPENED + (CLOSED - OPENED) * random();
    const evenings = 1 + Math.floor(count / 60);
    const pause = Math.min((CLOSED - joined) / evenings, 90 * DAY);
    for (let at = 0; at < count; at++) {
      const evening = Math.floor(evenings * random());
      const time = joined + pause * evening + 7200 * random();
      const earliest = this.#released[movies[at]];
      times[at] = time >= earliest ? time : earliest + 300 * DAY * random();
    }
  }
}
