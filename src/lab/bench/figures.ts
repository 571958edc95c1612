import type { PartEntry } from '../../pack/index';
import type { AnswerFigure, PlaceTimings, RecommendFigure } from './engine';
import type { GrowthFigure } from './growth';
import type { MemoryFigures } from './loading/memory';
import type { RatingFigure } from './loading/rating';
import type { ReadyFigures } from './loading/ready';
import type { VisitFigures } from './loading/visits';
import type { Machine } from './machine';
import type { SearchCell } from './search';
import type { TrainingStage } from './training';

/** All results of one run of the benchmark. */
export interface BenchFigures {
  readonly machine: Machine;
  readonly model: {
    readonly name: string;
    readonly users: number;
    readonly movies: number;
    readonly ratings: number;
    readonly parts: readonly PartEntry[];
  };
  /** Queries per timing. */
  readonly queries: number;
  readonly search: readonly SearchCell[];
  /** One sentence for each contestant that could not take part. */
  readonly absent: readonly string[];
  readonly recommend: readonly RecommendFigure[];
  readonly answers: readonly AnswerFigure[];
  readonly titles: PlaceTimings;
  readonly visits: VisitFigures;
  /** The same visits with the page's own thread SLOW_PAGE times slower. */
  readonly slowVisits: VisitFigures;
  readonly rating: readonly RatingFigure[];
  readonly ready: ReadyFigures;
  readonly memory: MemoryFigures;
  /** Bytes of WebAssembly memory. */
  readonly kernelBytes: number;
  readonly training: {
    /** Folder of movies.csv and ratings.csv. */
    readonly data: string;
    readonly stages: readonly TrainingStage[];
  };
  readonly growth: readonly GrowthFigure[];
}
