/** When a guest must hear from the house, and the house's own ladder for when they do not. */
import type { Severity } from '../../../shared/complaints/model.ts';
import {
  complaintNumber,
  standardLadder,
  standardReplyMinutes,
  waitsForLeave,
} from '../../../shared/complaints/model.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { may } from '../../../shared/kernel/permissions.ts';
import { type Rung, unwatch, watch } from '../alarms/index.ts';
import type { ComplaintLadderRow, ComplaintRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { approversOf } from './limits.ts';

/** The ladder of a severity. */
export const ladderOf = (
  { reads }: Pick<ReadContext, 'reads'>,
  severity: Severity,
): ComplaintLadderRow =>
  reads.complaints.ladder(severity) ?? {
    severity,
    replyMinutes: standardReplyMinutes[severity],
    rungs: [...standardLadder[severity]],
  };

/** When the first reply is due by the house's own standard. */
export const standardDue = (
  context: Pick<ReadContext, 'reads'>,
  severity: Severity,
  fromMs: number,
) => fromMs + ladderOf(context, severity).replyMinutes * minuteMs;

/** Shares of the time become minutes from the moment itself: what is promised late climbs the same way. */
const rungsOf = (context: Pick<ReadContext, 'reads'>, row: ComplaintRow): Rung[] => {
  const spanMs = Math.max(minuteMs, (row.dueAtMs ?? 0) - (row.dueFromMs ?? 0));
  return ladderOf(context, row.severity).rungs.map(({ share, role, level }, at) => ({
    step: share < 100 ? 'warning' : (`rung-${at + 1}` as Rung['step']),
    afterMinutes: ((share - 100) / 100) * (spanMs / minuteMs),
    // Nobody is told who may not know what it is about.
    role: row.sensitive && !may(role, 'complaints.sensitive') ? 'supervisor' : role,
    level,
  }));
};

export const nextFollowUp = ({ followUps }: Pick<ComplaintRow, 'followUps'>) =>
  followUps.filter(({ doneAtMs }) => doneAtMs === null).sort((a, b) => a.dueAtMs - b.dueAtMs)[0];

/** Minutes after which leave that nobody has given is asked of the next one up. */
const leaveMinutes = 15;

/** Whoever may decide is told at once that leave is wanted, the lowest first: the guest is on the line. */
const rungsOfLeave = (context: Pick<ReadContext, 'reads'>, row: ComplaintRow): Rung[] => {
  const [waiting] = row.options.filter(waitsForLeave);
  return (waiting === undefined ? [] : approversOf(context, row, waiting).roles)
    .slice(0, 2)
    .map((role, at) => ({
      step: at === 0 ? 'rung-3' : 'rung-4',
      afterMinutes: at * leaveMinutes,
      role,
      level: at === 0 ? 2 : 3,
    }));
};

/** Sets anew what is watched of a complaint. Its alarms name a number, and a place only where all may know it. */
export const watchComplaint = (context: WriteContext, row: ComplaintRow): void => {
  const about = { kind: 'complaint' as const, id: row.id };
  const label = complaintNumber(row.number);
  const place = row.sensitive ? null : row.place;
  if (row.state === 'open' && row.dueAtMs !== null)
    watch(context, {
      about,
      target: 'complaint-reply',
      label,
      place,
      dueAtMs: row.dueAtMs,
      holderId: row.ownerId,
      rungs: rungsOf(context, row),
    });
  else unwatch(context, about, 'complaint-reply');
  const rungs = row.state === 'open' ? rungsOfLeave(context, row) : [];
  const askedAtMs = row.options.find(waitsForLeave)?.askedAtMs;
  if (rungs.length > 0 && askedAtMs != null)
    watch(context, {
      about,
      target: 'complaint-approval',
      label,
      place,
      dueAtMs: askedAtMs,
      rungs,
    });
  else unwatch(context, about, 'complaint-approval');
  const enquiry = row.state === 'withdrawn' ? undefined : nextFollowUp(row);
  if (enquiry)
    watch(context, {
      about,
      target: 'complaint-enquiry',
      label,
      place,
      dueAtMs: enquiry.dueAtMs,
      holderId: row.ownerId,
      ...(row.sensitive
        ? { rungs: [{ step: 'rung-3', afterMinutes: 0, role: 'supervisor', level: 2 }] }
        : {}),
    });
  else unwatch(context, about, 'complaint-enquiry');
};
