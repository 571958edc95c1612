import './report-violations';
import { expose } from 'comlink';
import { createEngine } from './engine/api';
import { browserSource } from './engine/source/browser-source';
import { fetchKernel } from './engine/source/kernel-module';
import kernelUrl from './kernel/build/kernel.wasm?url';
import { holdLock } from './liveness-lock';

expose({
  ...createEngine({ kernel: () => fetchKernel(kernelUrl), source: browserSource }),
  holdLock,
});
