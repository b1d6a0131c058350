/** Complaints and recovery: taken, promised, replied to, put right, asked after, closed with a cause. */
import { z } from 'zod';
import { subjectEvent } from '../events/contract.ts';
import { calendarDay, id, moment, placeCode, reason, staffCode, text } from '../kernel/fields.ts';
import { roles } from '../kernel/permissions.ts';
import { command, query } from '../kernel/procedure.ts';
import { measureKinds } from '../measures/model.ts';
import {
  approvals,
  complaintKinds,
  complaintStates,
  complaintSteps,
  guestViews,
  mostFollowUps,
  optionStates,
  rootCauses,
} from './model.ts';

const number = z.number().int();
/** Hundredths of the house's currency. */
const cents = z.number().int().min(0).max(99_999_999);
/** Of several together: more than any one of them may be. */
const totalOfCents = z.number().int().min(0);
const severity = z.union([z.literal(1), z.literal(2), z.literal(3)]);
const kind = z.enum(complaintKinds);
const said = z.string().trim().min(1).max(2_000);

const optionView = z.object({
  id,
  words: z.string(),
  cents,
  state: z.enum(optionStates),
  approval: z.enum(approvals).nullable(),
  /** Nobody may say it to the guest yet: it is above what whoever asks may give. */
  needsApproval: z.boolean(),
  /** Whoever asks may decide about it. */
  mayDecide: z.boolean(),
  /** What the complaint would have cost in all with this one: a limit holds for that. */
  totalCents: totalOfCents,
  /** Who may give leave for it, while it is wanted or asked for: by role, and who of them is on duty. */
  approvers: z
    .object({
      roles: z.array(z.enum(roles)),
      onDuty: z.array(z.object({ code: z.string(), name: z.string() })),
    })
    .nullable(),
  askedBy: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: moment.nullable(),
  why: z.string().nullable(),
  offeredBy: z.string().nullable(),
  offeredAt: moment.nullable(),
  answeredAt: moment.nullable(),
});
export type OptionView = z.infer<typeof optionView>;

const replyView = z.object({
  at: moment,
  by: z.string(),
  words: z.string(),
  due: moment.nullable(),
  inTime: z.boolean(),
});

const followUpView = z.object({
  id,
  due: moment,
  overdue: z.boolean(),
  doneAt: moment.nullable(),
  by: z.string().nullable(),
  view: z.enum(guestViews).nullable(),
  words: z.string().nullable(),
});

export const complaintView = z.object({
  id,
  number,
  kind,
  severity,
  sensitive: z.boolean(),
  state: z.enum(complaintStates),
  /** Where it happened. */
  place: z.string().nullable(),
  placeKind: z.enum(['room', 'area', 'none']),
  floor: z.string().nullable(),
  /** Where its guest is now; null: not in the house, or nobody knows who it is. */
  room: z.string().nullable(),
  stayId: id.nullable(),
  /** Null where the name is not given out to whoever asks. */
  guest: z.string().nullable(),
  vip: z.boolean(),
  words: z.string(),
  wants: z.string().nullable(),
  repeatedBack: z.boolean(),
  /** Staff codes. */
  owner: z.string().nullable(),
  ownerName: z.string().nullable(),
  openedBy: z.string(),
  openedAt: moment,
  /** When the guest must hear from the house, whatever the progress; null once they know how it was resolved. */
  dueAt: moment.nullable(),
  /** From when its time is counted. */
  dueFrom: moment.nullable(),
  /** The guest was told this moment; else it is the house's own standard. */
  promised: z.boolean(),
  overdue: z.boolean(),
  repliesInTime: number,
  repliesLate: number,
  compensationCents: totalOfCents,
  currency: z.string(),
  /** The next enquiry that has to be made. */
  nextFollowUp: moment.nullable(),
  resolution: z.string().nullable(),
  resolvedAt: moment.nullable(),
  guestView: z.enum(guestViews).nullable(),
  /** Compensation waits for leave: of whoever asks, or of others. */
  approval: z.enum(['yours', 'others']).nullable(),
  reopened: number,
  closedAt: moment.nullable(),
  request: z.object({ id, number }).nullable(),
});
export type ComplaintView = z.infer<typeof complaintView>;

/** How an earlier complaint is like this one. */
export const repeatBys = ['guest', 'room', 'cause'] as const;
const repeatView = z.object({
  by: z.enum(repeatBys),
  id,
  number,
  kind,
  state: z.enum(complaintStates),
  place: z.string().nullable(),
  words: z.string(),
  openedAt: moment,
  guestView: z.enum(guestViews).nullable(),
});
export type RepeatView = z.infer<typeof repeatView>;

export const complaintCard = complaintView.extend({
  /** Staff code of whom it is about; they do not see it. */
  about: z.string().nullable(),
  /** The enquiry it came from. */
  survey: z.object({ id, number }).nullable(),
  options: z.array(optionView),
  replies: z.array(replyView),
  followUps: z.array(followUpView),
  cause: z.enum(rootCauses).nullable(),
  causeWords: z.string().nullable(),
  noMeasure: z.string().nullable(),
  /** What is done so that it does not happen again. */
  measures: z.array(
    z.object({
      id,
      title: z.string(),
      owner: z.string().nullable(),
      due: z.string().nullable(),
      done: z.boolean(),
      overdue: z.boolean(),
    }),
  ),
  repeats: z.array(repeatView),
  /** What whoever asks may give in all without asking. */
  limitCents: cents,
  steps: z.array(z.enum(complaintSteps)),
  events: z.array(subjectEvent),
});
export type ComplaintCard = z.infer<typeof complaintCard>;

/** What whoever took it is told. `neutral`: the number and that it is being seen to, no more. */
export const confirmation = z.object({
  number,
  say: z.enum(['usual', 'neutral']),
  /** Null for whoever may not see it. */
  complaint: complaintView.nullable(),
  repeats: z.array(repeatView),
});
export type Confirmation = z.infer<typeof confirmation>;

const rung = z.object({
  share: z.number().int().min(1).max(1_000),
  role: z.enum(roles),
  level: severity,
});
const rungs = z.array(rung).min(1).max(4);
const minutes = z.number().int().min(1).max(10_080);

export const complaintSettings = z.object({
  /** Earlier complaints of so many days are pointed out. */
  repeatDays: z.number().int().min(1).max(365),
  /** Hours after it is resolved the guest is asked. */
  followUpHours: z.number().int().min(1).max(240),
  currency: z.string(),
  replyMinutes: z.object({ 1: minutes, 2: minutes, 3: minutes }),
  ladder: z.object({ 1: rungs, 2: rungs, 3: rungs }),
  limits: z.array(z.object({ role: z.enum(roles), cents })),
});
export type ComplaintSettings = z.infer<typeof complaintSettings>;

const byId = z.object({ id });
const option = z.object({ words: said, cents: cents.default(0) });

export const complaintsContract = {
  /** Open ones first, what is due first on top; then the closed ones, newest first. */
  list: query('complaints.keep')
    .input(
      z
        .object({
          state: z.enum([...complaintStates, 'unfinished', 'all']).default('unfinished'),
          place: placeCode.optional(),
          kind: kind.optional(),
          limit: z.number().int().min(1).max(2_000).default(200),
        })
        .prefault({}),
    )
    .output(z.object({ complaints: z.array(complaintView) })),
  get: query('complaints.keep').input(byId).output(complaintCard),
  /** Earlier ones that are like what is being taken. */
  repeats: query('complaints.keep')
    .input(z.object({ place: placeCode.optional(), kind: kind.optional() }))
    .output(z.object({ days: number, repeats: z.array(repeatView) })),
  settings: query('complaints.keep').output(complaintSettings),

  /** Takes one. What is left out is read from its words; the guest is whoever stays at the place. */
  open: command('complaints.keep')
    .input(
      z.object({
        what: text,
        place: placeCode.optional(),
        kind: kind.optional(),
        severity: severity.optional(),
        wants: said.optional(),
        repeatedBack: z.boolean().default(false),
        /** When the guest was told they would hear from the house. */
        promise: moment.optional(),
        /** Staff code of whom it is about. */
        about: staffCode.optional(),
        callId: id.optional(),
        requestId: id.optional(),
      }),
    )
    .output(confirmation),
  /** Puts right what was taken down. A sensitive kind takes it out of the sight of whoever may not see it. */
  change: command('complaints.keep')
    .input(
      z.object({
        id,
        what: text.optional(),
        place: placeCode.optional(),
        kind: kind.optional(),
        severity: severity.optional(),
        wants: said.optional(),
        repeatedBack: z.boolean().optional(),
        about: staffCode.nullable().optional(),
      }),
    )
    .output(confirmation),
  /** Who sees it through from now on; left out: whoever asks. */
  take: command('complaints.keep')
    .input(z.object({ id, to: staffCode.optional() }))
    .output(complaintView),
  /** The guest was told when they hear from the house. */
  promise: command('complaints.keep')
    .input(z.object({ id, by: moment, text: text.optional() }))
    .output(complaintView),
  /** What the guest was told. While it is unresolved the reply ends with a new promise. */
  reply: command('complaints.keep')
    .input(z.object({ id, text, next: moment.optional() }))
    .output(complaintView),
  /** The ways to put it right, best first. Replaces those not offered yet. */
  prepare: command('complaints.keep')
    .input(z.object({ id, options: z.array(option).min(1).max(6) }))
    .output(complaintCard),
  /** Said to the guest: one that was prepared, left out the best of them, or another in words. */
  offer: command('complaints.keep')
    .input(z.object({ id, option: id.optional(), words: said.optional(), cents: cents.optional() }))
    .output(complaintCard),
  /** What the guest says to it. */
  answer: command('complaints.keep')
    .input(z.object({ id, option: id, accepted: z.boolean() }))
    .output(complaintCard),
  /** Asks for leave to offer what is above one's own limit. */
  ask: command('complaints.keep')
    .input(z.object({ id, option: id }))
    .output(complaintCard),
  /** Decides about it, once. Refused to whoever asked, and to whoever may not give so much. */
  approve: command('complaints.keep')
    .input(z.object({ id, option: id, approved: z.boolean(), why: reason.optional() }))
    .output(complaintCard),
  /** The guest has a solution. `told`: what they were told. One enquiry is due later, or as many as said. */
  resolve: command('complaints.keep')
    .input(
      z.object({
        id,
        text,
        told: text.optional(),
        followUps: z.array(moment).max(mostFollowUps).optional(),
      }),
    )
    .output(complaintCard),
  /** Another enquiry, with `due`; or what came of the one that is due, with `view`. */
  followUp: command('complaints.keep')
    .input(
      z
        .object({
          id,
          due: moment.optional(),
          view: z.enum(guestViews).optional(),
          text: text.optional(),
        })
        .refine(({ due, view }) => (due === undefined) !== (view === undefined), {
          path: ['view'],
        }),
    )
    .output(complaintCard),
  /** A step against its happening again. */
  measure: command('complaints.keep')
    .input(
      z.object({
        id,
        title: z.string().trim().min(1).max(200),
        owner: staffCode.optional(),
        due: calendarDay,
        kind: z.enum(measureKinds).default('other'),
      }),
    )
    .output(complaintCard),
  /** Over. Wants a reply to the guest, the cause, and a measure or why there can be none. */
  close: command('complaints.keep')
    .input(
      z.object({
        id,
        cause: z.enum(rootCauses),
        causeWords: said,
        noMeasure: reason.optional(),
      }),
    )
    .output(complaintCard),
  reopen: command('complaints.keep').input(z.object({ id, reason })).output(complaintView),
  withdraw: command('complaints.keep').input(z.object({ id, reason })).output(complaintView),
  note: command('complaints.keep').input(z.object({ id, text })).output(complaintView),
  changeSettings: command('complaints.manage')
    .input(
      z.object({
        repeatDays: z.number().int().min(1).max(365).optional(),
        followUpHours: z.number().int().min(1).max(240).optional(),
        replyMinutes: z.array(z.object({ severity, minutes })).max(3).default([]),
        /** The ladder of a severity, whole, in the order of their shares. */
        ladder: z.array(z.object({ severity, rungs })).max(3).default([]),
        limits: z
          .array(z.object({ role: z.enum(roles), cents }))
          .max(10)
          .default([]),
      }),
    )
    .output(complaintSettings),
};
