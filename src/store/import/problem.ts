/** A file is unfit as a whole; the message names it and says what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
