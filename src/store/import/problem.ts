/** A file cannot be read at all; the message names it and says what to do. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
}
