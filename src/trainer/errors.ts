/**
 * An error that the user can fix: the message is a full sentence that names the file, option or value and says what to do. Commands print
 * it without a stack trace and end with exit code 1.
 */
export class TrainerError extends Error {
  override readonly name = 'TrainerError';
}
