import type { Endpoint } from 'comlink';

/** A started worker: messages both ways, `error` and `messageerror` events, and an end. */
export interface WorkerHandle extends Endpoint {
  terminate(): void;
}

/** How workers are started. Tests put a MessageChannel in its place. */
export interface Transport {
  /** @throws where the browser refuses to start one */
  open(): WorkerHandle;
  /** Absent in old browsers and on insecure origins. */
  readonly locks?: Pick<LockManager, 'request'> | undefined;
  /** Path of the site: names of locks carry it, because all sites of an origin share them. */
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
