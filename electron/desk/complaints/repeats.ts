/**
 * What has been complained of before: by the same guest, in the same room, for the same cause, within the
 * days the house looks back. What whoever asks may not see is not among them.
 */
import type { RepeatView } from '../../../shared/complaints/contract.ts';
import type { ComplaintKind } from '../../../shared/complaints/model.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import { mainStayAt } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesComplaint } from '../kernel/permission.ts';
import { staysOfGuest } from './whose.ts';

type Like = {
  id?: string | undefined;
  place: string | null;
  stayId: string | null;
  kind: ComplaintKind | undefined;
};

const mostOfEach = 5;

const view = (context: ReadContext, row: ComplaintRow, by: RepeatView['by']): RepeatView => ({
  by,
  id: row.id,
  number: row.number,
  kind: row.kind,
  state: row.state,
  place: row.place,
  words: row.words,
  openedAt: isoAt(row.openedAtMs, context.timeZone),
  guestView: row.guestView,
});

/** Each earlier one once, under the nearest likeness: the guest before the room before the cause. */
export const repeatsOf = (context: ReadContext, like: Like): RepeatView[] => {
  const { reads, nowMs } = context;
  const sinceMs = nowMs - reads.complaints.settings().repeatDays * dayMs;
  const stay =
    like.stayId === null ? mainStayAt(context, like.place) : reads.stays.byId(like.stayId);
  const seen = new Set(like.id === undefined ? [] : [like.id]);
  const fresh = (rows: ComplaintRow[]): ComplaintRow[] =>
    rows
      .filter(
        (row) =>
          !seen.has(row.id) &&
          row.state !== 'withdrawn' &&
          // What the guest complained of while they have been here is never too old.
          (row.openedAtMs >= sinceMs || (stay !== undefined && row.stayId === stay.id)) &&
          row.openedAtMs <= nowMs &&
          seesComplaint(context, row),
      )
      .slice(0, mostOfEach);
  const take = (by: RepeatView['by'], rows: ComplaintRow[]): RepeatView[] => {
    const taken = fresh(rows);
    for (const { id } of taken) seen.add(id);
    return taken.map((row) => view(context, row, by));
  };
  const ofGuest = stay
    ? staysOfGuest(context, stay).flatMap(({ id }) => reads.complaints.ofStay(id))
    : [];
  return [
    ...take('guest', ofGuest),
    ...take('room', like.place === null ? [] : reads.complaints.atSince(like.place, sinceMs)),
    ...take(
      'cause',
      like.kind === undefined || like.kind === 'other'
        ? []
        : reads.complaints.ofKindSince(like.kind, sinceMs),
    ),
  ];
};
