import type { Endpoint } from 'comlink';

/** A started worker: messages in both directions, `error` and `messageerror` events, and a way to end it. */
export interface WorkerHandle extends Endpoint {
  terminate(): void;
}

/** How workers are started. Tests put a MessageChannel in its place. */
export interface Transport {
  /** @throws where the browser refuses to start one */
  open(): WorkerHandle;
  /** Absent in old browsers and on insecure origins. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Path of the site. It is part of the names of locks, because all sites of an origin share them. */
  readonly site?: string;
}

export const browserTransport: Transport = {
  open: () =>
    new Worker(new URL('../../workers/recommender.worker.ts', import.meta.url), { type: 'module' }),
  get site() {
    return new URL('.', document.baseURI).pathname;
  },
  get locks() {
    return navigator.locks as LockManager | undefined;
  },
};
