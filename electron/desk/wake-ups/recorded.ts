/** How a wake-up is written and enters the record, and what is watched of it: one way for every step. */

import { clockAt } from '../../../shared/kernel/time.ts';
import { isOpenWakeUp } from '../../../shared/wake-ups/model.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { WakeUpRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';

const recorded: Recorded<WakeUpRow> = { kind: 'wake-up', personal: [], derived: ['open'] };

/** The moment to ring shouts for itself; nobody reached anywhere is the duty manager's at once. */
const watchWakeUp = (context: WriteContext, row: WakeUpRow): void => {
  const about = { kind: 'wake-up' as const, id: row.id };
  const label = clockAt(row.atMs, context.timeZone);
  const { place } = row;
  if (row.nextAtMs === null) unwatch(context, about, 'wake-up');
  else watch(context, { about, target: 'wake-up', label, place, dueAtMs: row.nextAtMs });
  if (row.state !== 'unreachable') unwatch(context, about, 'wake-up-silent');
  else watch(context, { about, target: 'wake-up-silent', label, place, dueAtMs: context.nowMs });
};

export const insertWakeUp = (
  context: WriteContext,
  row: Omit<WakeUpRow, 'open'>,
  step: Step,
): WakeUpRow => {
  const made = { ...row, open: isOpenWakeUp(row.state) };
  context.writes.wakeUps.insert(made);
  recordRow(context, recorded, made, step);
  watchWakeUp(context, made);
  return made;
};

export const changeWakeUp = (
  context: WriteContext,
  before: WakeUpRow,
  patch: Partial<Omit<WakeUpRow, 'id' | 'open'>>,
  step: Step,
): WakeUpRow => {
  const changed = { ...before, ...patch };
  const after = { ...changed, open: isOpenWakeUp(changed.state) };
  context.writes.wakeUps.save(after);
  recordChange(context, recorded, before, after, step);
  if (
    after.nextAtMs !== before.nextAtMs ||
    after.state !== before.state ||
    after.place !== before.place
  )
    watchWakeUp(context, after);
  return after;
};
