/** What a contract says, and what becomes of it: each change in the record, the notice date watched. */
import { dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import type { ContractFields } from '../../../shared/service-contracts/contract.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { ServiceContractRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, rowBefore, type Step } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

/** Names and telephone numbers of a supplier's people are personal; what it costs is not everybody's. */
export const recordedContract: Recorded<ServiceContractRow> = {
  kind: 'service-contract',
  personal: ['contacts', 'price'],
  derived: [],
};

/** When in the morning somebody is reminded, minutes after midnight. */
const remindedAtMinute = 9 * 60;

export const contractById = (
  { reads }: Pick<ReadContext, 'reads'>,
  id: string,
): ServiceContractRow => found(reads.contracts.byId(id), 'contracts.unknown', { id });

/** Watched until somebody has decided. */
const remind = (context: WriteContext, row: ServiceContractRow): void => {
  const about = { kind: 'service-contract' as const, id: row.id };
  const { noticeOn, decided, terminatedOn } = row;
  if (noticeOn === null || decided || terminatedOn !== null) {
    unwatch(context, about, 'contract-notice');
    return;
  }
  watch(context, {
    about,
    target: 'contract-notice',
    label: row.supplier,
    dueAtMs: minuteOn(noticeOn, remindedAtMinute, context.timeZone),
  });
};

/** @throws DeskError INVALID_INPUT when the days do not follow each other, or a service is nobody's */
const checked = (context: WriteContext, row: ServiceContractRow): ServiceContractRow => {
  const { startsOn, endsOn, noticeOn } = row;
  if (endsOn !== null && endsOn < startsOn)
    throw new DeskError('INVALID_INPUT', 'contracts.endsBeforeStart', {
      from: startsOn,
      to: endsOn,
    });
  if (noticeOn !== null && (noticeOn < startsOn || (endsOn !== null && noticeOn > endsOn)))
    throw new DeskError('INVALID_INPUT', 'contracts.noticeOutside', { date: noticeOn });
  for (const service of row.services) {
    if (!context.reads.catalogue.service(service))
      throw new DeskError('NOT_FOUND', 'catalogue.unknown', { service });
  }
  return row;
};

export const saveContract = (
  context: WriteContext,
  before: ServiceContractRow,
  patch: Partial<ServiceContractRow>,
  step: Step,
): ServiceContractRow => {
  const after = checked(context, { ...before, ...patch });
  context.writes.contracts.save(after);
  recordChange(context, recordedContract, before, after, step);
  const { noticeOn, decided, terminatedOn, supplier } = after;
  if (
    noticeOn !== before.noticeOn ||
    decided !== before.decided ||
    terminatedOn !== before.terminatedOn ||
    supplier !== before.supplier
  )
    remind(context, after);
  return after;
};

export const addContract = (context: WriteContext, wanted: ContractFields): ServiceContractRow => {
  const row = checked(context, {
    id: context.newId(),
    number: context.nextNumber('contract'),
    ...wanted,
    services: [...new Set(wanted.services)],
    decided: false,
    terminatedOn: null,
    terminatedFor: null,
  });
  context.writes.contracts.insert(row);
  recordRow(context, recordedContract, row, { kind: 'contract-added' });
  remind(context, row);
  return row;
};

type Changes = { [K in keyof ContractFields]?: ContractFields[K] | undefined };

export const changeContract = (
  context: WriteContext,
  id: string,
  wanted: Changes,
): ServiceContractRow => {
  const before = contractById(context, id);
  const patch = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as Partial<ServiceContractRow>;
  const other = patch.noticeOn !== undefined && patch.noticeOn !== before.noticeOn;
  return saveContract(
    context,
    before,
    { ...patch, ...(other ? { decided: false } : {}) },
    { kind: 'contract-changed' },
  );
};

const stillOurs = (row: ServiceContractRow): ServiceContractRow => {
  if (row.terminatedOn !== null)
    throw new DeskError('WRONG_STATE', 'contracts.terminated', { name: row.supplier });
  return row;
};

type Renewal = {
  endsOn?: string | null | undefined;
  noticeOn?: string | null | undefined;
  words?: string | undefined;
};

/**
 * It goes on. A notice date that is named anew is spoken of anew.
 * @throws DeskError INVALID_INPUT `contracts.noticeSpent` for a new last day with the old notice date
 */
export const renewContract = (
  context: WriteContext,
  id: string,
  { endsOn, noticeOn, words }: Renewal,
): ServiceContractRow => {
  const before = stillOurs(contractById(context, id));
  const other = noticeOn !== undefined && noticeOn !== before.noticeOn;
  const anew = endsOn !== undefined && endsOn !== before.endsOn;
  // It spoke of the term that ends: kept, nobody would be asked before the new one does.
  if (anew && !other && before.noticeOn !== null)
    throw new DeskError('INVALID_INPUT', 'contracts.noticeSpent', { date: before.noticeOn });
  return saveContract(
    context,
    before,
    {
      ...(endsOn === undefined ? {} : { endsOn }),
      ...(noticeOn === undefined ? {} : { noticeOn }),
      decided: !other,
    },
    { kind: 'contract-renewed', text: words },
  );
};

export const terminateContract = (
  context: WriteContext,
  id: string,
  endsOn: string,
  reason: string,
): ServiceContractRow => {
  const before = stillOurs(contractById(context, id));
  // A notice date behind the new last day has nothing left to say.
  const noticeOn = before.noticeOn !== null && before.noticeOn > endsOn ? null : before.noticeOn;
  return saveContract(
    context,
    before,
    {
      endsOn,
      noticeOn,
      decided: true,
      terminatedOn: dateAt(context.nowMs, context.timeZone),
      terminatedFor: reason,
    },
    { kind: 'contract-terminated', text: reason },
  );
};

export const reinstateContract = (
  context: WriteContext,
  id: string,
  reason: string,
): ServiceContractRow => {
  const before = contractById(context, id);
  if (before.terminatedOn === null)
    throw new DeskError('WRONG_STATE', 'contracts.notTerminated', { name: before.supplier });
  // Its last day and its notice date are again those it had: while it was given up nothing changed them.
  const ended = context.reads.events
    .newestOf(before.id, 100)
    .find(({ event }) => event.kind === 'contract-terminated');
  const { endsOn, noticeOn, decided } = ended ? rowBefore(before, [ended]) : before;
  const asBefore = { endsOn, noticeOn, decided };
  return saveContract(
    context,
    before,
    { ...asBefore, terminatedOn: null, terminatedFor: null },
    { kind: 'contract-reinstated', text: reason },
  );
};
