/** How a service and its targets enter the record: one way for every step. */
import {
  isEveryday,
  isSameSlot,
  type TargetSlot,
  type Targets,
} from '../../../shared/standards/model.ts';
import type { ServiceRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

type Identified = ServiceRow & { id: string };
const recorded: Recorded<Identified> = { kind: 'service', personal: [], derived: ['code'] };
const withId = (row: ServiceRow): Identified => ({ ...row, id: row.code });

/** @throws DeskError NOT_FOUND */
export const serviceOf = ({ reads }: Pick<ReadContext, 'reads'>, code: string): ServiceRow =>
  found(reads.catalogue.service(code), 'catalogue.unknown', { service: code });

/** A service that is still offered. @throws DeskError NOT_FOUND, WRONG_STATE */
export const offeredService = (context: Pick<ReadContext, 'reads'>, code: string): ServiceRow => {
  const service = serviceOf(context, code);
  if (service.retiredAtMs !== null)
    throw new DeskError('WRONG_STATE', 'catalogue.retired', { service: code });
  return service;
};

export const insertService = (context: WriteContext, row: ServiceRow): ServiceRow => {
  context.writes.catalogue.insert(row);
  recordRow(context, recorded, withId(row), { kind: 'service-added' });
  return row;
};

export const saveService = (
  context: WriteContext,
  before: ServiceRow,
  patch: Partial<Omit<ServiceRow, 'code' | 'position'>>,
  step: Step,
): ServiceRow => {
  const after = { ...before, ...patch };
  context.writes.catalogue.save(after);
  recordChange(context, recorded, withId(before), withId(after), step);
  return after;
};

/** The targets of a slot as they are set; null: nothing is set apart for it. */
export const targetsAt = (
  { reads }: Pick<ReadContext, 'reads'>,
  service: ServiceRow,
  slot: TargetSlot,
): Targets | null => {
  const held = isEveryday(slot)
    ? service
    : reads.catalogue.special(service.code).find((one) => isSameSlot(one, slot));
  if (!held) return null;
  const { acknowledgeMinutes, completeMinutes } = held;
  return { acknowledgeMinutes, completeMinutes };
};

/** Sets the targets of a slot; null: they are no longer set apart. The everyday ones always are something. */
export const putTargets = (
  context: WriteContext,
  service: ServiceRow,
  slot: TargetSlot,
  now: Targets | null,
  step: Step,
): void => {
  const { priority, period } = slot;
  const was = targetsAt(context, service, slot);
  const facts = { priority, period, was, now, ...step.facts };
  if (isEveryday(slot)) {
    saveService(context, service, now ?? {}, { ...step, facts });
    return;
  }
  if (now === null)
    context.writes.catalogue.clearSpecial({ service: service.code, priority, period });
  else context.writes.catalogue.setSpecial({ service: service.code, priority, period, ...now });
  context.record({
    kind: step.kind,
    subject: { kind: 'service', id: service.code },
    body: { facts },
  });
};
