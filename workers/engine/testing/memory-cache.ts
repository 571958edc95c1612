import type { FileCache } from '../source/file-cache';

/** An in-memory Cache for tests without a browser: responses by URL. */
export class MemoryCache implements FileCache {
  readonly entries = new Map<string, Blob>();
  /** Bytes that it accepts; beyond them it rejects as browsers do. */
  quota = Number.POSITIVE_INFINITY;
  /** Duration of a write in ms, to imitate a busy disk. */
  writeMs = 0;
  readonly #writes: Promise<unknown>[] = [];

  /** Waits for all writes that have begun. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.#writes);
  }

  get names(): string[] {
    return [...this.entries.keys()].map((url) => url.replace(/^.*\//, '')).sort();
  }

  async match(url: RequestInfo | URL): Promise<Response | undefined> {
    const blob = this.entries.get(String(url));
    return blob && new Response(blob);
  }

  put(url: RequestInfo | URL, response: Response): Promise<void> {
    const written = this.#put(url, response);
    this.#writes.push(written);
    return written;
  }

  async #put(url: RequestInfo | URL, response: Response): Promise<void> {
    const blob = await response.blob();
    if (this.writeMs > 0) await new Promise((goOn) => setTimeout(goOn, this.writeMs));
    const used = [...this.entries.values()].reduce((sum, { size }) => sum + size, 0);
    if (used + blob.size > this.quota) throw new DOMException('Full.', 'QuotaExceededError');
    this.entries.set(String(url), blob);
  }

  async delete(request: RequestInfo | URL): Promise<boolean> {
    return this.entries.delete(request instanceof Request ? request.url : String(request));
  }

  async keys(): Promise<readonly Request[]> {
    return [...this.entries.keys()].map((url) => new Request(url));
  }
}
