import { parentPort, workerData } from 'node:worker_threads';
import { trainWeights } from '../weights/train';
import type { Training } from './train-beside';

const { rows, movies, options } = workerData as Training;
parentPort?.postMessage(await trainWeights(rows, movies, options));
