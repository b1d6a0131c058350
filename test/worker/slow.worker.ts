// The reader's thread with one job made slow: it answers once a file named `go` lies in the data folder, or
// breaks off when the desk closes.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { jobs } from '../../electron/desk/worker/jobs.ts';
import { serveJobs } from '../../electron/desk/worker/serve.ts';

const { dataDir } = workerData as { dataDir: string };
const nap = new Int32Array(new SharedArrayBuffer(4));

serveJobs({
  ...jobs,
  boardAsOf: (context, input) => {
    while (!existsSync(join(dataDir, 'go')) && !context.leaving()) Atomics.wait(nap, 0, 0, 5);
    return jobs.boardAsOf(context, input);
  },
});
