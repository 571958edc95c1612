import type { Sharp, SharpOptions } from 'sharp';
import { TrainerError } from '../errors';

/** As wide as a film's page shows it, and twice as wide as any list does, for dense screens. */
const WIDTH = 300;
const HEIGHT = 450;
const QUALITY = 75;

/** What sharp finds in the kinds of files that are taken; AVIF is a kind of HEIF. */
const FORMATS = ['jpeg', 'png', 'webp', 'heif'];

/** Damage that viewers pass over is passed over here too; a file that was cut off is not. */
const READING: SharpOptions = { failOn: 'error', autoOrient: true };

/** Makes a picture small. Throws what is wrong with the file. */
export type Shrink = (path: string) => Promise<Uint8Array>;

/**
 * Loads sharp, which only pictures need.
 *
 * @throws TrainerError where it is not installed
 */
export async function loadShrink(): Promise<Shrink> {
  const { default: sharp } = await import('sharp').catch((error: Error) => {
    throw new TrainerError(
      `--posters needs the package sharp, which cannot be loaded here: run "npm ci" again. (${firstLine(error)})`,
    );
  });
  // Each picture is opened once.
  sharp.cache(false);
  return async (path) => {
    const picture = sharp(path, READING);
    await expectKnown(picture);
    return picture
      .resize(WIDTH, HEIGHT, { fit: 'cover' })
      .flatten({ background: '#fff' })
      .webp({ quality: QUALITY })
      .toBuffer();
  };
}

/** What a file is decides, not what its name says. */
async function expectKnown(picture: Sharp): Promise<void> {
  const { format } = await picture.metadata();
  if (!FORMATS.includes(format)) throw new Error(`it holds ${format}, not JPEG, PNG, WebP or AVIF`);
}

export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0];
}
