import { EngineError } from '../errors';
import { fetchBytes } from './fetch-source';

/**
 * Fetches and compiles kernel.wasm. It is not compiled while streaming: the file is small, and streaming fails on hosts that do not send
 * WebAssembly's MIME type.
 *
 * @throws EngineError
 */
export async function fetchKernel(url: string): Promise<WebAssembly.Module> {
  const bytes = await fetchBytes(url);
  try {
    return await WebAssembly.compile(bytes);
  } catch (cause) {
    throw new EngineError(
      'internal',
      'The search kernel could not be compiled: the file on the host is damaged, or this browser lacks WebAssembly SIMD. Reload the page, or try a newer browser.',
      { cause },
    );
  }
}
