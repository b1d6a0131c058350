/**
 * How a sitting is written, enters the record, is watched and charged: one way for every step. What is
 * known of the children stays out of the record: whoever reads it need not be concerned.
 */
import { isOpenSitting, sittingCents } from '../../../shared/babysitting/model.ts';
import { unwatch, watch } from '../alarms/index.ts';
import { addCharge, voidCharge } from '../charges/index.ts';
import type { SittingRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';

const recorded: Recorded<SittingRow> = {
  kind: 'sitting',
  personal: [],
  derived: ['open', 'details'],
};

/** Of one hour, as the house has priced the service; 0: not yet. */
const hourCents = ({ reads }: Pick<ReadContext, 'reads'>): number =>
  reads.catalogue.service('babysitting')?.cents ?? 0;

/** What it costs as agreed, or as it was. */
export const costOfSitting = (context: Pick<ReadContext, 'reads'>, row: SittingRow): number =>
  sittingCents(row.beganAtMs ?? row.fromMs, row.endedAtMs ?? row.untilMs, hourCents(context));

/** Nobody forgets a child: past the time agreed the desk is told, then the supervisor. */
const watchSitting = (context: WriteContext, row: SittingRow): void => {
  const about = { kind: 'sitting' as const, id: row.id };
  unwatch(context, about, 'sitting');
  if (row.state !== 'running') return;
  const number = context.reads.requests.byId(row.requestId)?.number;
  watch(context, {
    about,
    target: 'sitting',
    label: `#${number ?? ''}`,
    place: row.place,
    dueAtMs: row.untilMs,
    holderId: row.carerId,
  });
};

const charge = (context: WriteContext, row: SittingRow): void => {
  const source = { kind: 'sitting' as const, id: row.id };
  if (row.state !== 'done') {
    voidCharge(context, source);
    return;
  }
  const service = context.reads.catalogue.service('babysitting');
  addCharge(context, {
    source,
    kind: 'babysitting',
    code: 'babysitting',
    zh: service?.zh ?? '托婴',
    en: service?.en ?? 'Babysitting',
    quantity: 1,
    cents: costOfSitting(context, row),
    place: row.place,
    stayId: row.stayId,
    sourceNumber: context.reads.requests.byId(row.requestId)?.number ?? null,
  });
};

export const insertSitting = (
  context: WriteContext,
  row: Omit<SittingRow, 'open'>,
  step: Step,
): SittingRow => {
  const made = { ...row, open: isOpenSitting(row.state) };
  context.writes.babysitting.insert(made);
  recordRow(context, recorded, made, step);
  return made;
};

export const changeSitting = (
  context: WriteContext,
  before: SittingRow,
  patch: Partial<Omit<SittingRow, 'id' | 'open'>>,
  step: Step,
): SittingRow => {
  const changed = { ...before, ...patch };
  const after = { ...changed, open: isOpenSitting(changed.state) };
  context.writes.babysitting.save(after);
  recordChange(context, recorded, before, after, step);
  if (
    after.state !== before.state ||
    after.untilMs !== before.untilMs ||
    after.place !== before.place
  )
    watchSitting(context, after);
  if ((after.state === 'done') !== (before.state === 'done')) charge(context, after);
  return after;
};
