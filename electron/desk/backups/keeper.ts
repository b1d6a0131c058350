/**
 * Keeps the house copied by itself: every half hour, after a signed handover, and when somebody asks.
 * One copy at a time; what a place could not take is told on the board until it can.
 */
import type { BackupPlace, BackupReason } from '../../../shared/backups/model.ts';
import { everyMinutes } from '../../../shared/backups/model.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { HouseRow, Rehearsed } from '../database/schema/index.ts';
import { troubleOf } from '../database/trouble.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { type DeskWork, desk, type Pipeline } from '../kernel/pipeline.ts';
import { type Due, nightly } from '../kernel/scheduler.ts';
import { withSilence } from './answers.ts';
import type { Copied, CopyInput, PlaceOutcome } from './copy.ts';
import { firstPlace, type Place } from './files.ts';
import { hasPapersNews, tellOfPapers } from './papers-left.ts';
import { suspect } from './suspect.ts';

type Asking = Pick<ReadContext, 'nowMs' | 'timeZone' | 'language'>;

type Deps = DeskWork & {
  dataDir: string;
  copy: (context: Asking, input: CopyInput) => Promise<Copied>;
  rehearse: (
    context: Asking,
    input: { places: readonly Place[]; dataDir: string },
  ) => Promise<Rehearsed>;
};

/** The largest house is copied in a minute or two: a place that has not answered for so long does not. */
const hangsMs = 60 * minuteMs;
/** Twenty past four: the night's other work is done by then. */
const rehearsalMinute = 260;

const placesOf = ({ reads }: Pick<Deps, 'reads'>, dataDir: string): Place[] => {
  const { secondPlace } = reads.backups.settings();
  return [
    { place: 'first', folder: firstPlace(dataDir) },
    ...(secondPlace === null ? [] : [{ place: 'second' as const, folder: secondPlace }]),
  ];
};

/** The same with those marked that do not answer now. */
export const placesNow = (deps: Pick<Deps, 'reads'>, dataDir: string): Promise<Place[]> =>
  withSilence(placesOf(deps, dataDir));

const reasonOf = (error: unknown): string => {
  const known = error instanceof DeskError ? error : troubleOf(error);
  return known?.reason ?? 'kernel.internal';
};

const about = (place: BackupPlace) => ({ kind: 'backup' as const, id: place });

const tellFailed = (
  context: WriteContext,
  place: BackupPlace,
  facts: Record<string, unknown>,
): void => {
  context.record({ kind: 'backup-failed', subject: about(place), body: { facts } });
  watch(context, {
    about: about(place),
    target: 'backup',
    label: place === 'first' ? '1' : '2',
    dueAtMs: context.nowMs,
  });
};

/** An update changed the tables without its copy: on the board until this PC takes copies again. */
export const noteUncopied = (pipeline: Pipeline, error: unknown): void =>
  pipeline.perform(desk, 'desk', (context) =>
    tellFailed(context, 'first', { reason: reasonOf(error), before: 'update' }),
  );

/** Its alarm has events of its own. */
const lookedThrough = 100;

/** Why a place takes no copies, as it was told when its alarm was raised; null: it does. */
export const reasonTold = (
  { reads }: Pick<WriteContext, 'reads'>,
  place: BackupPlace,
): string | null => {
  if (!reads.alarms.watch(place, 'backup')) return null;
  const told = reads.events
    .newestOf(place, lookedThrough)
    .find(({ event }) => event.kind === 'backup-failed');
  if (!told) return null;
  const { facts } = JSON.parse(told.event.body) as { facts?: { reason?: string } };
  return facts?.reason ?? null;
};

/** Says on the board what a place could not take, once, until it can. */
const tellOf = (context: WriteContext, { place, problem }: PlaceOutcome): void => {
  const told = context.reads.alarms.watch(place, 'backup') !== undefined;
  if (problem === null) {
    if (!told) return;
    unwatch(context, about(place), 'backup');
    context.record({ kind: 'backup-back', subject: about(place) });
    return;
  }
  if (!told) tellFailed(context, place, { reason: problem });
};

/** Another second place, or none: what the one before could not take is no trouble any more. */
export const forgetSecond = (context: WriteContext): void =>
  unwatch(context, about('second'), 'backup');

/** What a rehearsal found is kept, and told where it failed. */
export const keepRehearsal = (context: WriteContext, rehearsed: Rehearsed): void => {
  context.writes.backups.change({ rehearsal: rehearsed });
  const subject = { kind: 'backup' as const, id: 'rehearsal' };
  const { name, ok, events, findings } = rehearsed;
  context.record({
    kind: 'backup-rehearsed',
    subject,
    body: { facts: { name, ok, events, findings } },
  });
  if (ok) unwatch(context, subject, 'backup');
  else watch(context, { about: subject, target: 'backup', label: name, dueAtMs: context.nowMs });
};

export const createBackupKeeper = ({
  dataDir,
  reads,
  clock,
  house,
  pipeline,
  copy,
  rehearse,
}: Deps) => {
  let stopped = false;
  let last: Promise<unknown> = Promise.resolve();
  let waiting: BackupReason | undefined;
  let triedAtMs: number | undefined;
  let busySinceMs: number | undefined;
  let latest: { madeAtMs: number; problem: boolean } | undefined;

  const asking = (settings: HouseRow): Asking => ({
    nowMs: clock.nowMs(),
    timeZone: settings.timeZone,
    language: settings.language,
  });

  const tell = (outcomes: readonly PlaceOutcome[]): void => {
    const differs = outcomes.some(
      ({ place, problem }) =>
        (problem === null) === (reads.alarms.watch(place, 'backup') !== undefined),
    );
    if ((differs || hasPapersNews({ reads }, outcomes)) && !stopped)
      pipeline.perform(desk, 'desk', (context) => {
        for (const outcome of outcomes) tellOf(context, outcome);
        tellOfPapers(context, outcomes);
      });
  };

  const make = async (reason: BackupReason): Promise<Copied> => {
    const settings = house();
    if (!settings) throw new DeskError('NOT_FOUND', 'house.none', { dataDir });
    const { recipient, sealedKey } = reads.backups.settings();
    const places = await placesNow({ reads }, dataDir);
    try {
      const copied = await copy(asking(settings), {
        dataDir,
        places,
        reason,
        house: { houseId: settings.houseId, houseZh: settings.nameZh, houseEn: settings.nameEn },
        lock: recipient !== null && sealedKey !== null ? { recipient, sealedKey } : null,
      });
      latest = {
        madeAtMs: copied.copy.note.madeAtMs,
        problem: copied.outcomes.some(({ problem }) => problem !== null),
      };
      tell(copied.outcomes);
      return copied;
    } catch (error) {
      // A desk that closes breaks off its copy; the next one makes another.
      if (error instanceof DeskError && error.reason === 'backups.houseDamaged')
        suspect(dataDir, String(error.details['fault']));
      if (latest) latest = { ...latest, problem: true };
      if (!stopped) tell(places.map(({ place }) => ({ place, problem: reasonOf(error) })));
      throw error;
    }
  };

  /** After whatever is under way. */
  const next = <T>(work: () => Promise<T>): Promise<T> => {
    const done = last
      .then(() => {
        busySinceMs = clock.nowMs();
        return work();
      })
      .finally(() => {
        busySinceMs = undefined;
      });
    last = done.catch(() => {});
    return done;
  };

  const quietly = (work: Promise<unknown>): void =>
    void work.catch((error: unknown) => {
      if (!stopped) console.error('The copy of the house waits:', error);
    });

  /** Asks for a copy; two that are asked for while one is made are one. */
  const soon = (reason: BackupReason): void => {
    if (stopped || !house()) return;
    if (waiting === undefined)
      quietly(
        next(async () => {
          const wanted = waiting ?? reason;
          waiting = undefined;
          return stopped ? undefined : make(wanted);
        }),
      );
    waiting = reason;
  };

  const isRehearsed = ({ timeZone }: HouseRow): boolean => {
    const { rehearsal } = reads.backups.settings();
    const month = dateAt(clock.nowMs(), timeZone).slice(0, 7);
    return rehearsal?.ok === true && dateAt(rehearsal.atMs, timeZone).slice(0, 7) === month;
  };

  const rehearseDue = (): void => {
    const settings = house();
    if (!settings || isRehearsed(settings)) return;
    quietly(
      next(async () => {
        // While it waited for its turn another may have been held.
        if (stopped || isRehearsed(settings)) return;
        const rehearsed = await rehearse(asking(settings), {
          places: await placesNow({ reads }, dataDir),
          dataDir,
        }).catch((error: unknown): Rehearsed | undefined => {
          const reason = reasonOf(error);
          // A house of today has no copy yet: tomorrow night it has.
          if (reason === 'backups.none' || stopped) return undefined;
          // One that cannot be held is as bad as one that failed: nobody knows whether there is a way back.
          const nothing = { name: '-', ok: false, events: 0, tookMs: 0 };
          return { ...nothing, atMs: clock.nowMs(), findings: [reason] };
        });
        if (rehearsed && !stopped)
          pipeline.perform(desk, 'desk', (context) => keepRehearsal(context, rehearsed));
      }),
    );
  };

  /** A share that hangs says nothing at all, and no copy comes after it: silence shouts too. */
  const tellHanging = (): void => {
    if (busySinceMs === undefined) return;
    // Begun by a clock that was ahead and is right again: an hour from now it hangs at the latest.
    busySinceMs = Math.min(busySinceMs, clock.nowMs());
    if (clock.nowMs() - busySinceMs < hangsMs) return;
    // Of two places it is the one that is not in this PC.
    const [place] = placesOf({ reads }, dataDir).slice(-1);
    if (latest) latest = { ...latest, problem: true };
    if (place) tell([{ place: place.place, problem: 'backups.hangs' }]);
  };

  const copyDue: Due = {
    nextAtMs: () => {
      if (!house()) return null;
      // A minute after the start: the desk has begun by then.
      triedAtMs ??= clock.nowMs() - (everyMinutes - 1) * minuteMs;
      // Tried by a clock that was ahead and is right again: so long it is not ago that none is due.
      triedAtMs = Math.min(triedAtMs, clock.nowMs());
      return triedAtMs + everyMinutes * minuteMs;
    },
    run: () => {
      triedAtMs = clock.nowMs();
      tellHanging();
      soon('hourly');
    },
  };

  return {
    now: (reason: BackupReason): Promise<Copied> => next(() => make(reason)),
    soon,
    /** The newest copy, and whether a place has missed one since. */
    latest: () => latest,
    dues: [copyDue, nightly(clock, () => house()?.timeZone, rehearsalMinute, rehearseDue)],
    stop: (): void => {
      stopped = true;
    },
    /** Resolves when nothing is being copied any more. */
    settled: async (): Promise<void> => {
      await last;
    },
  };
};
export type BackupKeeper = ReturnType<typeof createBackupKeeper>;
