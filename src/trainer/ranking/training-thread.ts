import { parentPort, workerData } from 'node:worker_threads';
import { type Training, trainWeights } from '../weights/train';
import type { Report } from './train-beside';

const { rows, movies, options } = workerData as Training;
const report = (message: Report) => parentPort?.postMessage(message);
report({ weights: await trainWeights(rows, movies, options, (done) => report({ done })) });
