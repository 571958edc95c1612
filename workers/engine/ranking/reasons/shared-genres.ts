import type { MovieIndex } from '../../../../src/pack/index';
import { vectorOf } from '../../model/content-space';
import { isGenre, type Model } from '../../model/model';
import type { Profile } from '../profile';

const MOST = 3;

/** The movie's genres that raise its score, strongest first. */
export function sharedGenres(
  { content, catalogue }: Pick<Model, 'content' | 'catalogue'>,
  profile: Profile,
  movie: MovieIndex,
): string[] {
  const weightOf = (genre: number) =>
    vectorOf(content, movie)[genre]! *
    profile.ratings.reduce(
      (sum, rated) =>
        sum + (rated.preference - rated.penalty) * vectorOf(content, rated.movie)[genre]!,
      0,
    );
  return catalogue.movieGenres[movie]!.map((genre) => ({
    genre,
    name: catalogue.genres[genre]!,
    weight: weightOf(genre),
  }))
    .filter(({ weight, name }) => weight > 0 && isGenre(name))
    .sort((a, b) => b.weight - a.weight || a.genre - b.genre)
    .slice(0, MOST)
    .map(({ name }) => name);
}
