import { TrainerError } from '../errors';

/** The host could not be reached, or the connection was cut. */
export class NoConnectionError extends TrainerError {}

/** Says why `error` ended the fetch of `url`, of which `received` bytes are kept. */
export function noConnection(url: string, received: number, error: unknown): NoConnectionError {
  const host = new URL(url).host;
  const reason = codeOf(error) ?? (error as Error).message;
  return new NoConnectionError(
    received > 0
      ? `The connection to ${host} was cut after ${(received / 1e6).toFixed(1)} MB (${reason}); run the command again to resume from there.`
      : `There is no connection to ${host} (${reason}): check the network and run the command again.`,
  );
}

/** Whether another try in a few seconds may help: after a cut connection, but not where a host's name does not resolve. */
export function isTemporary(error: unknown): boolean {
  return !['ENOTFOUND', 'ECONNREFUSED', 'ENETUNREACH', 'EAI_AGAIN'].includes(codeOf(error) ?? '');
}

/** The system's error code, which fetch hides in the cause of its "fetch failed". */
function codeOf(error: unknown): string | undefined {
  const cause = (error as { cause?: { code?: unknown } }).cause;
  return typeof cause?.code === 'string' ? cause.code : undefined;
}
