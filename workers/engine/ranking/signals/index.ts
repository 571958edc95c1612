import type { SignalName } from '../../../../src/contract';
import { contentSignal } from './content';
import { itemSignal } from './items';
import { neighbourSignal } from './neighbours';
import type { CreateSignal } from './signal';

/** All signals of the ranking. Each has its weight in blend.ts. */
export const SIGNALS: Readonly<Record<SignalName, CreateSignal>> = {
  items: itemSignal,
  neighbours: neighbourSignal,
  content: contentSignal,
};

/** The signal that knows similar users. It is asked for them even where its weight is 0. */
export const EVIDENCE: SignalName = 'neighbours';
