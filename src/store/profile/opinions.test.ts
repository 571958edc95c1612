import { describe, expect, it } from 'vitest';
import { type MovieId, STARS } from '../../contract';
import {
  filmsSetAside,
  isJudged,
  mergeOpinions,
  type Opinion,
  ratedFilms,
  starsOf,
  type Verdict,
} from './opinions';

function opinion(movieId: number, verdict: Verdict, changedAt: number, ratedAt = 0): Opinion {
  const title = `Film ${movieId}`;
  return { movieId: movieId as MovieId, title, year: 1995, verdict, ratedAt, changedAt };
}

/** Park and Miller's generator: the same numbers every time. */
function seeded(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

function randomNews(next: (below: number) => number): Opinion[] {
  const verdicts: Verdict[] = [...STARS, 'none', 'not-interested'];
  return Array.from({ length: next(12) }, () =>
    opinion(1 + next(5), verdicts[next(verdicts.length)], next(6), next(4)),
  );
}

describe('mergeOpinions', () => {
  it('gives every tab the same whatever the order in which news arrives', () => {
    const next = seeded(7);
    for (let round = 0; round < 300; round++) {
      const [a, b, c] = [randomNews(next), randomNews(next), randomNews(next)];
      const once = mergeOpinions(mergeOpinions(mergeOpinions({}, a), b), c);
      const otherwise = mergeOpinions(mergeOpinions(mergeOpinions({}, c), a), b);
      const verdicts = (of: typeof once) =>
        Object.values(of).map((film) => [film.movieId, film.verdict, film.changedAt]);
      expect(verdicts(otherwise)).toEqual(verdicts(once));
      expect(mergeOpinions(once, [...a, ...b, ...c])).toBe(once);
    }
  });

  it('keeps the later verdict, a removal too', () => {
    const rated = mergeOpinions({}, [opinion(1, 4, 10)]);
    expect(mergeOpinions(rated, [opinion(1, 'none', 11)])[1].verdict).toBe('none');
    expect(mergeOpinions(rated, [opinion(1, 2, 9)])[1].verdict).toBe(4);
  });
});

describe('what the page reads', () => {
  const opinions = mergeOpinions({}, [
    opinion(1, 4, 1, 100),
    opinion(2, 'none', 1, 400),
    opinion(3, 0.5, 1, 300),
    opinion(4, 'not-interested', 1, 500),
    opinion(5, 5, 1, 300),
  ]);

  it('lists rated films newest first, ties by higher id', () => {
    expect(ratedFilms(opinions).map((film) => film.movieId)).toEqual([5, 3, 1]);
  });

  it('keeps films set aside apart', () => {
    expect(filmsSetAside(opinions).map((film) => film.movieId)).toEqual([4]);
  });

  it('tells judged films from others', () => {
    const judged = [1, 2, 3, 4, 5, 6].filter((id) => isJudged(opinions, id as MovieId));
    expect(judged).toEqual([1, 3, 4, 5]);
    expect(starsOf(opinions, 3 as MovieId)).toBe(0.5);
    expect(starsOf(opinions, 4 as MovieId)).toBeNull();
  });
});
