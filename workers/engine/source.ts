/** Where the files of a model come from: a URL in the browser, a folder in Node. */
export interface ModelSource {
  /** The bytes of manifest.json. */
  manifest(): Promise<Uint8Array>;
  /**
   * The bytes of a part as stored.
   * @param file name from the manifest
   * @param onBytes called with the number of bytes of this file received so far
   */
  part(file: string, onBytes: (received: number) => void): Promise<Uint8Array>;
}
