/**
 * Housekeeping: the day's rooms dealt out in lists, done and inspected; what comes round by nights; the
 * timetable of the public areas.
 */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, id, moment, placeCode, reason, staffCode } from '../kernel/fields.ts';
import { command, query } from '../kernel/procedure.ts';
import {
  blocks,
  careKinds,
  dealtParts,
  exclusions,
  skipReasons,
  taskParts,
  taskStates,
  taskSteps,
  urges,
  workKinds,
} from './model.ts';

const credits = z.number().int().min(0).max(999);
const minutes = z.number().int().min(0).max(1_439);
const count = z.number().int().min(0).max(9_999);
/** Minutes after midnight. */
const minuteOfDay = z.number().int().min(0).max(1_439);
const percent = z.number().int().min(1).max(100);
const part = z.enum(dealtParts);

export const taskView = z.object({
  id,
  date: calendarDay,
  part: z.enum(taskParts),
  kind: z.enum(workKinds),
  /** What the kind is called, or what a round is for. */
  zh: z.string(),
  en: z.string(),
  place: z.string(),
  floor: z.string().nullable(),
  credits,
  /** What it may take, and what it took; null: not done, or its beginning is not known. */
  minutes: count,
  spent: count.nullable(),
  state: z.enum(taskStates),
  locked: z.boolean(),
  /** Why it comes first, and what stands in the way, as it is now. */
  urge: z.enum(urges).nullable(),
  block: z.enum(blocks).nullable(),
  vip: z.boolean(),
  /** Staff code and name of whoever has it. */
  assignee: z.string().nullable(),
  name: z.string().nullable(),
  dueAt: moment.nullable(),
  startedAt: moment.nullable(),
  doneAt: moment.nullable(),
  doneBy: z.string().nullable(),
  inspectedAt: moment.nullable(),
  inspectedBy: z.string().nullable(),
  /** How often an inspection sent it back. */
  reworks: count,
  skipped: z.enum(skipReasons).nullable(),
  /** What was said with a skip or an inspection. */
  reason: z.string().nullable(),
  steps: z.array(z.enum(taskSteps)),
});
export type TaskView = z.infer<typeof taskView>;

export const taskCard = taskView.extend({ events: z.array(subjectEvent) });
export type TaskCard = z.infer<typeof taskCard>;

/** The answer to `done`: the task, and whether the room is clean by it. */
export const taskDone = taskView.extend({
  /** `kept`: somebody moved in after the work was begun, the room stays as the front office has it. */
  room: z.enum(['clean', 'inspected', 'kept', 'none']),
});

export const personList = z.object({
  code: z.string(),
  name: z.string(),
  floors: z.array(z.string()),
  /** Share of the part this person is here for. */
  percent,
  limit: credits.nullable(),
  onDuty: z.boolean(),
  /** All that was given, and what of it is still to be done. */
  credits: count,
  creditsLeft: count,
  /** What would be fair for this share. */
  fairCredits: z.number(),
  minutes: count,
  /** Of those done with a beginning: allotted, and spent. */
  minutesDone: count,
  spent: count,
  done: count,
  of: count,
  /** In the order they are best done: what presses first, then the order of the house; done last. */
  tasks: z.array(taskView),
});
export type PersonList = z.infer<typeof personList>;

export const floorProgress = z.object({ floor: z.string(), done: count, of: count });
export type FloorProgress = z.infer<typeof floorProgress>;

export const lists = z.object({
  date: calendarDay,
  part,
  /** When it was last dealt, and by whom; null: not yet. */
  dealtAt: moment.nullable(),
  dealtBy: z.string().nullable(),
  /** The largest load for a full share, and what would be fair. */
  peakCredits: z.number(),
  fairCredits: z.number(),
  lists: z.array(personList),
  /** What nobody has. */
  nobody: z.array(taskView),
  excluded: z.array(z.object({ place: z.string(), floor: z.string(), why: z.enum(exclusions) })),
  floors: z.array(floorProgress),
});
export type Lists = z.infer<typeof lists>;

export const workType = z.object({
  kind: z.enum(workKinds),
  zh: z.string(),
  en: z.string(),
  credits,
  minutes: count,
  /** Comes round after so many nights lived in; null: does not. */
  everyNights: z.number().int().min(1).max(9_999).nullable(),
});
export type WorkType = z.infer<typeof workType>;

export const housekeepingSettings = z.object({
  dayFromMinute: minuteOfDay,
  dayUntilMinute: minuteOfDay,
  eveningFromMinute: minuteOfDay,
  eveningUntilMinute: minuteOfDay,
  /** Most credits of a full share; null: no limit. */
  dayLimit: credits.nullable(),
  eveningLimit: credits.nullable(),
  /** A guest expected before this minute comes early. */
  earlyBeforeMinute: minuteOfDay,
  /** When rooms of guests of a class are tidied, beside the full clean and the turn-down. */
  tidyKey: z.array(minuteOfDay).max(6),
  tidyRegular: z.array(minuteOfDay).max(6),
  tidyPotential: z.array(minuteOfDay).max(6),
  /** Rooms of a type weigh so much more: 150 is half as much again. */
  typePercents: z.record(z.string().min(1).max(32), z.number().int().min(10).max(1_000)),
});
export type HousekeepingSettings = z.infer<typeof housekeepingSettings>;

export const careView = z.object({
  room: z.string(),
  floor: z.string(),
  kind: z.enum(careKinds),
  /** Nights lived in since it was last done. */
  nights: z.number().int().min(0),
  everyNights: count,
  due: z.boolean(),
  doneOn: calendarDay.nullable(),
  plannedOn: calendarDay.nullable(),
  /** The next day the room is free; null: taken for as long as is known. */
  freeOn: calendarDay.nullable(),
});
export type CareView = z.infer<typeof careView>;

const weekdays = z.array(z.number().int().min(1).max(7)).min(1).max(7);
const times = z.array(minuteOfDay).min(1).max(48);
export const roundView = z.object({
  id,
  area: z.string(),
  areaZh: z.string(),
  areaEn: z.string(),
  /** What is to be done there. */
  words: z.string(),
  times: z.array(minuteOfDay),
  /** 1 is Monday. */
  weekdays: z.array(z.number().int()),
  minutes: count,
  /** Missed when it is not done so many minutes after its time. */
  graceMinutes: count,
  who: z.string().nullable(),
  active: z.boolean(),
});
export type RoundView = z.infer<typeof roundView>;

const byId = z.object({ id });
const dealt = z.object({ date: calendarDay, part });
/** Tasks by their ids, or all of a person's list. */
const several = z
  .object({
    ids: z.array(id).min(1).max(2_000).optional(),
    date: calendarDay.optional(),
    part: part.optional(),
    person: staffCode.optional(),
  })
  .refine(
    ({ ids, date, part: which, person }) =>
      ids !== undefined || (date !== undefined && which !== undefined && person !== undefined),
  );
const moved = z.object({ tasks: z.array(taskView) });
const roundFields = {
  words: z.string().trim().min(1).max(200),
  times,
  weekdays,
  minutes: minutes.min(1),
  graceMinutes: minutes,
  who: staffCode.nullable(),
};

export const housekeepingContract = {
  lists: query('board.view').input(dealt).output(lists),
  task: query('board.view').input(byId).output(taskCard),
  /** What a room has had, newest first. */
  ofRoom: query('board.view')
    .input(z.object({ place: placeCode, limit: z.number().int().min(1).max(500).default(50) }))
    .output(z.object({ tasks: z.array(taskView) })),

  /**
   * Makes the part's work from states and stays and deals it to those on duty: even lists of few pieces.
   * Dealt again, what is locked or begun stays. `people`: who is here for less than the roster says (0: not
   * at all); it holds for the part until something else is said.
   */
  deal: command('housekeeping.deal')
    .input(
      dealt.extend({
        people: z
          .array(z.object({ code: staffCode, percent: z.number().int().min(0).max(100) }))
          .max(500)
          .default([]),
      }),
    )
    .output(lists),
  /** By hand to another person, or to nobody. It stays there when the part is dealt again. */
  move: command('housekeeping.deal')
    .input(z.object({ ids: z.array(id).min(1).max(2_000), to: staffCode.nullable() }))
    .output(moved),
  /** All that is still to be done on one list goes to another. */
  merge: command('housekeeping.deal')
    .input(dealt.extend({ from: staffCode, into: staffCode }))
    .output(lists),
  lock: command('housekeeping.deal').input(several).output(moved),
  unlock: command('housekeeping.deal').input(several).output(moved),

  /** `by`: whoever does it, where another person says so for them. */
  start: command('housekeeping.work')
    .input(z.object({ id, by: staffCode.optional() }))
    .output(taskView),
  done: command('housekeeping.work')
    .input(z.object({ id, by: staffCode.optional(), minutes: minutes.optional() }))
    .output(taskDone),
  skip: command('housekeeping.work')
    .input(z.object({ id, reason: z.enum(skipReasons), note: reason.optional() }))
    .output(taskView),
  /** Takes back what was said by mistake, or takes up again what was skipped. */
  reopen: command('housekeeping.work').input(byId).output(taskView),
  /** Found right, or sent back with the reason. */
  inspect: command('housekeeping.inspect')
    .input(
      z.discriminatedUnion('result', [
        z.object({ id, result: z.literal('pass') }),
        z.object({ id, result: z.literal('rework'), reason }),
      ]),
    )
    .output(taskDone),

  types: query('board.view').output(
    z.object({ types: z.array(workType), settings: housekeepingSettings }),
  ),
  changeType: command('housekeeping.manage')
    .input(
      z.object({
        kind: z.enum(workKinds),
        credits: credits.min(1).optional(),
        minutes: minutes.min(1).optional(),
        everyNights: z.number().int().min(1).max(9_999).optional(),
      }),
    )
    .output(workType),
  changeSettings: command('housekeeping.manage')
    .input(housekeepingSettings.partial())
    .output(housekeepingSettings),

  /** What comes round by nights lived in; what is due first. */
  care: query('board.view')
    .input(
      z
        .object({ kind: z.enum(careKinds).optional(), dueOnly: z.boolean().default(false) })
        .prefault({}),
    )
    .output(z.object({ care: z.array(careView) })),
  /** Onto a day when the room is free; null: off its day. */
  planCare: command('housekeeping.deal')
    .input(z.object({ room: placeCode, kind: z.enum(careKinds), on: calendarDay.nullable() }))
    .output(careView),
  /** As the room's card says it was last done, and the nights since that the house does not know of. */
  setCare: command('housekeeping.manage')
    .input(
      z.object({
        room: placeCode,
        kind: z.enum(careKinds),
        doneOn: calendarDay.nullable(),
        nights: count.default(0),
      }),
    )
    .output(careView),

  /** The timetable, and what of it falls on the day. */
  publicAreas: query('board.view')
    .input(z.object({ date: calendarDay }))
    .output(z.object({ rounds: z.array(roundView), tasks: z.array(taskView) })),
  addRound: command('housekeeping.manage')
    .input(
      z.object({
        area: placeCode,
        ...roundFields,
        weekdays: weekdays.default([1, 2, 3, 4, 5, 6, 7]),
        minutes: minutes.min(1).default(15),
        graceMinutes: minutes.default(30),
        who: staffCode.nullable().default(null),
      }),
    )
    .output(roundView),
  changeRound: command('housekeeping.manage')
    .input(
      z.object({
        id,
        words: roundFields.words.optional(),
        times: times.optional(),
        weekdays: weekdays.optional(),
        minutes: roundFields.minutes.optional(),
        graceMinutes: minutes.optional(),
        who: roundFields.who.optional(),
        /** False: off the timetable; its past stays. */
        active: z.boolean().optional(),
      }),
    )
    .output(roundView),
};
