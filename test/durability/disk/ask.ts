/** Speaks to the layer under the files, from a program that has it: by opening paths that do not exist. */
import { openSync, readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** @param what e.g. `mark/17`, as the layer's source lists them; without the layer nothing happens */
export const ask = (what: string): void => {
  try {
    openSync(`/bellboard-disk/${what}`, 'r');
  } catch {
    // It never opens.
  }
};

/** How many operations of the kinds there were since one was to fail, and how many failed. */
export const counts = (): { counted: number; failed: number } => {
  const [counted = 0, failed = 0] = readFileSync('/bellboard-disk/count', 'utf8')
    .split(' ')
    .map(Number);
  return { counted, failed };
};

/** Resolves when the program has left the disk alone for a moment. */
export const atRest = async (): Promise<void> => {
  ask('arm/1000000000/5/once/rwsocm');
  for (let before = -1; before !== counts().counted; ) {
    before = counts().counted;
    await pause(60);
  }
  ask('rest');
};

/** Looks at something with a disk that is well. */
export const quietly = <T>(look: () => T): T => {
  ask('pause');
  try {
    return look();
  } finally {
    ask('resume');
  }
};
