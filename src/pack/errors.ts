/** The ways in which a model file can be invalid. The same list as PackErrorCode in the contract. */
export type PackCode =
  | 'pack-manifest'
  | 'pack-html'
  | 'pack-truncated'
  | 'pack-too-long'
  | 'pack-hash'
  | 'pack-gzip'
  | 'pack-magic'
  | 'pack-too-new'
  | 'pack-too-old'
  | 'pack-range';

/** A model file is invalid. The message is a sentence for visitors that names the file and says what to do. */
export class PackError extends Error {
  readonly code: PackCode;

  constructor(code: PackCode, message: string) {
    super(message);
    this.name = 'PackError';
    this.code = code;
  }
}

const TRY_AGAIN =
  'Reload the page to try again; if this site is yours, build the model again with "npm run model".';

/** 12345.6 as "12,345.6": the same in every locale. */
export function figure(value: number): string {
  return value.toLocaleString('en-US');
}

/** @param what names the file at the start of a sentence: "The ratings part". */
export function htmlInstead(what: string): PackError {
  return new PackError(
    'pack-html',
    `${what} is missing: the host sent a web page in its place. Reload the page to try again; if this site is yours, see that the whole model folder is on the host.`,
  );
}

export function truncated(what: string, found: number, expected: number): PackError {
  return new PackError(
    'pack-truncated',
    `${what} is cut short: ${figure(found)} of ${figure(expected)} bytes are there. ${TRY_AGAIN}`,
  );
}

/** @param found null where reading stopped as soon as there were too many. */
export function tooLong(what: string, found: number | null, expected: number): PackError {
  const bytes = found === null ? 'more bytes' : `${figure(found)} bytes`;
  return new PackError(
    'pack-too-long',
    `${what} is too long: ${bytes} instead of ${figure(expected)}. ${TRY_AGAIN}`,
  );
}

export function wrongHash(what: string, found: string, expected: string): PackError {
  return new PackError(
    'pack-hash',
    `${what} is not the file that the manifest describes: its SHA-256 begins with ${found.slice(0, 12)} instead of ${expected.slice(0, 12)}. ${TRY_AGAIN}`,
  );
}

export function damagedGzip(what: string, detail: string): PackError {
  return new PackError(
    'pack-gzip',
    `${what} cannot be unpacked: its gzip data is damaged (${detail}). ${TRY_AGAIN}`,
  );
}

export function wrongMagic(what: string, detail: string): PackError {
  return new PackError('pack-magic', `${what} is another kind of file: it ${detail}. ${TRY_AGAIN}`);
}

export function tooNew(what: string, found: number, newest: number): PackError {
  return new PackError(
    'pack-too-new',
    `${what} is in format version ${found}, and this Matinee reads up to version ${newest}. Reload the page to get the newest Matinee.`,
  );
}

export function tooOld(what: string, found: number, oldest: number): PackError {
  return new PackError(
    'pack-too-old',
    `${what} is in format version ${found}, and the oldest that this Matinee reads is version ${oldest}. The owner of this site must build the model again with "npm run model".`,
  );
}

/** @param detail a clause that names the value, its place and the range: "the code of rating 7 is 12, not 1 to 10". */
export function outOfRange(what: string, detail: string): PackError {
  return new PackError('pack-range', `${what} holds a wrong value: ${detail}. ${TRY_AGAIN}`);
}

/** @param detail a clause that names the key and its value. */
export function badManifest(detail: string): PackError {
  return new PackError(
    'pack-manifest',
    `The model's manifest.json is wrong: ${detail}. ${TRY_AGAIN}`,
  );
}
