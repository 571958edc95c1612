import './report-violations';
import { expose } from 'comlink';
import type { ImportWorkerApi } from '../src/contract';
import { readFilms } from '../src/store/import';

expose({ readFilms } satisfies ImportWorkerApi);
