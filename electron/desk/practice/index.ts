/** 演练: practice days, each in a house of its own, and their scores. The public face of the domain. */

import { may } from '../../../shared/kernel/permissions.ts';
import { dateAt, isoAt, minuteOn } from '../../../shared/kernel/time.ts';
import type { PracticeDay, practiceContract } from '../../../shared/practice/contract.ts';
import type { PracticeDayRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import { mustMay } from '../kernel/permission.ts';
import { personWithCode } from '../staff/index.ts';
import { hasHouse, keepScript, practiceFolder, readScript } from './folder.ts';
import type { Scored } from './score.ts';
import { type PracticeScript, writeScript } from './script.ts';
import { nextToTake, ringsAtMs, takeCall, viewCall } from './take.ts';

export { readScript } from './folder.ts';
export { scoreDay } from './score.ts';
export type { PracticeScript } from './script.ts';

/** Opens a console on a folder; false where that cannot be done. */
export type OpenConsole = (folder: string) => boolean;

type Deps = {
  dataDir: string;
  openConsole: OpenConsole | undefined;
  /** Moves the clock of a house that may set its own. */
  setClock: (momentMs: number) => void;
  /** Asks the reader's thread. @throws DeskError NOT_FOUND where the day was never opened */
  score: (
    context: ReadContext,
    input: { folder: string; script: PracticeScript },
  ) => Promise<Scored>;
};

/** How somebody did is theirs: it enters the record as a commitment. */
const recorded: Recorded<PracticeDayRow> = {
  kind: 'practice',
  personal: ['staffId', 'points', 'most'],
  derived: ['scores'],
};

/** The day begins in the middle shift: the one the demo signs in for. */
const beginsMinute = 15 * 60 + 5;

const view = (context: ReadContext, row: PracticeDayRow, dataDir: string): PracticeDay => ({
  id: row.id,
  number: row.number,
  trainee: context.reads.staff.byId(row.staffId)?.code ?? '',
  startedAt: isoAt(row.startedAtMs, context.timeZone),
  finishedAt: row.finishedAtMs === null ? null : isoAt(row.finishedAtMs, context.timeZone),
  folder: practiceFolder(dataDir, row.number),
  calls: row.calls,
  points: row.points,
  most: row.most,
  scores: row.scores,
});

/** One's own, or anybody's for who looks after training. @throws DeskError NOT_FOUND, NOT_ALLOWED */
const dayFor = (context: ReadContext, id: string): PracticeDayRow => {
  const row = found(context.reads.practice.byId(id), 'practice.unknown', { id });
  if (row.staffId !== context.actor.id) mustMay(context.actor, 'practice.review');
  return row;
};

/** @throws DeskError NOT_FOUND, NOT_ALLOWED for another's day to whoever does not look after training */
const traineeOf = (context: ReadContext, code: string | undefined): string => {
  const { actor } = context;
  if (code === undefined || code === actor.code) return actor.id;
  mustMay(actor, 'practice.review');
  return personWithCode(context, code).id;
};

export const createPracticeHandlers = ({
  dataDir,
  openConsole,
  setClock,
  score,
}: Deps): Handlers<typeof practiceContract> => {
  const script = readScript(dataDir);
  return {
    list: (context) => {
      const { role, id: own } = context.actor;
      const all = role === 'desk' || may(role, 'practice.review');
      return {
        days: context.reads.practice
          .days()
          .filter(({ staffId }) => all || staffId === own)
          .map((row) => view(context, row, dataDir)),
      };
    },
    get: (context, { id }) => view(context, dayFor(context, id), dataDir),
    start: (context, { trainee }) => {
      const { nowMs, timeZone, newId, nextNumber } = context;
      if (script) throw new DeskError('WRONG_STATE', 'practice.insidePractice', {});
      const staffId = traineeOf(context, trainee);
      const number = nextNumber('practice');
      const beginsMs = minuteOn(dateAt(nowMs, timeZone), beginsMinute, timeZone);
      const made = writeScript(number, isoAt(beginsMs, timeZone));
      const row: PracticeDayRow = {
        id: newId(),
        number,
        staffId,
        startedAtMs: nowMs,
        finishedAtMs: null,
        calls: made.calls.length,
        points: null,
        most: null,
        scores: [],
      };
      context.writes.practice.insert(row);
      recordRow(context, recorded, row, { kind: 'practice-started' });
      // Left behind by a transaction that fails, it is written over by the next day of the number.
      keepScript(practiceFolder(dataDir, number), made);
      return view(context, row, dataDir);
    },
    open: (context, { id }) => {
      const folder = practiceFolder(dataDir, dayFor(context, id).number);
      return { opened: openConsole?.(folder) ?? false, folder };
    },
    finish: prepared(
      ({ id }, context) => {
        const { number, finishedAtMs } = dayFor(context, id);
        // Whoever has read the score knows what was wanted.
        if (finishedAtMs !== null)
          throw new DeskError('WRONG_STATE', 'practice.scored', { number });
        const folder = practiceFolder(dataDir, number);
        const made = readScript(folder);
        if (!made) throw new DeskError('NOT_FOUND', 'practice.folderGone', { folder });
        if (!hasHouse(folder)) throw new DeskError('WRONG_STATE', 'practice.neverOpened', {});
        return score(context, { folder, script: made });
      },
      (context, { id }, { scores, points, most }) => {
        const before = dayFor(context, id);
        const after = { ...before, finishedAtMs: context.nowMs, scores, points, most };
        context.writes.practice.save(after);
        recordChange(context, recorded, before, after, { kind: 'practice-scored' });
        return view(context, after, dataDir);
      },
    ),
    call: (context) => viewCall(context, script),
    take: prepared(
      async (_, context) => {
        const next = nextToTake(context, script);
        // Nobody waits for the evening: the day's clock goes on to the call.
        if (script && ringsAtMs(script, next) > context.nowMs) setClock(ringsAtMs(script, next));
      },
      (context) => takeCall(context, script),
    ),
  };
};
