import type { ImportFormat } from '../format';
import { critickerCsv, critickerXml } from './criticker';
import { filmtipset } from './filmtipset';
import { generic } from './generic';
import { imdb } from './imdb';
import { kinopoisk } from './kinopoisk';
import { kinorium } from './kinorium';
import { letterboxd } from './letterboxd';
import { letterboxdImport } from './letterboxd-import';
import { letterboxdList } from './letterboxd-list';
import { movary } from './movary';
import { movielensRatings } from './movielens-ratings';
import { movielensSite } from './movielens-site';
import { netflix } from './netflix';
import { own } from './own';
import { simklCsv, simklJson } from './simkl';
import { tmdb } from './tmdb';
import { trakt } from './trakt';
import { yamtrack } from './yamtrack';

/** All formats. The first that recognises a file reads it, so specific formats come before general ones. */
export const FORMATS: readonly ImportFormat[] = [
  ...[letterboxd, letterboxdList, imdb, trakt, simklJson, simklCsv, tmdb, movielensSite],
  ...[critickerCsv, critickerXml, kinopoisk, kinorium, filmtipset, movary, yamtrack],
  ...[movielensRatings, own, letterboxdImport, netflix, generic],
];
