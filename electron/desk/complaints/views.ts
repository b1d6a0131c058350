/** Complaints as the contract shows them, to whoever may see them. */
import type {
  ComplaintCard,
  ComplaintView,
  Confirmation,
  OptionView,
} from '../../../shared/complaints/contract.ts';
import {
  type ComplaintOption,
  legalComplaintSteps,
  waitsForLeave,
} from '../../../shared/complaints/model.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import { guestNameFor } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesComplaint } from '../kernel/permission.ts';
import { nextFollowUp } from './due.ts';
import { approversOf, limitOf, mayDecide, needsApproval, withOption } from './limits.ts';
import { measuresOf } from './measures.ts';
import { repeatsOf } from './repeats.ts';
import { roomOf, stayOf } from './whose.ts';

/** What is due first on top; what waits for cause and measure after it; then the newest of the closed. */
export const mostUrgent = (one: ComplaintRow, other: ComplaintRow): number => {
  const rank = ({ state }: ComplaintRow) => (state === 'open' ? 0 : state === 'resolved' ? 1 : 2);
  return (
    rank(one) - rank(other) ||
    (one.state === 'open'
      ? (one.dueAtMs ?? 0) - (other.dueAtMs ?? 0)
      : (nextFollowUp(one)?.dueAtMs ?? Number.MAX_SAFE_INTEGER) -
        (nextFollowUp(other)?.dueAtMs ?? Number.MAX_SAFE_INTEGER)) ||
    other.openedAtMs - one.openedAtMs
  );
};

const isoIn = ({ timeZone }: Pick<ReadContext, 'timeZone'>) => ({
  iso: (ms: number) => isoAt(ms, timeZone),
  orNull: (ms: number | null | undefined) => (ms == null ? null : isoAt(ms, timeZone)),
});

const approvalOf = (context: ReadContext, row: ComplaintRow): ComplaintView['approval'] => {
  const waiting = row.state === 'open' ? row.options.filter(waitsForLeave) : [];
  if (waiting.length === 0) return null;
  return waiting.some((option) => mayDecide(context, row, option)) ? 'yours' : 'others';
};

export const viewComplaint = (context: ReadContext, row: ComplaintRow): ComplaintView => {
  const { reads, nowMs } = context;
  const { iso, orNull } = isoIn(context);
  const stay = stayOf(context, row);
  const owner = row.ownerId === null ? undefined : reads.staff.byId(row.ownerId);
  const request = row.requestId === null ? undefined : reads.requests.byId(row.requestId);
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    severity: row.severity,
    sensitive: row.sensitive,
    state: row.state,
    place: row.place,
    placeKind: row.placeKind,
    floor: row.floor,
    room: roomOf(context, row),
    stayId: row.stayId,
    guest: stay === undefined ? null : guestNameFor(context, stay),
    vip: stay?.vipClass != null,
    words: row.words,
    wants: row.wants,
    // Repeated back in the call it came by, it was repeated back.
    repeatedBack:
      row.repeatedBack ||
      (row.callId !== null && reads.calls.byId(row.callId)?.repeatedBack === true),
    owner: owner?.code ?? null,
    ownerName: owner?.name ?? null,
    openedBy: reads.staff.byId(row.openedBy)?.code ?? row.openedBy,
    openedAt: iso(row.openedAtMs),
    dueAt: orNull(row.dueAtMs),
    dueFrom: orNull(row.dueFromMs),
    promised: row.promised,
    overdue: row.dueAtMs !== null && row.dueAtMs <= nowMs,
    repliesInTime: row.repliesInTime,
    repliesLate: row.repliesLate,
    compensationCents: row.compensationCents,
    currency: row.currency,
    nextFollowUp: orNull(nextFollowUp(row)?.dueAtMs),
    resolution: row.resolution,
    resolvedAt: orNull(row.resolvedAtMs),
    guestView: row.guestView,
    approval: approvalOf(context, row),
    reopened: row.reopened,
    closedAt: orNull(row.closedAtMs),
    request: request ? { id: request.id, number: request.number } : null,
  };
};

const optionsOf = (context: ReadContext, row: ComplaintRow): OptionView[] => {
  const { reads, actor } = context;
  const { orNull } = isoIn(context);
  const code = (id: string | null) => (id === null ? null : (reads.staff.byId(id)?.code ?? id));
  const approvers = (option: ComplaintOption): OptionView['approvers'] => {
    const wanted = option.state === 'prepared' && needsApproval(context, actor.role, row, option);
    if (row.state !== 'open' || (!wanted && !waitsForLeave(option))) return null;
    const { roles, onDuty } = approversOf(context, row, option);
    return { roles, onDuty: onDuty.map((person) => ({ code: person.code, name: person.name })) };
  };
  return row.options.map((option) => ({
    id: option.id,
    words: option.words,
    cents: option.cents,
    state: option.state,
    approval: option.approval,
    needsApproval: option.state === 'prepared' && needsApproval(context, actor.role, row, option),
    mayDecide: option.state === 'prepared' && mayDecide(context, row, option),
    totalCents: withOption(row, option),
    approvers: approvers(option),
    askedBy: code(option.askedBy),
    decidedBy: code(option.decidedBy),
    decidedAt: orNull(option.decidedAtMs),
    why: option.why,
    offeredBy: code(option.offeredBy),
    offeredAt: orNull(option.offeredAtMs),
    answeredAt: orNull(option.answeredAtMs),
  }));
};

/** The lists that are kept whole in a row are shown by the record itself; a timeline names the step. */
const unlisted = ['options', 'replies', 'followUps', 'repliesInTime', 'repliesLate'];
const storyFor = (context: ReadContext, row: ComplaintRow): ComplaintCard['events'] =>
  storyOf(context, row.id).map((event) => ({
    ...event,
    text:
      event.text ??
      (event.kind === 'replied' || (event.kind === 'resolved' && event.changes.replies)
        ? (row.replies.find(({ atMs }) => atMs === Date.parse(event.at))?.words ?? null)
        : null),
    changes: Object.fromEntries(
      Object.entries(event.changes).filter(([name]) => !unlisted.includes(name)),
    ),
  }));

export const cardOf = (context: ReadContext, row: ComplaintRow): ComplaintCard => {
  const { reads, nowMs } = context;
  const { iso, orNull } = isoIn(context);
  const code = (id: string | null) => (id === null ? null : (reads.staff.byId(id)?.code ?? id));
  const survey = reads.surveys.ofComplaint(row.id);
  return {
    ...viewComplaint(context, row),
    about: code(row.aboutId),
    survey: survey ? { id: survey.id, number: survey.number } : null,
    options: optionsOf(context, row),
    replies: row.replies.map(({ atMs, byId, words, dueAtMs }) => ({
      at: iso(atMs),
      by: code(byId) ?? byId,
      words,
      due: orNull(dueAtMs),
      inTime: dueAtMs === null || atMs <= dueAtMs,
    })),
    followUps: row.followUps.map(({ id, dueAtMs, doneAtMs, byId, view, words }) => ({
      id,
      due: iso(dueAtMs),
      overdue: doneAtMs === null && dueAtMs <= nowMs,
      doneAt: orNull(doneAtMs),
      by: code(byId),
      view,
      words,
    })),
    cause: row.cause,
    causeWords: row.causeWords,
    noMeasure: row.noMeasure,
    measures: measuresOf(context, row),
    repeats: repeatsOf(context, row),
    limitCents: limitOf(context, context.actor.role),
    steps: legalComplaintSteps(row.state),
    events: storyFor(context, row),
  };
};

/** What whoever wrote it down is told: of what they may not see the number, and no more. */
export const confirm = (context: ReadContext, row: ComplaintRow): Confirmation =>
  seesComplaint(context, row)
    ? {
        number: row.number,
        say: 'usual',
        complaint: viewComplaint(context, row),
        repeats: repeatsOf(context, row),
      }
    : { number: row.number, say: 'neutral', complaint: null, repeats: [] };
