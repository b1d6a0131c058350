/** A disk of a few megabytes that can be filled up, or made read-only, under a house that lies on it. */
import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type SmallDisk = {
  folder: string;
  /** Not a block is left. */
  fill: () => void;
  /** There is room again. */
  clear: () => void;
  /** Nothing on it is open for writing. */
  protect: (readOnly: boolean) => void;
  remove: () => void;
};

const run = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;

/** Undefined where none may be mounted. */
export const smallDisk = (megabytes: number): SmallDisk | undefined => {
  const folder = mkdtempSync(join(tmpdir(), 'bellboard-disk-'));
  const ballast = join(folder, 'ballast');
  if (!run('/bin/mount', '-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder)) {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  return {
    folder,
    fill: () => {
      // Others write beside this: what is left is taken until there is nothing.
      for (let bytes = 1 << 20; bytes >= 4_096; )
        try {
          appendFileSync(ballast, Buffer.alloc(bytes));
        } catch {
          bytes /= 2;
        }
    },
    clear: () => rmSync(ballast, { force: true }),
    protect: (readOnly) => {
      if (!run('/bin/mount', '-o', `remount,${readOnly ? 'ro' : 'rw'}`, folder))
        throw new Error('the disk could not be mounted anew');
    },
    remove: () => {
      run('/bin/umount', folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
