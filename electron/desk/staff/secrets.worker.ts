/** The thread of the secrets: hashes and compares one after another, until asked to go. */
import { parentPort } from 'node:worker_threads';
import { hashSecret, secretFits } from './argon.ts';
import type { Task } from './secrets.ts';

const port = parentPort;
if (!port) throw new Error('secrets are hashed in a thread of their own');

// One at a time: nineteen megabytes each are taken and given back, however many ask at once.
let turn: Promise<void> = Promise.resolve();

const done = ({ id, secret, key, ...task }: Task): Promise<void> =>
  ('salt' in task ? hashSecret(secret, task.salt, key) : secretFits(secret, task.hash, key)).then(
    (result) => port.postMessage({ id, result }),
    () => port.postMessage({ id, failed: true }),
  );

port.on('message', (task: Task | null) => {
  turn = turn.then(() => (task ? done(task) : port.close()));
});
