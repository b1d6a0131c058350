/**
 * The desk: opens the house's database, wires the domains to the one pipeline and gives them a router.
 * It runs wherever Node runs and knows nothing of windows.
 */
import { createRouterClient } from '@orpc/server';
import { minuteMs } from '../../shared/kernel/durations.ts';
import type { Language } from '../../shared/kernel/fields.ts';
import { isKeptWaiting, isReady, suspect } from './backups/index.ts';
import { coveredPatch, createFeed, hangBell, patchFor } from './board/index.ts';
import type { Database } from './database/open.ts';
import type { HouseRow } from './database/schema/index.ts';
import { troubleOf } from './database/trouble.ts';
import { makeDemoHouse } from './demo/index.ts';
import type { System } from './disk/index.ts';
import { duesOf } from './dues.ts';
import type { FallbackReason } from './fallback/index.ts';
import { handlersOf } from './handlers.ts';
import { catchUp } from './house/clock-due.ts';
import { type Summary, summarise } from './house/summary.ts';
import { createIdleWork } from './idle.ts';
import { createLineWords } from './intake/index.ts';
import { createKeeping } from './keeping.ts';
import { type Chance, machineChance } from './kernel/chance.ts';
import { createClock } from './kernel/clock.ts';
import { DeskError } from './kernel/failure.ts';
import { createPipeline, type DeskWork, desk as itself, type Pipeline } from './kernel/pipeline.ts';
import { createScheduler } from './kernel/scheduler.ts';
import { openSession, type Session } from './kernel/sessions.ts';
import { unhindered } from './kernel/unhindered.ts';
import { listeners } from './listeners.ts';
import { createSaveOut, type PaperShell } from './paper/index.ts';
import type { OpenConsole } from './practice/index.ts';
import { createLooks } from './record/index.ts';
import { openBeside, openOrRecover, type RecoveryThread } from './recovery/index.ts';
import { createRouter, type DeskClient, type DeskRouter } from './router.ts';
import { changesWords, createIndexer } from './search/index.ts';
import { turnsDue } from './service-model/index.ts';
import { createProof, createSecrets, createWitness, type PinKey } from './staff/index.ts';
import { prepareReads, prepareWrites } from './stores.ts';
import { createReader, type Reader, type ReaderOptions } from './worker/index.ts';

export { holdHouse } from './database/hold.ts';
export type { FallbackReason } from './fallback/index.ts';
export { createTroubleRouter } from './house/trouble.ts';
export type { PaperShell } from './paper/index.ts';
export { type OpenConsole, readScript } from './practice/index.ts';
export type { PinKey } from './staff/index.ts';

export type DeskOptions = {
  dataDir: string;
  /** Path of the native database addon, where the packaged one does not fit the runtime. */
  nativeBinding?: string | undefined;
  /** The file of the reader's thread, where the desk runs from a bundle. */
  readerFile?: string | undefined;
  version?: string;
  /** Opens the key PINs are mixed with; left out, there is none. */
  pinKey?: (() => PinKey | null) | undefined;
  /** The machine's clock, epoch milliseconds. */
  machineMs?: () => number;
  /** Milliseconds that have gone by, whoever sets it. */
  steadyMs?: () => number;
  chance?: Chance;
  /** A desk with windows keeps its own time and hears other processes; a command does its work and goes. */
  live?: boolean;
  checkOutputs?: boolean;
  /** How long another writer is waited for, milliseconds. */
  busyMs?: number;
  /** What windows do for the desk; without it nothing can be printed. */
  paper?: PaperShell;
  /** Opens a console on another folder; without it practice days are opened by hand. */
  openConsole?: OpenConsole;
  /** What is known of the disks; left out: what this PC says of its own. */
  system?: System;
  /** Closes this desk and opens another on the same folder, after what is being answered; without it that is done by hand. */
  startAnew?: () => void;
};

export type Desk = {
  router: DeskRouter;
  /** A new session at a station of a workstation (left out: its own); nobody is signed in yet. */
  connect: (at: { station: string; kind?: Session['kind']; workstation?: string }) => Session;
  /** The same operations as a window has, called in this process. */
  clientFor: (session: Session) => DeskClient;
  /** Sets the clock of a demo house and runs what falls due on the way. @throws DeskError in a live house */
  setClock: (momentMs: number) => void;
  /** When the next work falls due by itself, epoch milliseconds of the house; null when nothing waits. */
  nextDueMs: () => number | null;
  /** Does what is due, now: after a sleep of the machine, whose timers stood still. */
  wake: () => void;
  /** Does what is due, and indexes what waits. */
  settle: () => void;
  /**
   * Writes the state of the desk down as a sheet for the hours without a screen. Gives its path; null where
   * there is no house yet, or the disk refuses it.
   */
  writeFallback: (reason: FallbackReason) => Promise<string | null>;
  /** What is in the house, in numbers. */
  summary: () => Summary;
  close: () => Promise<void>;
  /** After it was closed: something hangs in the system, and an end of the program that waits for it never comes. */
  hangs: () => boolean;
};

/** Copies are made each half hour: between two the thread that makes them takes no memory. */
const copyIdleMs = minuteMs;
/** The window is drawn by then. */
const warmAfterMs = 1_000;

/** Nothing of the house is known yet, its zone and language least of all. */
const recoveryBy = (
  reader: Reader,
  nowMs: number,
  uncopied: RecoveryThread['uncopied'],
): RecoveryThread => {
  const asking = { nowMs, timeZone: 'UTC', language: 'en' } as const;
  return {
    recover: (input) => reader.ask('recoverHouse', asking, input),
    faultOf: (input) => reader.ask('faultOf', asking, input),
    copyBeforeUpdate: (dataDir) => reader.ask('copyBeforeUpdate', asking, dataDir),
    uncopied,
  };
};

/** @throws DeskError DATABASE_LOCKED, DATABASE_READ_ONLY, DATABASE_FULL, DATABASE_CORRUPT, DATABASE_NEWER */
export const createDesk = async (options: DeskOptions): Promise<Desk> => {
  const { dataDir, live = true } = options;
  // Told to what watches the disk, which is there once the house is open.
  const disk = { wrote: (_tookMs: number): void => {} };
  const opening = {
    dataDir,
    wrote: (tookMs: number) => disk.wrote(tookMs),
    ...(options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }),
    ...(options.busyMs === undefined ? {} : { busyMs: options.busyMs }),
  };
  const readerOptions = {
    dataDir,
    file: options.readerFile,
    ...(options.nativeBinding === undefined ? {} : { nativeBinding: options.nativeBinding }),
  };
  const copyReader = createReader({ ...readerOptions, idleMs: copyIdleMs });
  // Asked anew each time: whoever sets the machine's clock is followed.
  const machineMs = options.machineMs ?? (() => Date.now());
  const startMs = machineMs();
  /** What ends with the desk, also with one that a disk does not let come to be; the last begun goes first. */
  const endings: (() => unknown)[] = [copyReader.close];
  try {
    let uncopied: unknown;
    const thread = recoveryBy(copyReader, startMs, (error) => {
      uncopied = error;
    });
    // A command may run beside a console: only a desk that has the house to itself changes its files.
    const database = live
      ? await openOrRecover(opening, thread, startMs)
      : await openBeside(opening, thread);
    endings.push(database.close);
    return wire(options, {
      ...{ database, copyReader, readerOptions, machineMs, disk, endings },
      uncopied,
    });
  } catch (error) {
    for (const end of endings.reverse())
      try {
        await end();
      } catch (left) {
        console.error('A desk that did not come to be leaves something behind:', left);
      }
    throw troubleOf(error) ?? error;
  }
};

type Opened = {
  database: Database;
  copyReader: Reader;
  readerOptions: ReaderOptions;
  machineMs: () => number;
  disk: { wrote: (tookMs: number) => void };
  endings: (() => unknown)[];
  /** Why an update went on without its copy; undefined where none did. */
  uncopied: unknown;
};

/** The desk on a house that is open. @throws what SQLite says where it cannot be read */
const wire = (
  options: DeskOptions,
  { database, copyReader, readerOptions, machineMs, disk, endings, uncopied }: Opened,
): Desk => {
  const { dataDir, version = '0', live = true } = options;
  /** A page of the house that cannot be read, whoever met it: the next start sees to it. */
  const hearDamage = (fault: string): void => {
    if (!live || shut) return;
    // Not noted, it would not be mended by the next start, which would come to the same.
    if (suspect(dataDir, fault)) startAnew();
  };
  /** What the desk meets while nobody calls. */
  const metAlone = (error: unknown): void => {
    const trouble = troubleOf(error);
    if (trouble?.code === 'DATABASE_CORRUPT') hearDamage(String(trouble.details['cause']));
  };
  const reader = createReader({ ...readerOptions, damaged: hearDamage });
  const quickReader = createReader({ ...readerOptions, damaged: hearDamage });
  const secrets = createSecrets(options.pinKey);
  endings.push(reader.close, quickReader.close, secrets.close);
  const reads = prepareReads(database.readable);
  const writes = prepareWrites(database.writable);
  const clock = createClock(machineMs, options.steadyMs);
  const chance = options.chance ?? machineChance();

  let shut: Promise<void> | undefined;
  let settings: HouseRow | undefined;
  const house = (): HouseRow | undefined => settings;
  const refreshHouse = (): void => {
    const before = settings;
    settings = reads.house.get();
    clock.setOffset(settings?.clockOffsetMs ?? 0);
    // Less than was on record: somebody had the house follow the machine. What was just seen and is not on record stays.
    const skewMs = settings?.clockSkewMs ?? 0;
    if (before && skewMs < before.clockSkewMs) clock.setSkew(Math.min(clock.skewMs(), skewMs));
  };
  refreshHouse();
  if (settings && !settings.demo) catchUp(clock, reads, settings, machineMs());

  let startsAnew = false;
  const startAnew = (): void => {
    if (startsAnew || shut) return;
    startsAnew = true;
    options.startAnew?.();
  };

  const words = createLineWords(reads);

  const here = () => ({ reads, nowMs: clock.nowMs(), timeZone: house()?.timeZone ?? 'UTC' });
  const feed = createFeed({
    reads,
    patch: (touched) => patchFor(here(), house(), touched),
    covered: () => coveredPatch(here(), house()),
    heard: (touched) => {
      if (touched.some(({ kind }) => kind === 'house')) refreshHouse();
      if (
        touched.some(
          ({ kind }) => kind === 'service-model' || kind === 'floor' || kind === 'layout',
        )
      )
        turns.forget();
      words.heard(touched);
      // Asked for here or by a command beside: what is done from now on would be taken back with it.
      if (live && touched.some(({ kind }) => kind === 'backup') && isReady(readerOptions))
        startAnew();
    },
  });
  const idle = createIdleWork(
    createIndexer(database, reads, writes),
    () => ({
      scheduler,
      retention: keeping.retention,
      renewal: keeping.renewal,
      monthly: keeping.monthly,
    }),
    metAlone,
  );
  const saveOut = createSaveOut(dataDir);
  const bell = hangBell(dataDir, live ? () => feed.catchUp() : undefined);
  endings.push(feed.close, bell.close);

  const looks = createLooks({ reads, clock, house, live, pipeline: () => pipeline });
  const pipeline: Pipeline = createPipeline({
    database,
    reads,
    writes,
    clock,
    machineMs,
    chance,
    house,
    answered: looks.answered,
    checkOutputs: options.checkOutputs ?? false,
    listeners,
    changesWords,
    damaged: hearDamage,
    committed: (touched, events) => {
      const last = events.at(-1);
      for (const hear of [
        () => feed.committed(touched, events),
        () => last && bell.ring(last.seq),
        () => keeping.committed(events),
        () => idle.committed(live),
      ])
        unhindered(hear, 'A change is on disk; not everybody who is to hear of it could:');
    },
    refused: (error) => keeping.refused(error),
  });
  const work: DeskWork = { reads, clock, house, pipeline };
  const keeping = createKeeping({
    ...work,
    dataDir,
    live,
    nativeBinding: options.nativeBinding,
    database,
    reader,
    copyReader,
    system: options.system,
    uncopied,
  });
  disk.wrote = keeping.wrote;
  endings.push(keeping.ended, keeping.stop);

  const turns = turnsDue(work);
  const scheduler = createScheduler(
    clock,
    [...duesOf(work, { turns, nudge: feed.nudge }), looks.due, ...keeping.dues],
    (error) => {
      keeping.refused(error);
      metAlone(error);
      console.error('Work that fell due could not be done; it is tried again.', error);
    },
  );
  endings.push(scheduler.stop, idle.stop);

  const setClock = (momentMs: number): void => {
    const current = house();
    if (!current?.demo) throw new DeskError('NOT_ALLOWED', 'house.clockOfLiveHouse', {});
    scheduler.advanceTo(momentMs);
    pipeline.perform(itself, 'desk', (context) => {
      const clockOffsetMs = momentMs - machineMs();
      context.writes.house.save({ ...current, clockOffsetMs });
      context.record({
        kind: 'clock-set',
        subject: { kind: 'house', id: current.houseId },
        body: { facts: { clockOffsetMs } },
      });
    });
    scheduler.runDue();
  };

  /** What is to be told may be that nothing can be read. */
  const languageOf = (staffId: string | null): Language | undefined => {
    try {
      return staffId === null ? undefined : (reads.staff.byId(staffId)?.language ?? undefined);
    } catch {
      return undefined;
    }
  };

  const prove = createProof({ reads, clock, secrets, pipeline });
  const handlers = handlersOf({
    options,
    machineMs,
    version,
    database,
    reads,
    reader,
    quickReader,
    copyReader,
    backupKeeper: keeping.backups,
    clock,
    chance,
    pipeline,
    house,
    secrets,
    prove,
    witness: createWitness(reads, prove),
    feed,
    saveOut,
    vocabulary: words.vocabulary,
    readLine: words.readLine,
    entryOf: words.entryOf,
    setClock,
    eraser: keeping.eraser,
    tidySoon: keeping.retention.tidySoon,
    watchman: keeping.watchman,
    makeDemo: async (atMs) => {
      await makeDemoHouse({ pipeline, clock, refreshHouse }, atMs);
      idle.drain();
    },
    startAnew,
  });
  const router = createRouter(handlers, {
    pipeline,
    languageOf: ({ staffId }) => languageOf(staffId) ?? house()?.language ?? 'zh-CN',
    // A command answers with one line of its own; a running desk keeps the trace for whoever mends it.
    unforeseen: (error, path) => {
      if (live) console.error(`Unforeseen in ${path}:`, error);
    },
  });
  if (live) {
    keeping.begin();
    idle.begin();
  }
  // The words of the quick line and the thread that finds guests take a moment to make: made while the
  // PIN is typed, not when a line is.
  const warm = (): void => {
    if (!house()) return;
    quickReader.warm();
    try {
      words.vocabulary();
    } catch (error) {
      console.error('The words of the quick line are made when a line is typed:', error);
    }
  };
  const warming = live ? setTimeout(warm, warmAfterMs) : undefined;
  warming?.unref();

  const shutDown = async (): Promise<void> => {
    scheduler.stop();
    clearTimeout(warming);
    idle.stop();
    keeping.stop();
    looks.flush();
    bell.close();
    feed.close();
    // What is being read or written there is broken off; the next desk does it.
    await Promise.all([reader.close(), quickReader.close(), copyReader.close(), secrets.close()]);
    await Promise.all([idle.settled(), keeping.settled()]);
    idle.drain();
    keeping.close();
    database.close();
    await keeping.ended();
  };

  return {
    router,
    connect: ({ station, kind = 'window', workstation }) => openSession(station, kind, workstation),
    clientFor: (session) => createRouterClient(router, { context: { session } }) as DeskClient,
    setClock,
    nextDueMs: scheduler.nextAtMs,
    wake: () => {
      if (!shut) scheduler.runDue();
    },
    settle: () => {
      scheduler.runDue();
      looks.flush();
      while (keeping.retention.work());
      idle.renew();
      idle.drain();
    },
    writeFallback: keeping.writeFallback,
    summary: () => summarise(here()),
    // Closed twice, by a test or a signal, it is closed once.
    close: () => {
      shut ??= shutDown();
      return shut;
    },
    hangs: () => isKeptWaiting() || [reader, quickReader, copyReader].some((one) => one.hangs()),
  };
};
