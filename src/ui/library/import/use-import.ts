import { useCallback, useEffect, useRef, useState } from 'react';
import type { FilmInFiles, ImportAnswers, ImportReading, NamedBlob } from '../../../store/import';
import { useStores } from '../../context';
import { fetchPart } from '../../parts/fetch-part';
import type { PlannedFilm, Summing } from './plan';

export type ImportStep =
  | { readonly is: 'reading' }
  | { readonly is: 'asking'; readonly reading: ImportReading }
  | { readonly is: 'matching'; readonly done: number; readonly total: number }
  | {
      readonly is: 'ready';
      readonly reading: ImportReading;
      readonly plan: readonly PlannedFilm[];
      readonly sum: Summing;
    }
  | { readonly is: 'failed'; readonly message: string };

/**
 * Reads files and looks up their films, step by step. Nothing is written.
 *
 * @param onMissing called when the code for it did not come
 */
export function useImport(files: readonly NamedBlob[], onMissing: () => void) {
  const { session } = useStores();
  const [step, setStep] = useState<ImportStep>({ is: 'reading' });
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
      show({ is: 'reading' });
      const code = await fetchPart(() => import('../../../store/import'));
      if (!code) return missing.current();
      try {
        const reading = await code.readImport(files, { answers, signal });
        const open = reading.questions.some((question) => !isAnswered(question, answers));
        if (open) return show({ is: 'asking', reading });
        const films: readonly FilmInFiles[] = code.filmsIn(reading.rows);
        show({ is: 'matching', done: 0, total: films.length });
        const onProgress = (done: number, total: number) => show({ is: 'matching', done, total });
        const matches = await code.matchAll(films, session.films, { onProgress, signal });
        if (!matches.ok) return show({ is: 'failed', message: matches.problem.message });
        const plan = films.flatMap((film, i) => {
          const match = matches.value[i];
          return match ? [{ film, match }] : [];
        });
        show({ is: 'ready', reading, plan, sum: code.entryOf });
      } catch (error) {
        if (!signal.aborted) throw error;
      }
    },
    [files, session],
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
