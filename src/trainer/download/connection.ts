import { TrainerError } from '../errors';

/** The host could not be reached, or not to the end. */
export class NoConnection extends TrainerError {}

/** Says why `error` ended the fetch of `url`, of which `received` bytes are kept. */
export function noConnection(url: string, received: number, error: unknown): NoConnection {
  const host = new URL(url).host;
  const reason = codeOf(error) ?? (error as Error).message;
  return new NoConnection(
    received > 0
      ? `The connection to ${host} was cut after ${(received / 1e6).toFixed(1)} MB (${reason}); run the command again, and it goes on from there.`
      : `There is no connection to ${host} (${reason}): check the network and run the command again.`,
  );
}

/** A name that does not resolve or a closed port will not open in seconds; a cut connection may. */
export function canPass(error: unknown): boolean {
  return !['ENOTFOUND', 'ECONNREFUSED', 'ENETUNREACH', 'EAI_AGAIN'].includes(codeOf(error) ?? '');
}

/** What fetch gives besides its own "fetch failed". */
function codeOf(error: unknown): string | undefined {
  const cause = (error as { cause?: { code?: unknown } }).cause;
  return typeof cause?.code === 'string' ? cause.code : undefined;
}
