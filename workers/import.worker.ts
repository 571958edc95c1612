import { expose } from 'comlink';
import type { ImportWorkerApi } from '../src/contract';
import { readFilms } from '../src/store/import';

// A violation inside a worker never reaches the page; the console is where the tests look.
addEventListener('securitypolicyviolation', (event) => {
  const { violatedDirective, blockedURI } = event as SecurityPolicyViolationEvent;
  console.error(`Content-Security-Policy: ${violatedDirective} forbids ${blockedURI}`);
});

expose({ readFilms } satisfies ImportWorkerApi);
