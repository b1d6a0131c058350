/** How a complaint ends: a solution, an enquiry or two afterwards, and the cause with a measure; or opens again. */
import type { GuestView, RootCause } from '../../../shared/complaints/model.ts';
import { mostFollowUps } from '../../../shared/complaints/model.ts';
import { hourMs } from '../../../shared/kernel/durations.ts';
import { afterRest, nightRest } from '../../../shared/kernel/rest-hours.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { momentToCome } from '../kernel/to-come.ts';
import { nextFollowUp, standardDue } from './due.ts';
import { measuresOf } from './measures.ts';
import { ready } from './ready.ts';
import { changeComplaint } from './recorded.ts';
import { nothingDue, replied, unheard } from './reply.ts';

type Resolved = { text: string; told?: string | undefined; followUps?: string[] | undefined };

const enquiry = (context: WriteContext, dueAtMs: number) => ({
  id: context.newId(),
  dueAtMs,
  doneAtMs: null,
  byId: null,
  view: null,
  words: null,
});

/** Told something since it was opened, or opened again. */
const isAnswered = ({ replies, openedAtMs, reopenedAtMs }: ComplaintRow): boolean =>
  replies.some(({ atMs }) => atMs >= (reopenedAtMs ?? openedAtMs));

/** The first word stays due by its moment, though no alarm asks for it; the next is overtaken by the solution. */
const untold = (context: WriteContext, row: ComplaintRow) =>
  isAnswered(row) ? { ...unheard(context, row), ...nothingDue } : {};

/**
 * The guest has a solution; an enquiry is due later, by day, unless another time is said or that there be none.
 */
export const resolve = (
  context: WriteContext,
  id: string,
  { text, told, followUps }: Resolved,
): ComplaintRow => {
  const row = ready(context, id, 'resolve');
  const laterMs = context.nowMs + context.reads.complaints.settings().followUpHours * hourMs;
  const standardMs = afterRest(laterMs, context.timeZone, nightRest);
  const moments = followUps?.map((moment) => momentToCome(context, moment, 'complaints.past')) ?? [
    standardMs,
  ];
  return changeComplaint(
    context,
    row,
    {
      ...(told === undefined
        ? untold(context, row)
        : { ...replied(context, row, told), ...nothingDue }),
      state: 'resolved',
      resolution: text,
      resolvedAtMs: context.nowMs,
      guestView: null,
      followUps: [
        ...row.followUps.filter(({ doneAtMs }) => doneAtMs !== null),
        ...moments.map((dueAtMs) => enquiry(context, dueAtMs)),
      ],
    },
    { kind: 'resolved' },
  );
};

/** Back at work: the guest hears from the house within its standard again. */
const openAgain = (context: WriteContext, row: ComplaintRow) => ({
  ...unheard(context, row),
  state: 'open' as const,
  dueAtMs: standardDue(context, row.severity, context.nowMs),
  dueFromMs: context.nowMs,
  promised: false,
  closedAtMs: null,
  closedBy: null,
  reopened: row.reopened + 1,
  reopenedAtMs: context.nowMs,
  // Nobody is asked how it was put right while it is not.
  followUps: row.followUps.filter(({ doneAtMs }) => doneAtMs !== null),
});

export const reopen = (context: WriteContext, id: string, reason: string): ComplaintRow => {
  const row = ready(context, id, 'reopen');
  return changeComplaint(context, row, openAgain(context, row), { kind: 'reopened', text: reason });
};

/**
 * Another enquiry. @throws DeskError CONFLICT `complaints.askedEnough`: two since it was resolved, and the
 * guest is left in peace
 */
const plan = (context: WriteContext, row: ComplaintRow, due: string): ComplaintRow => {
  const since = row.followUps.filter(
    ({ doneAtMs }) => doneAtMs === null || doneAtMs >= (row.resolvedAtMs ?? 0),
  );
  if (since.length >= mostFollowUps)
    throw new DeskError('CONFLICT', 'complaints.askedEnough', {
      number: row.number,
      most: mostFollowUps,
    });
  return changeComplaint(
    context,
    row,
    {
      followUps: [
        ...row.followUps,
        enquiry(context, momentToCome(context, due, 'complaints.past')),
      ],
    },
    { kind: 'enquiry-planned' },
  );
};

/** What the guest thinks of it; one who is not content has their complaint open again. */
const hear = (
  context: WriteContext,
  row: ComplaintRow,
  view: GuestView,
  text: string | undefined,
): ComplaintRow => {
  const due = nextFollowUp(row);
  if (!due) throw new DeskError('CONFLICT', 'complaints.noneDue', { number: row.number });
  const heard = {
    ...due,
    doneAtMs: context.nowMs,
    byId: context.actor.id,
    view,
    words: text ?? null,
  };
  const after = changeComplaint(
    context,
    row,
    {
      guestView: view,
      followUps: row.followUps.map((one) => (one.id === due.id ? heard : one)),
    },
    { kind: 'enquired', facts: { view }, text },
  );
  return view === 'not'
    ? changeComplaint(context, after, openAgain(context, after), { kind: 'reopened', text })
    : after;
};

type Followed = {
  due?: string | undefined;
  view?: GuestView | undefined;
  text?: string | undefined;
};

export const followUp = (
  context: WriteContext,
  id: string,
  { due, view, text }: Followed,
): ComplaintRow => {
  const row = ready(context, id, 'follow-up');
  if (due !== undefined) return plan(context, row, due);
  return hear(context, row, view ?? 'unknown', text);
};

type Closing = { cause: RootCause; causeWords: string; noMeasure?: string | undefined };

/**
 * Over.
 * @throws DeskError WRONG_STATE; CONFLICT `complaints.replyWanted` before the guest was told anything since
 * it was opened, `complaints.measureWanted` without a measure or why there can be none
 */
export const close = (
  context: WriteContext,
  id: string,
  { cause, causeWords, noMeasure }: Closing,
): ComplaintRow => {
  const row = ready(context, id, 'close');
  if (!isAnswered(row))
    throw new DeskError('CONFLICT', 'complaints.replyWanted', { number: row.number });
  if (noMeasure === undefined && measuresOf(context, row).length === 0)
    throw new DeskError('CONFLICT', 'complaints.measureWanted', { number: row.number });
  return changeComplaint(
    context,
    row,
    {
      state: 'closed',
      cause,
      causeWords,
      noMeasure: noMeasure ?? null,
      closedAtMs: context.nowMs,
      closedBy: context.actor.id,
    },
    { kind: 'closed', facts: { cause } },
  );
};

export const withdraw = (context: WriteContext, id: string, reason: string): ComplaintRow => {
  const row = ready(context, id, 'withdraw');
  return changeComplaint(
    context,
    row,
    {
      state: 'withdrawn',
      ...nothingDue,
      closedAtMs: context.nowMs,
      closedBy: context.actor.id,
    },
    { kind: 'withdrawn', text: reason },
  );
};
