/** `desk restore`: goes back to a copy where no console runs; works also where the house itself cannot be opened. */
import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import {
  askedFor,
  findCopy,
  firstPlace,
  goBack,
  headOf,
  keepFolder,
  lossSince,
  restoredNote,
  verifyAside,
} from '../desk/backups/index.ts';
import { databaseFile, openToRead, settle } from '../desk/database/open.ts';
import { DeskError } from '../desk/kernel/failure.ts';
import { witnessReturn } from '../desk/record/index.ts';

export type RestoreOptions = { dryRun?: boolean; passphrase?: string | undefined };

/** What would be taken back; null where the house cannot be read. */
const lossOf = (dataDir: string, head: { seq: number; hash: string }, timeZone: string) => {
  try {
    const { raw, close } = openToRead({ dataDir });
    try {
      return { before: headOf(raw), loss: lossSince(raw, { head }, timeZone) };
    } finally {
      close();
    }
  } catch {
    return { before: null, loss: null };
  }
};

/** @param backup a name in the house's own folder of copies, or the path of a copy */
export const runRestore = async (
  dataDir: string,
  backup: string,
  { dryRun = false, passphrase }: RestoreOptions,
): Promise<void> => {
  const isPath = /[\\/]/.test(backup);
  const folder = isPath ? dirname(resolve(backup)) : firstPlace(dataDir);
  const copy = findCopy([folder], basename(backup));
  const { note, name } = copy;
  const { before, loss } = lossOf(dataDir, note.head, note.timeZone);
  // Found before the work begins: the house of an open console is not taken from under it.
  if (!dryRun && existsSync(databaseFile(dataDir)) && !settle(dataDir))
    throw new DeskError('DATABASE_LOCKED', 'backups.inUse', {});
  const askedAtMs = Date.now();
  const keptIn = keepFolder(dataDir, askedAtMs, 'before-restore');
  const head = note.head;
  const ready = askedFor(copy, { by: 'desk', askedAtMs, keptIn, before, onRecord: false });
  const opening = { dataDir, passphrase };
  if (dryRun) await verifyAside(copy, opening, undefined);
  else {
    await goBack(opening, copy, ready);
    // Gone back to on purpose: what came after the copy is not missed.
    witnessReturn(dataDir, { ...head, atMs: note.madeAtMs, houseId: note.houseId });
  }
  const said = {
    restored: !dryRun,
    copy: { name, madeAt: new Date(note.madeAtMs).toISOString(), head, rows: note.rows },
    loss,
    // A recovery that was cut short had put the house aside before.
    ...(dryRun ? {} : { keptIn: restoredNote(dataDir)?.keptIn ?? keptIn }),
    house: join(resolve(dataDir), 'house.db'),
  };
  process.stdout.write(`${JSON.stringify(said, null, 2)}\n`);
};
