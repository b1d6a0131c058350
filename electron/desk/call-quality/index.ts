/** Call quality: what a supervisor heard in a call, for the operator concerned. The domain's public face. */
import type { CallCheckView, callQualityContract } from '../../../shared/call-quality/contract.ts';
import { overallOf } from '../../../shared/call-quality/model.ts';
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { CallCheckRow, CallRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { isSelf, namedIn, whoseRecords } from '../staff/index.ts';
import { trendOf } from './trend.ts';

/** Nothing of it is for all who may read the record. */
const recorded: Recorded<CallCheckRow> = {
  kind: 'call-check',
  personal: ['staffId', 'callId', 'points', 'content', 'note', 'remark'],
  derived: [],
};
const mostCalls = 1_000;

const isCorrectable = ({ nowMs, timeZone, actor }: ReadContext, row: CallCheckRow): boolean =>
  row.checkedBy === actor.id && row.date === dateAt(nowMs, timeZone);

const view = (context: ReadContext, row: CallCheckRow): CallCheckView => {
  const { reads, timeZone } = context;
  const call = reads.calls.byId(row.callId) as CallRow;
  return {
    id: row.id,
    ...namedIn(context, row.staffId),
    call: {
      id: call.id,
      number: call.number,
      at: isoAt(call.beganAtMs, timeZone),
      place: call.place,
      said: call.said,
    },
    date: row.date,
    at: isoAt(row.atMs, timeZone),
    by: namedIn(context, row.checkedBy),
    points: row.points,
    content: row.content,
    overall: overallOf(row.points),
    note: row.note,
    remark: row.remark,
    correctable: isCorrectable(context, row),
    corrected: row.corrected,
  };
};

/** Whether a call can be listened to by whoever asks: it is over, another's, and not checked by them yet. */
const isToHear = ({ reads, actor }: ReadContext, { id, takenBy, endedAtMs }: CallRow): boolean =>
  endedAtMs !== null && takenBy !== actor.id && reads.callQuality.heard(id, actor.id) === undefined;

type Wanted = Pick<CallCheckRow, 'points' | 'content' | 'note'> & { call: number };

/** @throws DeskError NOT_FOUND, WRONG_STATE while it runs, NOT_ALLOWED one's own call, CONFLICT checked already */
const check = (context: WriteContext, { call: number, ...heard }: Wanted): CallCheckRow => {
  const { reads, actor, nowMs, timeZone } = context;
  const call = found(reads.calls.byNumber(number), 'callQuality.noCall', { number });
  if (call.endedAtMs === null) throw new DeskError('WRONG_STATE', 'callQuality.runs', { number });
  if (isSelf(context, call.takenBy)) throw new DeskError('NOT_ALLOWED', 'callQuality.ownCall', {});
  if (reads.callQuality.heard(call.id, actor.id))
    throw new DeskError('CONFLICT', 'callQuality.heard', { number });
  const row: CallCheckRow = {
    id: context.newId(),
    staffId: call.takenBy,
    callId: call.id,
    date: dateAt(nowMs, timeZone),
    atMs: nowMs,
    checkedBy: actor.id,
    ...heard,
    remark: null,
    corrected: false,
  };
  context.writes.callQuality.insert(row);
  recordRow(context, recorded, row, { kind: 'call-checked' });
  return row;
};

const known = ({ reads }: ReadContext, id: string): CallCheckRow =>
  found(reads.callQuality.byId(id), 'callQuality.unknown', {});

const save = (
  context: WriteContext,
  before: CallCheckRow,
  patch: Partial<CallCheckRow>,
  kind: string,
): CallCheckRow => {
  const after = { ...before, ...patch };
  context.writes.callQuality.save(after);
  recordChange(context, recorded, before, after, { kind });
  return after;
};

type Correction = {
  [K in 'points' | 'content' | 'note']?: CallCheckRow[K] | undefined;
} & { id: string };

/** @throws DeskError NOT_FOUND; NOT_ALLOWED for another's; WRONG_STATE on a later day */
const correct = (
  context: WriteContext,
  { id, points, content, note }: Correction,
): CallCheckRow => {
  const before = known(context, id);
  if (before.checkedBy !== context.actor.id)
    throw new DeskError('NOT_ALLOWED', 'callQuality.notAuthor', {});
  if (!isCorrectable(context, before))
    throw new DeskError('WRONG_STATE', 'callQuality.dayOver', { date: before.date });
  const patch = {
    points: points ?? before.points,
    content: content ?? before.content,
    note: note ?? before.note,
    corrected: true,
  };
  return save(context, before, patch, 'call-check-corrected');
};

/** @throws DeskError NOT_FOUND for nobody's and for another's alike: that there is one is private too */
const remark = (context: WriteContext, id: string, text: string): CallCheckRow => {
  const before = known(context, id);
  if (!isSelf(context, before.staffId)) throw new DeskError('NOT_FOUND', 'callQuality.unknown', {});
  return save(context, before, { remark: text }, 'call-check-remarked');
};

export const callQualityHandlers: Handlers<typeof callQualityContract> = {
  calls: (context, { code, limit }) => {
    const of = whoseRecords(context, code, 'quality.check');
    const { timeZone } = context;
    return {
      calls: context.reads.calls
        .newest(mostCalls)
        .filter((call) => (of === null || call.takenBy === of.id) && isToHear(context, call))
        .slice(0, limit)
        .map((call) => ({
          id: call.id,
          number: call.number,
          ...namedIn(context, call.takenBy),
          at: isoAt(call.beganAtMs, timeZone),
          seconds: Math.round(((call.endedAtMs ?? call.beganAtMs) - call.beganAtMs) / 1_000),
          place: call.place,
          repeatedBack: call.repeatedBack,
        })),
    };
  },
  check: (context, wanted) => view(context, check(context, wanted)),
  correct: (context, wanted) => view(context, correct(context, wanted)),
  remark: (context, { id, text }) => view(context, remark(context, id, text)),
  list: (context, { code, limit }) => {
    const of = whoseRecords(context, code, 'quality.check');
    const { callQuality } = context.reads;
    const rows = of === null ? callQuality.newest(limit) : callQuality.newestOf(of.id, limit);
    return { checks: rows.map((row) => view(context, row)) };
  },
  trend: (context, { code }) => {
    const of = whoseRecords(context, code ?? context.actor.code, 'quality.check');
    return { ...namedIn(context, of?.id ?? ''), weeks: trendOf(context, of?.id ?? '') };
  },
};
