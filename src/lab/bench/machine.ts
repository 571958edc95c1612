import { cpus } from 'node:os';

/** The machine and the software that the figures come from. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly node: string;
  readonly chromium: string;
  /** Version of FAISS; null when it did not take part. */
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
