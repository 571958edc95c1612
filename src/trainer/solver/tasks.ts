import type { Layout } from './layout';

/** The data that a thread is started with. */
export interface ThreadSetup {
  readonly module: WebAssembly.Module;
  readonly memory: WebAssembly.Memory;
  readonly layout: Layout;
  readonly thread: number;
  readonly threads: number;
}

/** A task that all threads work on together; `matrix`, `left` and `right` are byte offsets. */
export type Task =
  | {
      readonly kind: 'gram';
      readonly matrix: number;
      readonly users: number;
      /** How many of the first tile columns are dense enough to be filled up with zeros. */
      readonly full: number;
    }
  | { readonly kind: 'invert'; readonly matrix: number }
  | {
      readonly kind: 'product';
      readonly left: number;
      readonly right: number;
      readonly row: number;
    };
