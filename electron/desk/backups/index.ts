/** Copies of the house and the way back. The domain's public face. */
import type { backupsContract } from '../../../shared/backups/contract.ts';
import { everyMinutes } from '../../../shared/backups/model.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { Raw } from '../database/open.ts';
import type { Rehearsed } from '../database/schema/index.ts';
import { checkWordOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import type { Reads } from '../stores.ts';
import { placeAnswers } from './answers.ts';
import { headOf } from './check.ts';
import { lastErasedAgain } from './erased-again.ts';
import type { Place } from './files.ts';
import type { layFirst, lookForCopies } from './first-copy.ts';
import { type BackupKeeper, forgetSecond, keepRehearsal, placesNow, reasonTold } from './keeper.ts';
import { keepFolder } from './kept.ts';
import type { Opening } from './keys.ts';
import { lossSince } from './loss.ts';
import { papersOf, papersTold } from './papers-left.ts';
import { lastRecovery } from './recovered.ts';
import { layOff, readyFrom } from './restore.ts';
import type { Lock } from './seal.ts';
import type { listCopies, Previewed, prepareRestore, previewCopy } from './thread.ts';

export { isKeptWaiting, placeAnswers } from './answers.ts';
export { sweepAside } from './aside.ts';
export { copyBeforeUpdate } from './before-update.ts';
export {
  type Begun,
  begunRecovery,
  forgetBegun,
  noteBegun,
  recoveryFolder,
  recoveryReportFile,
} from './begun.ts';
export { headOf, sha256Of } from './check.ts';
export { copyHouse } from './copy.ts';
export {
  type CopyNote,
  copiesIn,
  findCopy,
  firstPlace,
  lastMadeFirst,
  rememberedPlaces,
} from './files.ts';
export { layFirst, lookForCopies } from './first-copy.ts';
export { type BackupKeeper, createBackupKeeper, noteUncopied } from './keeper.ts';
export { keepFolder } from './kept.ts';
export { makeLock } from './keys.ts';
export { lossSince } from './loss.ts';
export { putAside, putBack } from './put-aside.ts';
export { recoveriesOf } from './recovered.ts';
export {
  askedFor,
  fetchCopy,
  goBack,
  isReady,
  restoredNote,
  takeReady,
  verifyAside,
} from './restore.ts';
export { noteRestored } from './restored.ts';
export { clearSuspicion, suspect, suspicion } from './suspect.ts';
export { listCopies, prepareRestore, previewCopy, rehearseRestore, takePlace } from './thread.ts';

type Asking = Pick<ReadContext, 'nowMs' | 'timeZone' | 'language'>;

/** What the thread beside the desk does for it. */
export type BackupThread = {
  list: (
    context: Asking,
    input: Parameters<typeof listCopies>[1],
  ) => Promise<ReturnType<typeof listCopies>>;
  preview: (context: Asking, input: Parameters<typeof previewCopy>[1]) => Promise<Previewed>;
  rehearse: (context: Asking, input: { places: readonly Place[] } & Opening) => Promise<Rehearsed>;
  prepareRestore: (
    context: Asking,
    input: Parameters<typeof prepareRestore>[1],
  ) => ReturnType<typeof prepareRestore>;
  takePlace: (context: Asking, input: { folder: string; houseId: string }) => Promise<void>;
  makeLock: (context: Asking, input: { dataDir: string; passphrase: string }) => Promise<Lock>;
  lookForCopies: (
    context: Asking,
    input: Parameters<typeof lookForCopies>[1],
  ) => ReturnType<typeof lookForCopies>;
  layFirst: (context: Asking, input: Parameters<typeof layFirst>[1]) => ReturnType<typeof layFirst>;
};

type Deps = {
  dataDir: string;
  /** The house as commands change it: what is counted in a transaction is what it takes back. */
  raw: Raw;
  keeper: BackupKeeper;
  thread: BackupThread;
  reads: Pick<Reads, 'house'>;
  nowMs: () => number;
  /** Closes the desk and opens another on what lies ready. */
  startAnew: () => void;
};

const viewRehearsal = ({ atMs, ...rest }: Rehearsed, timeZone: string) => ({
  at: isoAt(atMs, timeZone),
  ...rest,
});

const houseIdOf = ({ reads }: Pick<ReadContext, 'reads'>): string =>
  reads.house.get()?.houseId ?? '';

export const createBackupsHandlers = ({
  dataDir,
  raw,
  keeper,
  thread,
  reads,
  nowMs,
  startAnew,
}: Deps): Handlers<typeof backupsContract> => {
  /** From the first word of a restore until it came to nothing; what is recorded ends with this desk. */
  let restoring = false;
  const giveUp = (): void => {
    layOff(dataDir);
    restoring = false;
  };
  /** One place for the copy that lies ready: a second would take it from the first. */
  const mustBeAlone = (): void => {
    if (restoring) throw new DeskError('WRONG_STATE', 'backups.restoring', {});
  };
  /** Before anybody can sign in: a house that is there is gone back with by those who answer for it. */
  const mustBeFirst = (): void => {
    if (reads.house.get()) throw new DeskError('CONFLICT', 'house.exists', {});
  };
  /** Nothing of a house is known yet. */
  const unhoused = (): Asking => ({ nowMs: nowMs(), timeZone: 'UTC', language: 'zh-CN' });
  return {
    list: async (context) => {
      const { rehearsal, recipient } = context.reads.backups.settings();
      const looked = await thread.list(context, {
        places: await placesNow(context, dataDir),
        dataDir,
        houseId: houseIdOf(context),
      });
      return {
        everyMinutes,
        encrypted: recipient !== null,
        ...looked,
        // A place that looks sound may take no copy all the same: a stick that is full says so only to who writes.
        places: looked.places.map((one) => ({
          ...one,
          problem: one.problem ?? reasonTold(context, one.place),
        })),
        papers: papersTold(context),
        rehearsal: rehearsal && viewRehearsal(rehearsal, context.timeZone),
        recovered: lastRecovery(context),
        erasedAgain: lastErasedAgain(context),
      };
    },
    latest: ({ timeZone }) => {
      const latest = keeper.latest();
      return {
        copy: latest ? { madeAt: isoAt(latest.madeAtMs, timeZone), problem: latest.problem } : null,
      };
    },
    now: prepared(
      async () => {
        const began = performance.now();
        const copied = await keeper.now('by-hand');
        return { ...copied, tookMs: Math.round(performance.now() - began) };
      },
      (context, _, { copy: { name, note }, outcomes, tookMs }) => {
        context.record({
          kind: 'backup-written',
          subject: { kind: 'backup', id: name },
          body: { facts: { seq: note.head.seq, sha256: note.sha256, places: outcomes } },
        });
        return {
          name,
          places: outcomes.map((outcome) => {
            const papers = papersOf(context, outcome);
            const { place, problem } = outcome;
            return { place, problem, ...(papers ? { papers } : {}) };
          }),
          checkWord: checkWordOf(note.head.hash),
          rows: Object.values(note.rows).reduce((sum, count) => sum + count, 0),
          bytes: note.bytes,
          tookMs,
        };
      },
    ),
    rehearse: prepared(
      async ({ passphrase }, context) =>
        thread.rehearse(context, {
          places: await placesNow(context, dataDir),
          dataDir,
          passphrase,
        }),
      (context, _, rehearsed) => {
        keepRehearsal(context, rehearsed);
        return viewRehearsal(rehearsed, context.timeZone);
      },
    ),
    preview: async (context, { name, passphrase }) =>
      thread.preview(context, {
        places: await placesNow(context, dataDir),
        dataDir,
        name,
        passphrase,
      }),
    restore: prepared(
      async ({ name, passphrase }, context) => {
        mustBeAlone();
        restoring = true;
        const keptIn = keepFolder(dataDir, context.nowMs, 'before-restore');
        try {
          const laid = await thread.prepareRestore(context, {
            places: await placesNow(context, dataDir),
            name,
            passphrase,
            dataDir,
            keptIn,
            houseId: houseIdOf(context),
            by: context.actor.id,
          });
          return { ...laid, keptIn };
        } catch (error) {
          giveUp();
          throw error;
        }
      },
      ({ record, nowMs, timeZone }, { name, why }, { copy, head, keptIn }) => {
        // Others went on recording while the copy was verified.
        const loss = lossSince(raw, { head }, timeZone);
        readyFrom(dataDir, headOf(raw));
        record({
          kind: 'backup-restore-begun',
          subject: { kind: 'backup', id: name },
          body: { facts: { seq: copy.seq, events: loss.events, keptIn } },
          personal: { why },
        });
        return { copy, loss, keptIn, restoredAtMs: nowMs };
      },
      giveUp,
    ),
    set: prepared(
      async ({ secondPlace, passphrase }, context) => {
        if (secondPlace === undefined && passphrase === undefined)
          throw new DeskError('INVALID_INPUT', 'backups.nothingToSet', {});
        if (secondPlace && !(await placeAnswers(secondPlace)))
          throw new DeskError('INVALID_INPUT', 'backups.noAnswer', { folder: secondPlace });
        if (secondPlace)
          await thread.takePlace(context, { folder: secondPlace, houseId: houseIdOf(context) });
        return passphrase ? thread.makeLock(context, { dataDir, passphrase }) : null;
      },
      (context, { secondPlace, passphrase }, lock) => {
        const { reads, writes, record } = context;
        if (secondPlace !== undefined && secondPlace !== reads.backups.settings().secondPlace)
          forgetSecond(context);
        writes.backups.change({
          ...(secondPlace === undefined ? {} : { secondPlace }),
          ...(passphrase === undefined
            ? {}
            : { recipient: lock?.recipient ?? null, sealedKey: lock?.sealedKey ?? null }),
        });
        record({
          kind: 'backup-settings',
          subject: { kind: 'backup', id: 'settings' },
          body: {
            facts: {
              ...(secondPlace === undefined ? {} : { secondPlace }),
              ...(passphrase === undefined ? {} : { locked: passphrase !== null }),
            },
          },
        });
        return { ok: true };
      },
    ),
    lookIn: async (_, { path }) => {
      mustBeFirst();
      if (!(await placeAnswers(path)))
        throw new DeskError('NOT_FOUND', 'backups.sourceSilent', { folder: path });
      return thread.lookForCopies(unhoused(), { path });
    },
    bringBack: async (_, { folder, name, passphrase }) => {
      mustBeFirst();
      mustBeAlone();
      restoring = true;
      const asking = unhoused();
      const keptIn = keepFolder(dataDir, asking.nowMs, 'before-restore');
      try {
        await thread.layFirst(asking, { dataDir, folder, name, passphrase, keptIn });
        // Another window, or a command, may have made one meanwhile: it is not taken away from whoever did.
        mustBeFirst();
      } catch (error) {
        giveUp();
        throw error;
      }
      startAnew();
      return { ok: true };
    },
  };
};
