/**
 * What keeps the house by itself while the desk is at work: what is due to be erased, the months written, the
 * copies, the check of the record, the sheet for the hours without a screen.
 */
import {
  aboutOf,
  archiveFolder,
  createMonthly,
  createRenewal,
  monthlyDue,
} from './archive/index.ts';
import { createBackupKeeper, noteRestored, noteUncopied, restoredNote } from './backups/index.ts';
import type { Database } from './database/open.ts';
import type { EventRow } from './database/schema/index.ts';
import { createDiskWatch, type System } from './disk/index.ts';
import { createFallback } from './fallback/index.ts';
import { type DeskWork, desk } from './kernel/pipeline.ts';
import type { Due } from './kernel/scheduler.ts';
import { unhindered } from './kernel/unhindered.ts';
import { offerOutage } from './outages/index.ts';
import { createWatchman } from './record/index.ts';
import { noteRecovered, recoveryOf } from './recovery/index.ts';
import { createEraser, createRetention, eraseAgain, retentionDue } from './retention/index.ts';
import type { Reader } from './worker/index.ts';

type Deps = DeskWork & {
  dataDir: string;
  /** A command does its work and goes: it keeps nothing by itself. */
  live: boolean;
  nativeBinding: string | undefined;
  database: Database;
  reader: Reader;
  /** What touches the copies of the house. */
  copyReader: Reader;
  system: System | undefined;
  /** Why an update went on without its copy; undefined where none did. */
  uncopied: unknown;
};

export const createKeeping = (deps: Deps) => {
  const { dataDir, live, database, reads, clock, house, pipeline, reader, copyReader } = deps;
  const work: DeskWork = { reads, clock, house, pipeline };
  const here = () => ({
    reads,
    nowMs: clock.nowMs(),
    timeZone: house()?.timeZone ?? 'UTC',
    language: house()?.language ?? ('zh-CN' as const),
  });

  const eraser = createEraser(database.raw);
  const retention = createRetention({ ...work, database, eraser });
  const writeMonth = (month: string, personalOnly: boolean) => {
    const context = here();
    return reader.ask('writeMonth', context, {
      month,
      folder: archiveFolder(dataDir),
      about: aboutOf(context),
      personalOnly,
    });
  };
  const renewal = createRenewal({
    ...work,
    erasing: retention.busy,
    write: (month) => writeMonth(month, true),
  });
  const monthly = createMonthly({
    ...work,
    erasing: retention.busy,
    write: (month) => writeMonth(month, false),
  });
  const backups = createBackupKeeper({
    ...work,
    dataDir,
    copy: (context, input) => copyReader.ask('copyHouse', context, input),
    rehearse: (context, input) => copyReader.ask('rehearseRestore', context, input),
  });
  const watchman = createWatchman({
    ...work,
    dataDir,
    wentBack: restoredNote(dataDir) !== undefined || recoveryOf(dataDir) !== undefined,
    check: (whole, after) =>
      reader.ask('checkRecord', here(), {
        dataDir,
        whole,
        after,
        nativeBinding: deps.nativeBinding,
      }),
  });
  const disk = createDiskWatch({ ...work, dataDir, system: deps.system });
  const fallback = createFallback({
    ...work,
    dataDir,
    onRecord: () => ({
      atBoardMs: reads.events.atBoardMs() ?? 0,
      newestMs: reads.events.head()?.atMs ?? 0,
    }),
    page: (input) => reader.ask('fallbackPage', here(), input),
    offer: (lastSeenMs) =>
      pipeline.perform(desk, 'desk', (context) => offerOutage(context, lastSeenMs)),
  });

  /** What the house went through before this desk, until it is on record. */
  const untold = [
    () =>
      noteRestored(pipeline, reads, {
        dataDir,
        nativeBinding: deps.nativeBinding,
        raw: database.raw,
        eraseAgain: (context, erased) => {
          const again = eraseAgain(context, eraser, erased);
          if (again.rows > 0) retention.tidySoon();
          return again;
        },
      }),
    ...(live ? [() => noteRecovered(pipeline, reads, dataDir)] : []),
    ...(deps.uncopied === undefined ? [] : [() => noteUncopied(pipeline, deps.uncopied)]),
  ];
  const sayUntold = (): void => {
    for (let say = untold[0]; say; say = untold[0]) {
      say();
      untold.shift();
    }
  };
  const untoldDue: Due = {
    nextAtMs: () => (untold.length > 0 && house() ? clock.nowMs() : null),
    run: sayUntold,
  };

  const dues: readonly Due[] = [
    untoldDue,
    retentionDue({ ...work, retention }),
    renewal.again,
    ...(live
      ? [monthlyDue({ clock, house, monthly }), ...backups.dues, ...disk.dues, fallback.due]
      : []),
    ...watchman.dues(live),
  ];

  return {
    eraser,
    retention,
    renewal,
    monthly,
    backups,
    watchman,
    writeFallback: fallback.write,
    wrote: disk.wrote,
    dues,
    /** When an earlier desk was there, what it left to be said, and what this one begins with. */
    begin: (): void => {
      for (const step of [fallback.begin, sayUntold, watchman.start, disk.begin])
        unhindered(step, 'The desk opens; this waits for a disk that takes it:');
    },
    /** Hears what was committed. */
    committed: (events: readonly EventRow[]): void => {
      watchman.committed(events);
      if (!live) return;
      if (events.some(({ kind }) => kind === 'handover-signed')) backups.soon('handover');
      fallback.heard(events);
    },
    /** Hears what the disk has refused. */
    refused: (error: unknown): void => {
      if (live) fallback.refused(error);
    },
    /** Begins nothing any more. */
    stop: (): void => {
      backups.stop();
      watchman.stop();
      fallback.stop();
      disk.stop();
    },
    /** Resolves when nothing of it is under way any more. */
    settled: async (): Promise<void> => {
      await Promise.all([backups.settled(), watchman.settled(), fallback.settled()]);
    },
    /** The last word of the record, before the house's file is closed. */
    close: (): void => watchman.close(),
    /** The file is closed: that is said too. */
    ended: (): Promise<void> => fallback.ended(),
  };
};
