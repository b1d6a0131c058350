/** Babysitting: the list of the qualified, sittings, the child's details. The public face of the domain. */

import type {
  babysittingContract,
  CarerView,
  SittingCard,
  SittingView,
} from '../../../shared/babysitting/contract.ts';
import { legalSittingSteps } from '../../../shared/babysitting/model.ts';
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { CarerRow, SittingRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, storyOf } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { personWithCode } from '../staff/index.ts';
import { changeSitting, costOfSitting } from './recorded.ts';
import * as sittings from './sittings.ts';

export { sittingsFollow } from './follow.ts';

const recordedCarer: Recorded<CarerRow> = { kind: 'carer', personal: [], derived: [] };

const viewCarer = (
  { reads, nowMs, timeZone }: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
  row: CarerRow,
): CarerView => {
  const person = reads.staff.byId(row.id);
  return {
    id: row.id,
    code: person?.code ?? row.id,
    name: person?.name ?? '',
    qualification: row.qualification,
    validUntil: row.validUntil,
    valid: row.active && person?.active === true && row.validUntil >= dateAt(nowMs, timeZone),
    onDuty: reads.staff.dutyOf(row.id) !== undefined,
  };
};

const setCarer = (
  context: WriteContext,
  wanted: { code: string; qualification: string; validUntil: string },
): CarerRow => {
  const { reads, writes } = context;
  const { code, ...facts } = wanted;
  const person = personWithCode(context, code);
  const before = reads.babysitting.carer(person.id);
  const row: CarerRow = { id: person.id, ...facts, active: true };
  if (before) {
    writes.babysitting.saveCarer(row);
    recordChange(context, recordedCarer, before, row, { kind: 'carer-changed' });
  } else {
    writes.babysitting.insertCarer(row);
    recordRow(context, recordedCarer, row, { kind: 'carer-added' });
  }
  return row;
};

/** @throws DeskError NOT_FOUND; CONFLICT while a sitting has this carer */
const removeCarer = (context: WriteContext, code: string, reason: string): void => {
  const { reads, writes } = context;
  const person = personWithCode(context, code);
  const before = found(reads.babysitting.carer(person.id), 'babysitting.noCarer', { code });
  if (!before.active) throw new DeskError('NOT_FOUND', 'babysitting.noCarer', { code });
  const ahead = reads.babysitting.open().find(({ carerId }) => carerId === person.id);
  if (ahead)
    throw new DeskError('CONFLICT', 'babysitting.carerNamed', {
      name: person.name,
      number: reads.requests.byId(ahead.requestId)?.number ?? 0,
      place: ahead.place ?? '',
    });
  const after = { ...before, active: false };
  writes.babysitting.saveCarer(after);
  recordChange(context, recordedCarer, before, after, { kind: 'carer-removed', text: reason });
};

const viewSitting = (context: ReadContext, row: SittingRow): SittingView => {
  const { reads, nowMs, timeZone } = context;
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, timeZone));
  const carer = row.carerId === null ? undefined : reads.staff.byId(row.carerId);
  const request = reads.requests.byId(row.requestId);
  return {
    id: row.id,
    place: row.place,
    floor: row.floor,
    from: isoAt(row.fromMs, timeZone),
    until: isoAt(row.untilMs, timeZone),
    state: row.state,
    carer: carer ? { code: carer.code, name: carer.name } : null,
    children: row.details?.children.length ?? null,
    maySee: sittings.isConcerned(context, row),
    began: iso(row.beganAtMs),
    ended: iso(row.endedAtMs),
    overrun: row.state === 'running' && row.untilMs <= nowMs,
    cents: costOfSitting(context, row),
    currency: reads.loans.settings().currency,
    words: request?.words ?? '',
    request: { id: row.requestId, number: request?.number ?? 0 },
    askedAt: isoAt(row.askedAtMs, timeZone),
    takenBy: reads.staff.byId(row.takenBy)?.code ?? row.takenBy,
  };
};

const cardOf = (context: ReadContext, row: SittingRow): SittingCard => ({
  ...viewSitting(context, row),
  steps: legalSittingSteps(row.state).filter(
    (step) => step !== 'look' || sittings.isConcerned(context, row),
  ),
  events: storyOf(context, row.id),
});

export const babysittingHandlers: Handlers<typeof babysittingContract> = {
  carers: (context) => ({
    carers: context.reads.babysitting
      .carers()
      .map((row) => viewCarer(context, row))
      .sort((a, b) => Number(b.valid) - Number(a.valid) || a.code.localeCompare(b.code)),
  }),
  setCarer: (context, wanted) => viewCarer(context, setCarer(context, wanted)),
  removeCarer: (context, { code, reason }) => {
    removeCarer(context, code, reason);
    return { code };
  },
  list: (context, { state, limit }) => ({
    sittings: (state === 'open'
      ? context.reads.babysitting.open()
      : context.reads.babysitting.newest(5_000).filter((row) => row.state === state)
    )
      .slice(0, limit)
      .map((row) => viewSitting(context, row)),
  }),
  get: (context, { id }) => cardOf(context, sittings.sittingById(context, id)),
  ask: (context, wanted) => viewSitting(context, sittings.ask(context, wanted)),
  change: (context, { id, ...wanted }) =>
    viewSitting(context, sittings.change(context, sittings.ready(context, id, 'change'), wanted)),
  arrange: (context, { id, carer }) =>
    viewSitting(context, sittings.arrange(context, sittings.ready(context, id, 'arrange'), carer)),
  begin: (context, { id }) =>
    viewSitting(context, sittings.begin(context, sittings.ready(context, id, 'begin'))),
  end: (context, { id }) =>
    viewSitting(context, sittings.end(context, sittings.ready(context, id, 'end'))),
  look: (context, { id }) => ({
    details: sittings.look(context, sittings.ready(context, id, 'look')),
  }),
  note: (context, { id, text }) =>
    viewSitting(
      context,
      changeSitting(context, sittings.ready(context, id, 'note'), {}, { kind: 'noted', text }),
    ),
  cancel: (context, { id, reason }) =>
    viewSitting(context, sittings.cancel(context, sittings.ready(context, id, 'cancel'), reason)),
};
