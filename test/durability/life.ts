/**
 * A desk in a process of its own that does step after step until it is killed. It says `ready` once everything
 * is loaded, waits for its task on standard input, and tells each step only after its answer, at once.
 */
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import Sqlite from 'better-sqlite3';
import { ask } from './disk/ask.ts';
import { openStepped } from './house.ts';
import { takeStep, type Work } from './steps.ts';

export type Task = {
  dataDir: string;
  work: Work;
  /** The first step, and the one before which it ends by itself. */
  from: number;
  until: number;
  /** Where it tells: a line on standard output, or a mark in the log of the layer under the files. */
  tell: 'line' | 'mark';
  /** Only to show that the tests would see it: told before it is done, or not brought to the disk. */
  broken?: 'told-early' | 'not-synced' | undefined;
};

const say = (text: string): void => void writeSync(1, `${text}\n`);

/** A desk that is content with what SQLite calls NORMAL: whole after a power cut, but not with everything in it. */
const settleForLess = (): void => {
  const { pragma } = Sqlite.prototype;
  Sqlite.prototype.pragma = function less(this: Sqlite.Database, source, options) {
    if (source === 'synchronous = FULL') return pragma.call(this, 'synchronous = NORMAL');
    return source === 'synchronous' ? 2 : pragma.call(this, source, options);
  };
};

const live = async ({ dataDir, work, from, until, tell, broken }: Task): Promise<void> => {
  if (broken === 'not-synced') settleForLess();
  const told =
    tell === 'line'
      ? (steps: number) => say(String(steps))
      : (steps: number) => ask(`mark/${steps}`);
  const stepped = await openStepped(dataDir, { step: from, live: true });
  for (let step = from; step < until; step += 1) {
    if (broken === 'told-early') told(step + 1);
    await takeStep(stepped, step, work);
    if (broken !== 'told-early') told(step + 1);
    // What the desk does between two calls has its turn.
    await new Promise(setImmediate);
  }
  // Gone without closing anything, as it would be after a kill.
  process.kill(process.pid, 'SIGKILL');
};

say('ready');
for await (const line of createInterface({ input: process.stdin })) {
  await live(JSON.parse(line) as Task);
}
