/** Rewards and warnings: entered with a reason, withdrawn with a reason. The domain's public face. */
import type { ConductEntry, conductContract } from '../../../shared/conduct/contract.ts';
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { ConductRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { isSelf, namedIn, personOf, whoseRecords } from '../staff/index.ts';

/** Whom it is about and which of the two it is is not for all who may read the record. */
const recorded: Recorded<ConductRow> = {
  kind: 'conduct',
  personal: ['staffId', 'kind', 'date', 'reason', 'withdrawal'],
  derived: [],
};

const mostEntries = 1_000;

const view = (context: ReadContext, row: ConductRow): ConductEntry => ({
  id: row.id,
  ...namedIn(context, row.staffId),
  kind: row.kind,
  on: row.date,
  reason: row.reason,
  by: namedIn(context, row.enteredBy),
  at: isoAt(row.atMs, context.timeZone),
  withdrawn:
    row.withdrawnAtMs === null
      ? null
      : {
          at: isoAt(row.withdrawnAtMs, context.timeZone),
          by: namedIn(context, row.withdrawnBy ?? ''),
          reason: row.withdrawal ?? '',
        },
});

type Wanted = { code: string; kind: ConductRow['kind']; on: string; reason: string };

/** @throws DeskError NOT_FOUND, NOT_ALLOWED about oneself, INVALID_INPUT for a day to come */
const add = (context: WriteContext, { code, kind, on, reason }: Wanted): ConductRow => {
  const { nowMs, timeZone, actor } = context;
  const person = personOf(context, code);
  if (isSelf(context, person.id)) throw new DeskError('NOT_ALLOWED', 'conduct.oneself', {});
  if (on > dateAt(nowMs, timeZone))
    throw new DeskError('INVALID_INPUT', 'conduct.toCome', { date: on });
  const row: ConductRow = {
    id: context.newId(),
    staffId: person.id,
    kind,
    date: on,
    reason,
    enteredBy: actor.id,
    atMs: nowMs,
    withdrawnAtMs: null,
    withdrawnBy: null,
    withdrawal: null,
  };
  context.writes.conduct.insert(row);
  recordRow(context, recorded, row, { kind: 'conduct-entered' });
  return row;
};

/** @throws DeskError NOT_FOUND, NOT_ALLOWED about oneself, WRONG_STATE when withdrawn already */
const withdraw = (context: WriteContext, id: string, reason: string): ConductRow => {
  const { nowMs, actor } = context;
  const before = found(context.reads.conduct.byId(id), 'conduct.unknown', {});
  if (isSelf(context, before.staffId)) throw new DeskError('NOT_ALLOWED', 'conduct.oneself', {});
  if (before.withdrawnAtMs !== null) throw new DeskError('WRONG_STATE', 'conduct.withdrawn', {});
  const after = { ...before, withdrawnAtMs: nowMs, withdrawnBy: actor.id, withdrawal: reason };
  context.writes.conduct.save(after);
  recordChange(context, recorded, before, after, { kind: 'conduct-withdrawn' });
  return after;
};

export const conductHandlers: Handlers<typeof conductContract> = {
  list: (context, { code }) => {
    const of = whoseRecords(context, code, 'people.manage');
    const { conduct } = context.reads;
    const rows = of === null ? conduct.newest(mostEntries) : conduct.of(of.id);
    return { entries: rows.map((row) => view(context, row)) };
  },
  add: (context, wanted) => view(context, add(context, wanted)),
  withdraw: (context, { id, reason }) => view(context, withdraw(context, id, reason)),
};
