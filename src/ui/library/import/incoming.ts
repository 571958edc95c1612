import { createStore } from 'zustand/vanilla';
import type { NamedBlob } from '../../../contract';

interface Incoming {
  /** Files that were chosen, dropped or pasted and wait to be imported; null when there are none. */
  readonly files: readonly NamedBlob[] | null;
}

export const incoming = createStore<Incoming>(() => ({ files: null }));

export function bring(files: readonly NamedBlob[]): void {
  if (files.length > 0) incoming.setState({ files });
}
