import { cpus } from 'node:os';

/** What the figures were seen on. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  readonly chromium: string;
  /** null without FAISS. */
  readonly faiss: string | null;
}

export function machineWith(chromium: string, faiss: string | null): Machine {
  const all = cpus();
  return {
    processor: all[0]?.model.trim() ?? 'unknown processor',
    cores: all.length,
    node: process.versions.node,
    chromium,
    faiss,
  };
}
