import type { LeftOut } from './types';

/**
 * Words for types of titles, without accents and in several languages, because IMDb writes them in the visitor's language. Tested in this
 * order.
 */
const MOVIE =
  /^(?:tv|fernseh)?[ -]*(?:movie|film|special|short)|^video$|^(?:kurz|cortometr|pelicula|telefilm)|фильм/i;
const EPISODE = /episod|folge|эпизод|серия/i;
const GAME = /game|spiel|videojuego|videogioco|jeu|игра/i;
const SERIES =
  /series?\b|serie|\btv\b|show|season|staffel|saison|temporada|сериал|^anime$|tvmini|tvserie/i;
const OTHER = /podcast|music|person|name|book|manga|comic/i;

/** Why a row of this type is not a film; null when it is one, or the type is unknown. */
export function typeLeftOut(type: string): LeftOut | null {
  const text = type
    .trim()
    .replace(/^tv(?=[A-Z])/, 'tv ')
    .normalize('NFD')
    .replace(/[\u0300-\u0305\u0307-\u036f]/g, '')
    .normalize('NFC');
  if (text === '' || MOVIE.test(text)) return null;
  const because = (reason: LeftOut['reason'], what: string): LeftOut => ({
    reason,
    why: `It is ${what}, not a film (type “${type.trim()}”).`,
  });
  if (EPISODE.test(text)) return because('episode', 'an episode');
  if (GAME.test(text)) return because('game', 'a game');
  if (SERIES.test(text)) return because('tv', 'a series');
  return OTHER.test(text) ? because('other', 'something else') : null;
}
