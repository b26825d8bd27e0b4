/** A thread that plays the trials of an experiment whose numbers it is sent, one at a time. */
import { parentPort, workerData } from 'node:worker_threads';
import { DESIGNS } from '#shared/analysis/experiments/experiments.ts';
import { trial } from '#shared/analysis/experiments/play.ts';
import type { ExperimentDeal } from './trials.ts';

if (!parentPort) throw new Error('Experiments are played in threads of their own');
const port = parentPort;
const { reference, name, seed } = workerData as ExperimentDeal;
const experiment = DESIGNS[name](reference);
port.on('message', (number: number) => port.postMessage(trial(reference, experiment, seed, number)));
