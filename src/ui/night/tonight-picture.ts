import type { TonightMovie } from '../../store';
import { createPicture, savePicture, wrapped } from '../picture/picture';

const WIDTH = 1080;
const MARGIN = 90;
const LINE = 64;

/** Saves tonight's list as a picture, drawn on this device. */
export async function drawTonight(films: readonly TonightMovie[]): Promise<void> {
  const { context: measure } = createPicture(WIDTH, 10);
  measure.font = '500 46px Fraunces, Georgia, serif';
  const entries = films.map(({ title, year }, i) =>
    wrapped(measure, `${i + 1}  ${title}${year ? ` (${year})` : ''}`, WIDTH - 2 * MARGIN),
  );
  const lines = entries.reduce((sum, entry) => sum + entry.length, 0);
  const height = 330 + lines * LINE + entries.length * 18 + 110;
  const { canvas, context, colours } = createPicture(WIDTH, height);

  context.fillStyle = colours.velvet;
  context.fillRect(0, 0, WIDTH, 18);
  context.fillStyle = colours.ink;
  context.font = '560 104px Fraunces, Georgia, serif';
  context.fillText('Tonight', MARGIN, 190);
  context.font = '500 46px Fraunces, Georgia, serif';
  let y = 310;
  for (const entry of entries) {
    for (const line of entry) {
      context.fillText(line, MARGIN, y);
      y += LINE;
    }
    y += 18;
  }
  context.fillStyle = colours.inkSoft;
  context.font = '400 30px sans-serif';
  context.fillText('Chosen with Matinee', MARGIN, height - 60);
  await savePicture(canvas, 'tonight.png');
}
