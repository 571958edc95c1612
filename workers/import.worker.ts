import './report-violations';
import { expose } from 'comlink';
import type { ImportWorkerApi } from '../src/contract';
import { readMovies } from '../src/store/import';

expose({ readMovies } satisfies ImportWorkerApi);
