/** Names of the contestants in tables and plots. */
export const NAMES = {
  faiss: 'FAISS IndexFlatIP, 1 thread',
  kernelNode: 'our kernel, Node',
  kernelWorker: 'our kernel, Chromium worker',
  kernelRoundTrip: 'our kernel, Chromium, round trip',
  postings: 'postings in plain JavaScript, Node',
  denseScan: 'dense f32 SIMD scan in WebAssembly, Node',
  hnswlib: 'hnswlib-wasm brute force, Chromium',
} as const;
