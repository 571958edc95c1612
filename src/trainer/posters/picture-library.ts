import type { Sharp, SharpOptions } from 'sharp';
import { TrainerError } from '../errors';

/** Width of the pictures: that of a film's page, and twice that of any list, for high-density screens. */
const WIDTH = 300;
const HEIGHT = 450;
const QUALITY = 75;

/** The accepted formats, as sharp names them; AVIF is a kind of HEIF. */
const FORMATS = ['jpeg', 'png', 'webp', 'heif'];

/** Tolerates damage that picture viewers tolerate, but not a truncated file. */
const READING: SharpOptions = { failOn: 'error', autoOrient: true };

/** Shrinks a picture. Throws an error that says what is wrong with the file. */
export type Shrink = (path: string) => Promise<Uint8Array>;

/**
 * Loads sharp, which is needed only for pictures.
 *
 * @throws TrainerError where it is not installed
 */
export async function loadShrink(): Promise<Shrink> {
  const { default: sharp } = await import('sharp').catch((error: Error) => {
    throw new TrainerError(
      `--posters needs the package sharp, which cannot be loaded here: run "npm ci" again. (${firstLine(error)})`,
    );
  });
  // Each picture is opened only once, so a cache is of no use.
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

/** Checks the format of a picture by its content, not by its name. */
async function expectKnown(picture: Sharp): Promise<void> {
  const { format } = await picture.metadata();
  if (!FORMATS.includes(format)) throw new Error(`it holds ${format}, not JPEG, PNG, WebP or AVIF`);
}

export function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}
