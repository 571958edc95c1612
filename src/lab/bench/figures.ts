import type { PartEntry } from '../../pack/index';
import type { PlaceTimings, RecommendFigure } from './engine';
import type { GrowthFigure } from './growth';
import type { MemoryFigures } from './loading/memory';
import type { ReadyFigures } from './loading/ready';
import type { VisitFigures } from './loading/visits';
import type { Machine } from './machine';
import type { SearchCell } from './search';

/** Everything that a run of the benchmark found out. */
export interface BenchFigures {
  readonly machine: Machine;
  readonly model: {
    readonly name: string;
    readonly users: number;
    readonly movies: number;
    readonly ratings: number;
    readonly parts: readonly PartEntry[];
  };
  /** How many queries each timing is of. */
  readonly queries: number;
  readonly search: readonly SearchCell[];
  /** Sentences on contestants that could not take part. */
  readonly absent: readonly string[];
  readonly recommend: readonly RecommendFigure[];
  readonly titles: PlaceTimings;
  readonly visits: VisitFigures;
  readonly ready: ReadyFigures;
  readonly memory: MemoryFigures;
  /** Bytes of WebAssembly memory. */
  readonly kernelBytes: number;
  readonly growth: readonly GrowthFigure[];
}
