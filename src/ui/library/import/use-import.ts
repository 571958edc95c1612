import { useCallback, useEffect, useRef, useState } from 'react';
import type { ImportAnswers, ImportReading, NamedBlob } from '../../../contract';
import { useStores } from '../../context';
import { fetchPart } from '../../parts/fetch-part';
import { decidedBefore } from './memory';
import type { Decisions, PlannedFilm } from './plan';

export type ImportStep =
  | { readonly is: 'reading'; readonly done: number; readonly total: number }
  | { readonly is: 'asking'; readonly reading: ImportReading }
  | { readonly is: 'matching'; readonly done: number; readonly total: number }
  | {
      readonly is: 'ready';
      readonly reading: ImportReading;
      readonly plan: readonly PlannedFilm[];
      /** Decisions of an earlier import on its doubtful films. */
      readonly before: Decisions;
    }
  | { readonly is: 'failed'; readonly message: string };

const START: ImportStep = { is: 'reading', done: 0, total: 0 };

/**
 * Reads files and looks up their films, step by step. Nothing is written.
 *
 * @param onMissing called when its code could not be loaded
 */
export function useImport(files: readonly NamedBlob[], onMissing: () => void) {
  const { profile, session, fileReader } = useStores();
  const [step, setStep] = useState<ImportStep>(START);
  const abort = useRef<AbortController>(undefined);
  const missing = useRef(onMissing);
  missing.current = onMissing;

  const read = useCallback(
    async (answers: ImportAnswers) => {
      abort.current?.abort();
      const controller = new AbortController();
      abort.current = controller;
      const { signal } = controller;
      const show = (next: ImportStep) => {
        if (!signal.aborted) setStep(next);
      };
      show(START);
      const readFiles = await fetchPart(fileReader);
      if (!readFiles) return missing.current();
      const progress = (is: 'reading' | 'matching') => (done: number, total: number) =>
        show({ is, done, total });
      const read = await readFiles(files, answers, { signal, onProgress: progress('reading') });
      if (!read.ok) return show({ is: 'failed', message: read.problem.message });
      const { reading, movies: films } = read.value;
      const open = reading.questions.some((question) => !isAnswered(question, answers));
      if (open) return show({ is: 'asking', reading });
      show({ is: 'matching', done: 0, total: films.length });
      const named = films.map(({ rows: _, ...film }) => film);
      const onProgress = progress('matching');
      const matches = await session.movies.matchMovies(named, { onProgress, signal });
      if (!matches.ok) return show({ is: 'failed', message: matches.problem.message });
      const plan = films.flatMap((film, i) => {
        const match = matches.value[i];
        return match ? [{ film, match }] : [];
      });
      const before = await decidedBefore(plan, profile, session.movies);
      show({ is: 'ready', reading, plan, before });
    },
    [files, profile, session, fileReader],
  );

  useEffect(() => {
    void read({});
    return () => abort.current?.abort();
  }, [read]);

  return { step, answer: read };
}

function isAnswered(question: ImportReading['questions'][number], answers: ImportAnswers): boolean {
  switch (question.type) {
    case 'columns':
      return answers.columns?.[question.file] !== undefined;
    case 'user':
      return answers.user?.[question.file] !== undefined;
    case 'list':
      return answers.list?.[question.file] !== undefined;
  }
}
