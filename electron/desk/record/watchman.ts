/**
 * The watchman: has the record checked when a desk starts and every night, looks for marks of other programs
 * at least once a minute, tells what is found, and keeps the witness.
 */
import { hourMs } from '../../../shared/kernel/durations.ts';
import { findingDeeds } from '../../../shared/record/model.ts';
import type { EventRow } from '../database/schema/index.ts';
import { DeskError } from '../kernel/failure.ts';
import { type DeskWork, desk } from '../kernel/pipeline.ts';
import { type Due, nightly } from '../kernel/scheduler.ts';
import type { Checked } from './check.ts';
import { readMarks } from './marks.ts';
import { settledNow, tellFindings, toldWithRecovery } from './tell.ts';
import { readWitness, witnessHead, witnessReturn } from './witness.ts';
import { hearWitness, type Testimony } from './witnessed.ts';

/** Ten past four: the month is written, what was to be erased is gone. */
const checkMinute = 250;
/** A little less than a day: the night's check itself takes its time. */
const almostDayMs = 23 * hourMs;

/** The board is up by then, and a desk that is closed at once has begun no thread. */
const afterStartMs = 3_000;

type Deps = DeskWork & {
  dataDir: string;
  /** The house has just gone back to a copy by somebody's leave, or come back from damage. */
  wentBack: boolean;
  /** Has the record checked beside the desk; refused when the desk closes meanwhile. */
  check: (whole: boolean, after?: Testimony['agreed']) => Promise<Checked>;
  failed?: (error: unknown) => void;
};

export const createWatchman = (deps: Deps) => {
  const { dataDir, reads, clock, house, pipeline, check } = deps;
  const failed =
    deps.failed ?? ((error) => console.error('The record could not be checked now:', error));
  let wentBack = deps.wentBack;
  /** By leave: until the witness knows, nothing is missed by it. @throws what the disk says */
  const noteReturn = (): void => {
    const head = reads.events.head();
    const houseId = house()?.houseId;
    if (!wentBack || !head || houseId === undefined) return;
    witnessReturn(dataDir, { ...head, houseId });
    wentBack = false;
  };
  // Heard before this desk adds anything: what is missing can still be told from what is another.
  const hear = (): Testimony => {
    try {
      noteReturn();
      return hearWitness({ reads, dataDir });
    } catch (error) {
      // Heard by the next check; nothing is witnessed anew before it was.
      failed(error);
      return { witness: undefined, findings: [], agreed: undefined };
    }
  };
  const heard = hear();
  let stopped = false;
  let starting: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let witnessedAtMs = clock.nowMs();
  let witnessedSeq = reads.events.head()?.seq ?? 0;

  /** Remembers the head; a record that does not go the way it was witnessed is told first. */
  const bearWitness = (wholeAtMs?: number, told = false): void => {
    witnessedAtMs = clock.nowMs();
    try {
      noteReturn();
      const head = reads.events.head();
      const houseId = house()?.houseId;
      if (!head || houseId === undefined) return;
      witnessedSeq = head.seq;
      if (told || hearWitness({ reads, dataDir }).findings.length === 0)
        witnessHead(dataDir, houseId, head, wholeAtMs);
    } catch (error) {
      failed(error);
    }
  };

  /** From now on a witness that is not there is missed. Not done by a check: that only looks. */
  const relyOnWitness = (): void => {
    try {
      if (readWitness(dataDir)?.heads[0] && house() && !reads.record.isWitnessed())
        pipeline.perform(desk, 'desk', ({ writes }) => writes.record.noteWitnessed());
    } catch (error) {
      // A disk that takes nothing now: the desk opens and closes all the same.
      failed(error);
    }
  };

  const tell = (findings: Checked['findings'], settled?: ReadonlySet<string>): void => {
    if (findings.length > 0)
      pipeline.perform(desk, 'desk', (context) => tellFindings(context, findings, settled));
  };

  const checkAndTell = async (whole: boolean): Promise<Checked> => {
    noteReturn();
    const settled = settledNow({ reads });
    const checked = await check(whole, heard.agreed);
    if (stopped) return checked;
    const isTold = toldWithRecovery({ reads });
    tell(
      checked.findings.filter((finding) => !isTold(finding)),
      settled,
    );
    const isWhole = whole && checked.findings.length === 0;
    bearWitness(isWhole ? clock.nowMs() : undefined, true);
    return checked;
  };

  const tellUnfinished = (error: unknown): void => {
    failed(error);
    // Of a disk or a file that is the trouble itself, more is told than that.
    if (error instanceof DeskError && error.code.startsWith('DATABASE_')) return;
    try {
      tell([{ kind: 'unchecked', seq: null, detail: findingDeeds.unfinished }]);
    } catch (untold) {
      failed(untold);
    }
  };

  const run = async (whole: boolean): Promise<void> => {
    try {
      await checkAndTell(whole);
    } catch (error) {
      // A desk that closes breaks off what is being checked; the next one begins anew.
      if (!stopped) tellUnfinished(error);
    }
  };

  /** One after the other; of several whole ones that wait, one is enough. */
  let wholeWaits = false;
  const begin = (whole: boolean): void => {
    if (whole && wholeWaits) return;
    wholeWaits ||= whole;
    running = (running ?? Promise.resolve()).then(() => {
      if (whole) wholeWaits = false;
      return stopped ? undefined : run(whole);
    });
  };

  /** A house found whole since last night is not gone through again because the machine was started. */
  const wholeSince = (momentMs: number): boolean => {
    try {
      const wholeAtMs = readWitness(dataDir)?.wholeAtMs ?? Number.NEGATIVE_INFINITY;
      // By a clock that was ahead says nothing of when it was.
      return wholeAtMs > momentMs && wholeAtMs <= clock.nowMs();
    } catch (error) {
      failed(error);
      return false;
    }
  };

  const marksDue: Due = {
    nextAtMs: () => (reads.record.marks(1).length > 0 ? clock.nowMs() : null),
    run: () =>
      pipeline.perform(desk, 'desk', (context) => {
        const marked = readMarks(context.reads);
        if (!marked) return;
        tellFindings(context, marked.findings);
        if (marked.until === null) context.writes.record.takeAllMarks();
        else context.writes.record.takeMarks(marked.until);
      }),
  };

  const witnessDue: Due = {
    nextAtMs: () => {
      witnessedAtMs = Math.min(witnessedAtMs, clock.nowMs());
      return (reads.events.head()?.seq ?? 0) === witnessedSeq ? null : witnessedAtMs + hourMs;
    },
    run: () => bearWitness(),
  };

  return {
    /** A command does its work and goes: it never waits for the night's check. */
    dues: (live: boolean): Due[] => [
      marksDue,
      ...(live
        ? [
            witnessDue,
            nightly(
              clock,
              () => house()?.timeZone,
              checkMinute,
              () => {
                if (!wholeSince(clock.nowMs() - almostDayMs)) begin(true);
              },
            ),
          ]
        : []),
    ],
    /** Everything, now. @throws what hinders the check */
    checkNow: (): Promise<Checked> => checkAndTell(true),
    /** What came after the witness, looked at as the desk starts. */
    start: (): void => {
      starting = setTimeout(() => begin(false), afterStartMs);
      starting.unref();
      tell(heard.findings);
      if (heard.findings.length > 0) bearWitness(undefined, true);
      relyOnWitness();
    },
    /** Told after each commit: a signed handover is witnessed at once. */
    committed: (events: readonly Pick<EventRow, 'kind'>[]): void => {
      if (events.some(({ kind }) => kind === 'handover-signed')) bearWitness();
    },
    stop: (): void => {
      stopped = true;
      clearTimeout(starting);
    },
    /** Resolves when nothing is being checked any more. */
    settled: async (): Promise<void> => {
      await running;
    },
    /** The last word before the database closes. */
    close: (): void => {
      bearWitness();
      relyOnWitness();
    },
  };
};
export type Watchman = ReturnType<typeof createWatchman>;
