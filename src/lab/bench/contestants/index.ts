import type { Page } from '@playwright/test';
import type { FlatIPIndex } from '../../../../workers/kernel/kernel';
import type { RatingRows } from '../../../pack/index';
import type { Neighbours } from '../../faiss/agreement';
import { pythonWithFaiss } from '../../faiss/python';
import type { Contestant } from '../contestant';
import { NAMES } from '../names';
import type { SearchQuery } from '../queries';
import { chromiumContestants, hnswlibContestant } from './browser';
import { denseScanContestant } from './dense-scan';
import { FaissContestant } from './faiss';
import { kernelContestant } from './kernel';
import { postingsContestant } from './postings';

export interface Contestants {
  readonly contestants: readonly Contestant<SearchQuery, Neighbours>[];
  /** One sentence for each contestant that cannot take part. */
  readonly absent: readonly string[];
  /** Null when FAISS does not take part. */
  readonly faissVersion: string | null;
  close(): void;
}

/**
 * Prepares all contestants with these rows, FAISS first where it is installed.
 *
 * @param page the benchmark's own: see browser/page.ts
 */
export async function assemble(
  index: FlatIPIndex,
  rows: RatingRows,
  page: Page,
): Promise<Contestants> {
  const absent: string[] = [];
  const ifItCan = async <T>(name: string, start: () => Promise<T>): Promise<T[]> => {
    try {
      return [await start()];
    } catch (error) {
      absent.push(`${name} could not take part: ${(error as Error).message}`);
      return [];
    }
  };
  const faiss = await ifItCan(NAMES.faiss, () => startFaiss(rows, index.d));
  const contestants = [
    ...faiss,
    kernelContestant(index),
    ...(await chromiumContestants(page)),
    postingsContestant(rows, index.d),
    ...(await ifItCan(NAMES.denseScan, () => denseScanContestant(rows, index.d))),
    ...(await ifItCan(NAMES.hnswlib, () => hnswlibContestant(page, index.d))),
  ];
  return {
    contestants,
    absent,
    faissVersion: faiss[0]?.version ?? null,
    close: () => faiss[0]?.close(),
  };
}

async function startFaiss(rows: RatingRows, columns: number): Promise<FaissContestant> {
  const python = pythonWithFaiss();
  if (python === null) throw new Error('there is no apt-get to install python3-faiss with.');
  return FaissContestant.start(python, rows, columns);
}
