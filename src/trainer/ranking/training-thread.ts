import { parentPort, workerData } from 'node:worker_threads';
import { type Training, trainWeights } from '../weights/train';

const { rows, movies, options } = workerData as Training;
parentPort?.postMessage(await trainWeights(rows, movies, options));
