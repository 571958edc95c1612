import { expect, test } from 'vitest';
import { typeLeftOut } from './movie-type';

const reasons = (types: string) =>
  types.split(', ').map((type) => [type, typeLeftOut(type)?.reason ?? 'film']);
const all = (types: string, reason: string) => types.split(', ').map((type) => [type, reason]);

test.each([
  [
    'film',
    'Movie, movie, Feature Film, Documentary, Short, Video, TV Movie, tvMovie, TV Special, Fernsehfilm, Téléfilm, Película, Película de TV, Filme, Фильм, Телефильм, ',
  ],
  [
    'tv',
    'TV Series, tvSeries, TV Mini Series, tvMiniSeries, Mini-Series, tv, show, season, Serie TV, Fernsehserie, TV-Serie, Série télévisée, Serie de TV, Сериал, Мини-сериал, anime',
  ],
  ['episode', 'TV Episode, tvEpisode, Podcast Episode, Episodio TV, Épisode de série'],
  ['game', 'Video Game, videoGame, game, Videospiel, Videogioco, Jeu vidéo'],
  ['other', 'Music Video, book, manga'],
])('%s', (reason, types) => {
  expect(reasons(types)).toEqual(all(types, reason));
});
