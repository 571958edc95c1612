/**
 * What a person can put right: the message is a whole sentence that names the file, option or value and says
 * what to do. Commands print it without a stack trace and end with exit code 1.
 */
export class TrainerError extends Error {
  override readonly name = 'TrainerError';
}
