// A reader's thread that falls over its first question.
import { parentPort } from 'node:worker_threads';

parentPort?.once('message', () => process.exit(7));
