import './report-violations';
import { expose } from 'comlink';
import { createEngine } from './engine/api';
import { browserSource } from './engine/source/browser-source';
import { fetchKernel } from './engine/source/kernel-module';
import kernelUrl from './kernel/build/kernel.wasm?url';
import { holdLock } from './liveness-lock';

/** The catalogue of the model that the site was built with, null where there was none: tools/built-catalogue.ts. */
declare const BUILT_CATALOGUE: string | null;

expose({
  ...createEngine({
    kernel: () => fetchKernel(kernelUrl),
    source: (modelUrl, fresh, signal) => browserSource(modelUrl, fresh, signal, BUILT_CATALOGUE),
  }),
  holdLock,
});
