/** How a message is written and enters the record, and what is watched of it: one way for every step. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { isOpenMessage } from '../../../shared/messages/model.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { MessageRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';

const recorded: Recorded<MessageRow> = {
  kind: 'message',
  personal: ['saidFor', 'saidFrom', 'contact', 'words', 'attempts', 'passedTo'],
  derived: ['open'],
};

/** So long before the guest leaves the desk is told that they do not have it. */
const aheadMs = 120 * minuteMs;

/** Bringing it is the request's hurry; that it must not outlive the stay is the message's own. */
const watchMessage = (context: WriteContext, row: MessageRow): void => {
  const about = { kind: 'message' as const, id: row.id };
  unwatch(context, about, 'message');
  // Of a guest who stays incognito no alarm tells when they leave: its request climbs to those who know.
  if (!row.open || row.untilMs === null || row.confidential) return;
  const dueAtMs = Math.max(row.untilMs - aheadMs, context.nowMs);
  const number = context.reads.requests.byId(row.requestId)?.number;
  watch(context, {
    about,
    target: 'message',
    label: `#${number ?? ''}`,
    place: row.place,
    dueAtMs,
  });
};

export const insertMessage = (
  context: WriteContext,
  row: Omit<MessageRow, 'open'>,
  step: Step,
): MessageRow => {
  const made = { ...row, open: isOpenMessage(row.state) };
  context.writes.messages.insert(made);
  recordRow(context, recorded, made, step);
  watchMessage(context, made);
  return made;
};

export const changeMessage = (
  context: WriteContext,
  before: MessageRow,
  patch: Partial<Omit<MessageRow, 'id' | 'open'>>,
  step: Step,
): MessageRow => {
  const changed = { ...before, ...patch };
  const after = { ...changed, open: isOpenMessage(changed.state) };
  context.writes.messages.save(after);
  recordChange(context, recorded, before, after, step);
  if (
    after.open !== before.open ||
    after.untilMs !== before.untilMs ||
    after.place !== before.place ||
    after.confidential !== before.confidential
  )
    watchMessage(context, after);
  return after;
};
