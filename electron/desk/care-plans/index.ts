/** Care plans: dated actions for a guest, each with an owner, until done. The domain's public face. */
import type { carePlansContract } from '../../../shared/care-plans/contract.ts';
import { careIsLate } from '../../../shared/guests/model.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { CareActionRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import { fileNamed } from '../guest-files/index.ts';
import { idsOfFile, isHidden } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { careCardOf, viewCare } from './views.ts';

export { careAsOf } from './as-of.ts';
export { careForHandover } from './handover.ts';
export { boardCares } from './views.ts';

const recordedCare: Recorded<CareActionRow> = {
  kind: 'care-action',
  personal: ['title'],
  derived: ['open', 'version'],
};

/** @throws DeskError NOT_FOUND `carePlans.unknown` */
const careById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): CareActionRow =>
  found(reads.carePlans.byId(id), 'carePlans.unknown', {});

/** @throws DeskError INVALID_INPUT `carePlans.past` */
const dueOf = ({ nowMs, timeZone }: ReadContext, due: string): number => {
  const dueAtMs = Date.parse(due);
  if (dueAtMs <= nowMs)
    throw new DeskError('INVALID_INPUT', 'carePlans.past', { at: isoAt(dueAtMs, timeZone) });
  return dueAtMs;
};

/** @throws DeskError NOT_FOUND `carePlans.noOwner` */
const ownerOf = ({ reads }: ReadContext, code: string): string => {
  const person = found(reads.staff.byCode(code), 'carePlans.noOwner', { code });
  if (!person.active) throw new DeskError('NOT_FOUND', 'carePlans.noOwner', { code });
  return person.id;
};

/** @throws DeskError WRONG_STATE `carePlans.notOpen` */
const openCare = (context: ReadContext, id: string): CareActionRow => {
  const row = careById(context, id);
  if (row.state !== 'open')
    throw new DeskError('WRONG_STATE', 'carePlans.notOpen', { careState: row.state });
  return row;
};

const saveCare = (
  context: WriteContext,
  before: CareActionRow,
  patch: Partial<CareActionRow>,
  step: Step,
): CareActionRow => {
  const changed = { ...before, ...patch };
  const after = { ...changed, open: changed.state === 'open', version: before.version + 1 };
  context.writes.carePlans.save(after);
  recordChange(context, recordedCare, before, after, step);
  context.touch({ kind: 'guest', id: after.guestId });
  return after;
};

/** Plans something for a guest. */
export const addCare = (
  context: WriteContext,
  wanted: { guest: string; title: string; due: string; owner: string },
): CareActionRow => {
  const file = fileNamed(context, wanted.guest);
  const row: CareActionRow = {
    id: context.newId(),
    guestId: file.id,
    title: wanted.title,
    dueAtMs: dueOf(context, wanted.due),
    ownerId: ownerOf(context, wanted.owner),
    state: 'open',
    open: true,
    madeAtMs: context.nowMs,
    madeById: context.actor.id,
    doneAtMs: null,
    doneById: null,
    version: 1,
  };
  context.writes.carePlans.insert(row);
  recordRow(context, recordedCare, row, { kind: 'care-planned' });
  context.touch({ kind: 'guest', id: file.id });
  return row;
};

export const finishCare = (context: WriteContext, id: string, note?: string): CareActionRow =>
  saveCare(
    context,
    openCare(context, id),
    { state: 'done', doneAtMs: context.nowMs, doneById: context.actor.id },
    { kind: 'care-done', text: note },
  );

type ListInput = { show: string; guest?: string | undefined; limit: number };

const listed = (context: ReadContext, { show, guest, limit }: ListInput): CareActionRow[] => {
  const { carePlans } = context.reads;
  const rows =
    guest === undefined
      ? show === 'open' || show === 'late'
        ? carePlans.open()
        : carePlans.newest(1_000)
      : idsOfFile(context, fileNamed(context, guest).id)
          .flatMap((id) => carePlans.ofGuest(id))
          .sort((a, b) => a.dueAtMs - b.dueAtMs);
  return rows
    .filter(
      (row) =>
        show === 'all' || (show === 'late' ? careIsLate(row, context.nowMs) : row.state === show),
    )
    .slice(0, limit);
};

export const carePlansHandlers: Handlers<typeof carePlansContract> = {
  list: (context, input) => ({
    actions: listed(context, input).map((row) => viewCare(context, row)),
  }),
  get: (context, { id }) => {
    const row = careById(context, id);
    const card = careCardOf(context, row);
    return isHidden(context, card.guestId) ? { ...card, events: [] } : card;
  },
  add: (context, wanted) => viewCare(context, addCare(context, wanted)),
  change: (context, { id, title, due, owner }) => {
    const before = openCare(context, id);
    const patch = {
      ...(title === undefined ? {} : { title }),
      ...(due === undefined ? {} : { dueAtMs: dueOf(context, due) }),
      ...(owner === undefined ? {} : { ownerId: ownerOf(context, owner) }),
    };
    return viewCare(context, saveCare(context, before, patch, { kind: 'care-changed' }));
  },
  done: (context, { id, note }) => viewCare(context, finishCare(context, id, note)),
  reopen: (context, { id }) => {
    const before = careById(context, id);
    if (before.state === 'open') throw new DeskError('WRONG_STATE', 'carePlans.openAlready', {});
    return viewCare(
      context,
      saveCare(
        context,
        before,
        { state: 'open', doneAtMs: null, doneById: null },
        { kind: 'care-reopened' },
      ),
    );
  },
  withdraw: (context, { id, reason }) =>
    viewCare(
      context,
      saveCare(
        context,
        openCare(context, id),
        { state: 'withdrawn' },
        { kind: 'care-withdrawn', text: reason },
      ),
    ),
};
