import { STARS, type Taste } from '../../contract';
import { differenceFigure } from '../difference/words';
import { createPicture, savePicture, wrapped } from '../picture/picture';
import { starsFigure } from '../words';
import { agreementSentence, overallSentence } from './words';

const WIDTH = 1080;
const MARGIN = 80;
const ROW = 52;
const MOST_GENRES = 10;
const REACH = 2;

/** Saves the taste as a picture: the sentences, the genres, and how the stars are used. */
export async function drawTaste(taste: Taste): Promise<void> {
  const genres = taste.genres.filter(({ difference }) => difference).slice(0, MOST_GENRES);
  const height = 560 + genres.length * ROW + 420;
  const { canvas, context, colours } = createPicture(WIDTH, height);
  const serif = (weight: number, size: number) => `${weight} ${size}px Fraunces, Georgia, serif`;

  context.fillStyle = colours.velvet;
  context.fillRect(0, 0, WIDTH, 16);
  context.fillStyle = colours.ink;
  context.font = serif(560, 84);
  context.fillText('My taste in films', MARGIN, 160);
  context.font = '400 32px sans-serif';
  const sentences = `${overallSentence(taste.overall)} ${agreementSentence(taste.agreement)}`
    .replaceAll('You gave', 'I gave')
    .replaceAll('You are', 'I am')
    .replaceAll('You ', 'I ')
    .replaceAll('Your ', 'My ');
  let y = 230;
  for (const line of wrapped(context, sentences, WIDTH - 2 * MARGIN)) {
    context.fillText(line, MARGIN, y);
    y += 46;
  }

  y += 50;
  const left = MARGIN + 240;
  const right = WIDTH - MARGIN - 110;
  const at = (stars: number) =>
    left + ((Math.max(-REACH, Math.min(REACH, stars)) + REACH) / (2 * REACH)) * (right - left);
  context.fillStyle = colours.rule;
  context.fillRect(at(0) - 1, y - 34, 2, genres.length * ROW);
  for (const { genre, difference } of genres) {
    if (!difference) continue;
    const { low, high, mean } = difference;
    const isClear = low > 0 || high < 0;
    context.fillStyle = colours.ink;
    context.font = serif(500, 32);
    context.fillText(genre, MARGIN, y);
    context.fillStyle = isClear ? colours.star : colours.inkSoft;
    context.fillRect(at(low), y - 14, at(high) - at(low), 5);
    context.beginPath();
    context.arc(at(mean), y - 12, 11, 0, 2 * Math.PI);
    context.fill();
    context.font = '500 30px sans-serif';
    context.fillText(differenceFigure(mean), right + 24, y);
    y += ROW;
  }

  y += 60;
  context.fillStyle = colours.ink;
  context.font = serif(560, 44);
  context.fillText('How I use the stars', MARGIN, y);
  const most = Math.max(...taste.stars.own, 1);
  const step = (WIDTH - 2 * MARGIN) / STARS.length;
  STARS.forEach((stars, i) => {
    const bar = ((taste.stars.own[i] ?? 0) / most) * 170;
    context.fillStyle = colours.star;
    context.fillRect(MARGIN + i * step + 12, y + 230 - bar, step - 24, bar);
    context.fillStyle = colours.inkSoft;
    context.font = '400 26px sans-serif';
    context.fillText(starsFigure(stars), MARGIN + i * step + step / 2 - 12, y + 270);
  });
  context.fillText('Made with Matinee', MARGIN, height - 40);
  await savePicture(canvas, 'my-taste.png');
}
