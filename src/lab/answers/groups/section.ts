import { recommend, recommendForGroup } from '../../../../workers/engine/index';
import { GROUP_CHOICES, type GroupChoice, type MovieId, type Rating } from '../../../contract';
import { best } from '../../../trainer/holdout/metrics';
import { sample, seededRandom } from '../../../trainer/random';
import { ratingsOf } from '../../../trainer/ranking/trials';
import { bootstrapMean } from '../../evaluate/intervals';
import { interval, table } from '../markdown';
import { type Interviewee, intervieweesOf } from '../questions/interview';
import type { Setting } from '../setting';

const SIZES = [2, 3, 5];
const GROUPS = 200;
const TOP = 10;
const RELEVANT = 8;
/** Members of a group of similar users are chosen from this many others. */
const NEAREST_OF = 40;

/** Makes a list of ten for a group; returns columns. */
type ListFor = (group: readonly Interviewee[]) => readonly number[];

/** Mean and least nDCG@10 of the members of groups, random and alike, by the method that makes the list. */
export function groupsSection(setting: Setting): string[] {
  const people = intervieweesOf(setting.heldOut, setting.seed);
  const methods = methodsOf(setting);
  const lines = [
    '## Movie night',
    '',
    `${GROUPS} groups of held-out users of each size; each member shows half of their ratings, and the films that they gave 4 stars or more among the others are to be found. nDCG@10 of the mean member and of the one served worst. In brackets: bootstrap 95 % intervals over groups of the first line less the others.`,
    '',
  ];
  for (const alike of [false, true]) {
    for (const size of SIZES) {
      const groups = groupsOf(people, size, alike, setting.seed);
      const figures = methods.map(([name, listFor]) => {
        const served = groups.map((group) => {
          const list = listFor(group);
          return group.map((member) => ndcg(member, list));
        });
        return {
          name,
          mean: served.map((each) => each.reduce((sum, n) => sum + n, 0) / each.length),
          least: served.map((each) => Math.min(...each)),
        };
      });
      const mine = figures[0]!;
      const rows = figures.map(({ name, mean, least }) => [
        name,
        average(mean).toFixed(4),
        average(least).toFixed(4),
        ...(mean === mine.mean
          ? ['', '']
          : [difference(mine.mean, mean), difference(mine.least, least)]),
      ]);
      lines.push(
        `### ${size} ${alike ? 'alike' : 'at random'}`,
        '',
        ...table(['', 'mean', 'least', 'mean: first − this', 'least: first − this'], rows),
        '',
      );
    }
  }
  return lines;
}

function methodsOf({ model }: Setting): (readonly [string, ListFor])[] {
  const { catalogue, columns } = model;
  const ratings = ({ tells }: Interviewee) => {
    const movies = [...tells.keys()].sort((a, b) => a - b);
    return ratingsOf(catalogue, {
      movies,
      codes: movies.map((movie) => tells.get(movie) as number),
    });
  };
  const column = (movieId: MovieId) => columns.get(movieId) as number;
  const choose =
    (how: GroupChoice): ListFor =>
    (group) => {
      const members = group.map((member) => ({ ratings: ratings(member), seen: [] }));
      const options = { choose: how, leaveOutSeen: true, topN: TOP };
      return recommendForGroup(model, members, options).picks.map(({ movie }) =>
        column(movie.movieId),
      );
    };
  const seenBy = (group: readonly Interviewee[]) =>
    new Set(group.flatMap(({ tells }) => [...tells.keys()]));
  return [
    ...GROUP_CHOICES.map((how) => [`**${how}**`, choose(how)] as const),
    [
      'profiles merged into one',
      (group) =>
        recommend(model, {
          ratings: merged(group.flatMap(ratings)),
          topN: TOP,
        }).recommendations.map(({ movie }) => column(movie.movieId)),
    ],
    ['popularity', (group) => best(catalogue.ratingCounts, TOP, seenBy(group))],
  ];
}

/** Merges the members' ratings: the mean rating of each film, rounded to half stars, ties up. */
function merged(ratings: readonly Rating[]): Rating[] {
  const byMovie = new Map<MovieId, number[]>();
  for (const { movieId, stars } of ratings) {
    byMovie.set(movieId, [...(byMovie.get(movieId) ?? []), stars]);
  }
  return [...byMovie].map(([movieId, stars]) => ({
    movieId,
    stars: (Math.round((2 * stars.reduce((sum, n) => sum + n, 0)) / stars.length) /
      2) as Rating['stars'],
  }));
}

function groupsOf(
  people: readonly Interviewee[],
  size: number,
  alike: boolean,
  seed: number,
): Interviewee[][] {
  return Array.from({ length: GROUPS }, (_, g) => {
    const random = seededRandom(seed * 7919 + 64 * g + size);
    const drawn = sample(people.length, Math.min(people.length, NEAREST_OF), random);
    const first = people[drawn[0]!]!;
    const others = drawn.slice(1).map((i) => people[i]!);
    const near = alike
      ? [...others].sort((a, b) => inCommon(first, b) - inCommon(first, a))
      : others;
    return [first, ...near.slice(0, size - 1)];
  });
}

/** Cosine between the likes of two people. */
function inCommon(a: Interviewee, b: Interviewee): number {
  const likesOf = ({ tells }: Interviewee) =>
    [...tells].filter(([, code]) => code >= RELEVANT).map(([movie]) => movie);
  const [mine, theirs] = [likesOf(a), likesOf(b)];
  const set = new Set(mine);
  const both = theirs.filter((movie) => set.has(movie)).length;
  return both / Math.sqrt(mine.length * theirs.length || 1);
}

/** nDCG@10 of a list for one member. A film that any member has rated is out of the list for all, so only withheld ratings count. */
function ndcg({ withheld }: Interviewee, list: readonly number[]): number {
  const relevant = [...withheld.values()].filter((code) => code >= RELEVANT).length;
  let [gain, ideal] = [0, 0];
  list.forEach((movie, i) => {
    if ((withheld.get(movie) ?? 0) >= RELEVANT) gain += 1 / Math.log2(i + 2);
  });
  for (let i = 0; i < Math.min(TOP, relevant); i++) ideal += 1 / Math.log2(i + 2);
  return gain / ideal;
}

function average(samples: readonly number[]): number {
  return samples.reduce((sum, each) => sum + each, 0) / samples.length;
}

function difference(mine: readonly number[], theirs: readonly number[]): string {
  return interval(bootstrapMean(mine.map((each, i) => each - theirs[i]!)));
}
