/**
 * The bell between processes on one house: whoever commits writes a small file, whoever keeps a board
 * open watches it. The file says only that there is something new; the record says what.
 */
import { type FSWatcher, watch, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export type Bell = {
  ring: (seq: number) => void;
  close: () => void;
};

/** @param heard called when another process may have rung; never more often than every few milliseconds */
export const hangBell = (dataDir: string, heard?: () => void): Bell => {
  const file = join(dataDir, 'bell');
  let watcher: FSWatcher | undefined;
  let rung: { seq: number; soon: NodeJS.Immediate } | undefined;
  let waiting: NodeJS.Timeout | undefined;
  if (heard) {
    try {
      writeFileSync(file, '', { flag: 'a' });
    } catch {
      // It is the folder that is watched: whoever rings makes the file.
    }
    watcher = watch(dirname(file), (_, name) => {
      if (name !== null && basename(String(name)) !== 'bell') return;
      waiting ??= setTimeout(() => {
        waiting = undefined;
        heard();
      }, 5);
    });
    // A folder that goes away is told of by the next call; the watch must not bring the desk down.
    watcher.on('error', () => watcher?.close());
  }
  const write = (): void => {
    if (!rung) return;
    clearImmediate(rung.soon);
    const { seq } = rung;
    rung = undefined;
    try {
      writeFileSync(file, String(seq));
    } catch {
      // The change is on disk; a board elsewhere shows it at its next look.
    }
  };
  return {
    // Rung once the answer is out: nobody waits for a bell, and commits close together ring it once.
    ring: (seq) => {
      rung = { seq, soon: rung?.soon ?? setImmediate(write) };
    },
    close: () => {
      write();
      clearTimeout(waiting);
      watcher?.close();
    },
  };
};
