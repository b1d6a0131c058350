/**
 * The live board: one snapshot at the start, then only the rows that changed.
 * Many rows travel here, so moments are epoch milliseconds.
 */
import { eventIterator } from '@orpc/contract';
import { z } from 'zod';
import { alarmView } from '../alarms/contract.ts';
import { callView } from '../calls/contract.ts';
import { boardCare } from '../care-plans/contract.ts';
import { floorProgress } from '../housekeeping/contract.ts';
import { bilingual, epochMs, id, language, moment } from '../kernel/fields.ts';
import { roles } from '../kernel/permissions.ts';
import { query, report, stream } from '../kernel/procedure.ts';
import { subjectKinds } from '../kernel/subjects.ts';
import { keyStates, strays } from '../keys/model.ts';
import { boardBag } from '../laundry/contract.ts';
import { boardLoan } from '../loans/contract.ts';
import { boardLost } from '../lost-and-found/board.ts';
import { boardMessage } from '../messages/contract.ts';
import { deadlineKinds, priorities, requestStates } from '../requests/model.ts';
import {
  discrepancyKinds,
  housekeepingStates,
  occupancies,
  roomFlags,
  serviceModels,
} from '../rooms/model.ts';
import { servedBys } from '../service-model/model.ts';
import { departments, dutyView } from '../staff/contract.ts';
import { boardWakeUp } from '../wake-ups/contract.ts';

export const boardRequest = z.object({
  id,
  number: z.number().int(),
  place: z.string().nullable(),
  placeKind: z.enum(['room', 'area', 'none']),
  placeKnown: z.boolean(),
  service: z.string(),
  quantity: z.number().int().nullable(),
  words: z.string(),
  state: z.enum(requestStates),
  priority: z.enum(priorities),
  chases: z.number().int(),
  /** Staff code of who has it, or of who is proposed while nobody has it. */
  assignee: z.string().nullable(),
  proposed: z.string().nullable(),
  waitingReason: z.string().nullable(),
  promiseAtMs: epochMs.nullable(),
  /** The guest was answered but the work goes on: a new time has to be told. */
  promiseWanted: z.boolean(),
  /** What breaks first, from when its share is counted, and when. Null: nothing runs. */
  deadline: z.enum(deadlineKinds).nullable(),
  fromMs: epochMs,
  deadlineAtMs: epochMs.nullable(),
  loggedAtMs: epochMs,
  /** When it was entered, where it was on paper until then; null: as it came. */
  enteredAtMs: epochMs.nullable(),
  /** Who took its floor over while nobody had begun it, and when; null: nobody has. */
  servedBy: z.enum(servedBys).nullable(),
  servedSinceMs: epochMs.nullable(),
  /** Grows with every change of the row: a late answer never overwrites a newer one. */
  version: z.number().int(),
});
export type BoardRequest = z.infer<typeof boardRequest>;

export const boardRoom = z.object({
  number: z.string(),
  floor: z.string(),
  occupancy: z.enum(occupancies),
  housekeeping: z.enum(housekeepingStates),
  /** What hangs on its door or was found behind it. */
  flags: z.array(z.enum(roomFlags)),
  vip: z.boolean(),
  incognito: z.boolean(),
  dueOut: z.boolean(),
  arriving: z.boolean(),
  /** The front office has one thing, housekeeping has found another. */
  discrepancy: z.enum(discrepancyKinds).nullable(),
  /** Its guest has complained and is not content yet. */
  complaint: z.boolean(),
});
export type BoardRoom = z.infer<typeof boardRoom>;

export const boardFloor = z.object({
  code: z.string(),
  /** The model of its week, who serves it now and until when (null: no change within nine days). */
  model: z.enum(serviceModels),
  servedBy: z.enum(servedBys),
  untilMs: epochMs.nullable(),
  /** Why today is not as the week says; null: it is. */
  exception: z.string().nullable(),
});
export type BoardFloor = z.infer<typeof boardFloor>;

export const boardHouse = z.object({
  name: bilingual,
  demo: z.boolean(),
  language,
  timeZone: z.string(),
  /** Milliseconds to add to the machine's clock: 0 in a live house whose machine keeps time. */
  clockOffsetMs: z.number().int(),
  /** How much of that makes up for a machine whose clock was set back. */
  clockSkewMs: z.number().int(),
  shift: z
    .object({ code: z.string(), fromMinute: z.number().int(), untilMinute: z.number().int() })
    .nullable(),
  /** Share of a target after which a row is warned about. */
  warnShare: z.number(),
  undoMs: z.number().int(),
  idleLockMs: z.number().int(),
});
export type BoardHouse = z.infer<typeof boardHouse>;

/** A key that is not quietly on its hook. */
export const boardKey = z.object({
  id,
  code: z.string(),
  state: z.enum(keyStates),
  /** Floors it opens whole; `*` is the house. */
  floors: z.array(z.string()),
  /** Staff code and name of whoever has it. */
  holder: z.string().nullable(),
  holderName: z.string().nullable(),
  dueAtMs: epochMs.nullable(),
  stray: z.enum(strays).nullable(),
});
export type BoardKey = z.infer<typeof boardKey>;
/** Somebody who should be here and is not. */
export const boardMissing = z.object({
  id,
  code: z.string(),
  name: z.string(),
  role: z.enum(roles),
  department: z.enum(departments),
  floors: z.array(z.string()),
  extension: z.string().nullable(),
  /** `absent`: never came, and the shift is over. */
  presence: z.enum(['missing', 'absent']),
  dueAtMs: epochMs,
});
export type BoardMissing = z.infer<typeof boardMissing>;

/** What the foot may claim: the newest event on disk. */
export const recordHead = z.object({
  seq: z.number().int(),
  atMs: epochMs.nullable(),
  checkWord: z.string(),
});

const parts = {
  house: boardHouse,
  floors: z.array(boardFloor),
  rooms: z.array(boardRoom),
  requests: z.array(boardRequest),
  calls: z.array(callView),
  alarms: z.array(alarmView),
  duty: z.array(dutyView),
  lostAndFound: boardLost,
  missing: z.array(boardMissing),
  loans: z.array(boardLoan),
  wakeUps: z.array(boardWakeUp),
  messages: z.array(boardMessage),
  laundry: z.array(boardBag),
  care: z.array(boardCare),
  keys: z.array(boardKey),
  cleaning: z.array(floorProgress),
  head: recordHead,
};

export const boardSnapshot = z.object({ ...parts, openTotal: z.number().int() });
export type BoardSnapshot = z.infer<typeof boardSnapshot>;

/** What the cover of a locked console goes by: how many shout, how loudly; nothing of whom or where. */
export const boardCover = z.object({
  alarms: z.array(alarmView.pick({ id: true, level: true })),
  /** Calls on the lines. */
  calls: z.number().int(),
});
export type BoardCover = z.infer<typeof boardCover>;

/** Only what changed. Rows replace rows of the same key; `gone` leave the board. */
export const boardPatch = z.object({
  /** The layout changed: the whole board as it is now. */
  whole: boardSnapshot.optional(),
  house: boardHouse.optional(),
  floors: z.array(boardFloor).optional(),
  rooms: z.array(boardRoom).optional(),
  requests: z.array(boardRequest).optional(),
  gone: z.array(id).optional(),
  calls: z.array(callView).optional(),
  alarms: z.array(alarmView).optional(),
  /** The whole list: it is short and people leave it. */
  duty: z.array(dutyView).optional(),
  /** The whole short list, whenever something of the register was touched. */
  lostAndFound: boardLost.optional(),
  /** The whole list too. */
  missing: z.array(boardMissing).optional(),
  /** The whole list of what is lent, waited for or to be decided. */
  loans: z.array(boardLoan).optional(),
  /** The whole list of who is still to be woken. */
  wakeUps: z.array(boardWakeUp).optional(),
  /** The whole list of what is still to be told to guests. */
  messages: z.array(boardMessage).optional(),
  /** The whole list of bags the house has of its guests. */
  laundry: z.array(boardBag).optional(),
  /** The whole list of what is planned for guests and not done. */
  care: z.array(boardCare).optional(),
  /** A sitting has changed: whoever shows them asks anew. */
  babysitting: z.boolean().optional(),
  /** The whole list, likewise. */
  keys: z.array(boardKey).optional(),
  /** Kinds of things touched that the board itself does not show: lists of them are asked for anew. */
  beside: z.array(z.enum(subjectKinds)).optional(),
  /** Likewise: how much of each floor is done. */
  cleaning: z.array(floorProgress).optional(),
  /** The catalogue or the layout changed: fetch the vocabulary anew. */
  vocabulary: z.boolean().optional(),
  head: recordHead.optional(),
  /** All there is while the console is locked; what went by meanwhile comes when it is opened. */
  covered: boardCover.optional(),
});
export type BoardPatch = z.infer<typeof boardPatch>;

export const boardContract = {
  /** Everything on the board; `limit` keeps only the requests that break first. */
  snapshot: query('board.view')
    .input(z.object({ limit: z.number().int().min(1).max(10_000).optional() }).optional())
    .output(boardSnapshot),
  /**
   * As it was: the board at a past moment, rebuilt from the record. What was being typed then is not
   * known, and what has been erased since stays erased.
   */
  asOf: report('record.view')
    .input(z.object({ at: moment }))
    .output(boardSnapshot.extend({ at: moment })),
  /**
   * Patches from now on, in commit order, one for each commit that touched the board. The first says
   * that the line is open: it is empty, or `covered` where the console is locked.
   */
  changes: stream('board.view').output(eventIterator(boardPatch)),
};
