import { expose } from 'comlink';
import { createEngine } from './engine/api';
import { browserSource } from './engine/source/browser-source';
import { fetchKernel } from './engine/source/kernel-module';
import kernelUrl from './kernel/build/kernel.wasm?url';
import { holdLock } from './liveness-lock';

// A violation inside a worker never reaches the page; the console is where the tests look.
addEventListener('securitypolicyviolation', (event) => {
  const { violatedDirective, blockedURI } = event as SecurityPolicyViolationEvent;
  console.error(`Content-Security-Policy: ${violatedDirective} forbids ${blockedURI}`);
});

expose({
  ...createEngine({ kernel: () => fetchKernel(kernelUrl), source: browserSource }),
  holdLock,
});
