/**
 * One charge for one act: what stands on the list is made to be what the act says, as often as it is
 * said. What the front office has is never changed: it is countered by an entry of its own, and a
 * counter-entry is a charge like any other, whose act is the charge it takes back.
 */
import type { ChargeKind } from '../../../shared/charges/model.ts';
import type { Subject } from '../../../shared/kernel/subjects.ts';
import type { ChargeRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import { mainStayAt } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';

const recorded: Recorded<ChargeRow> = { kind: 'charge', personal: ['reason'], derived: [] };

/** What an act costs, and whom. */
export type Wanted = {
  kind: ChargeKind;
  /** Code of the service or article, and what it is called. */
  code: string;
  zh: string;
  en: string;
  quantity: number;
  /** For all pieces together; 0: nobody knows yet. */
  cents: number;
  place: string | null;
  /** Left out: whoever lives there now. Null: nobody. */
  stayId?: string | null | undefined;
  /** The number people know the act by. */
  sourceNumber?: number | null | undefined;
};

/** The act: a request, a loan, what was taken from a minibar. */
export type Source = Subject;

export const changeRow = (
  context: WriteContext,
  before: ChargeRow,
  patch: Partial<Omit<ChargeRow, 'id' | 'number'>>,
  step: Step,
): ChargeRow => {
  const after = { ...before, ...patch };
  context.writes.charges.save(after);
  recordChange(context, recorded, before, after, step);
  return after;
};

/** The stay of a room's guest now; null where nobody lives. */
export const stayAt = (context: Pick<ReadContext, 'reads'>, place: string | null) =>
  mainStayAt(context, place)?.id ?? null;

const insert = (
  context: WriteContext,
  source: Source,
  wanted: Wanted,
  reason: string | null,
): ChargeRow => {
  const { stayId = stayAt(context, wanted.place), sourceNumber = null, ...facts } = wanted;
  const row: ChargeRow = {
    id: context.newId(),
    number: context.nextNumber('charge'),
    sourceKind: source.kind,
    sourceId: source.id,
    sourceNumber,
    ...facts,
    currency: context.reads.loans.settings().currency,
    stayId,
    state: 'open',
    atMs: context.nowMs,
    byId: context.actor.id,
    closedAtMs: null,
    closedBy: null,
    reason,
  };
  context.writes.charges.insert(row);
  recordRow(context, recorded, row, { kind: 'charged' });
  return row;
};

const facts = ['kind', 'code', 'zh', 'en', 'quantity', 'cents', 'place'] as const;
const isSame = (row: ChargeRow, wanted: Wanted): boolean =>
  facts.every((name) => row[name] === wanted[name]) &&
  (wanted.stayId === undefined || wanted.stayId === row.stayId);

/** The row as it is wanted: with another room comes another guest. */
const patchOf = (context: ReadContext, row: ChargeRow, wanted: Wanted) => {
  const { stayId, sourceNumber = row.sourceNumber, ...given } = wanted;
  const moved = row.place === wanted.place ? row.stayId : stayAt(context, wanted.place);
  return { ...given, sourceNumber, stayId: stayId === undefined ? moved : stayId };
};

const counterOf = (row: ChargeRow): Wanted => {
  const { kind, code, zh, en, quantity, cents, place, stayId, number } = row;
  return { kind, code, zh, en, quantity, cents: -cents, place, stayId, sourceNumber: number };
};

const countering = (row: ChargeRow): Source => ({ kind: 'charge', id: row.id });

const withdraw = (context: WriteContext, row: ChargeRow): ChargeRow =>
  changeRow(
    context,
    row,
    { state: 'voided', closedAtMs: context.nowMs, closedBy: context.actor.id },
    { kind: 'withdrawn' },
  );

const standAgain = (context: WriteContext, row: ChargeRow, patch: Partial<ChargeRow>): ChargeRow =>
  changeRow(
    context,
    row,
    { ...patch, state: 'open', closedAtMs: null, closedBy: null },
    { kind: 'stands-again' },
  );

/** Takes a charge off the bill that has it. What stood in its place meanwhile is for whoever calls. */
export const counter = (
  context: WriteContext,
  row: ChargeRow,
  reason: string | null = null,
): ChargeRow => {
  const known = context.reads.charges.ofSource('charge', row.id);
  if (known?.state === 'voided') return standAgain(context, known, { reason });
  return known ?? insert(context, countering(row), counterOf(row), reason);
};

/**
 * On the bill already: countered where it is not wanted so, and what is wanted instead follows it, for the same guest,
 * whoever lives there by now.
 */
const settleTakenOver = (context: WriteContext, row: ChargeRow, wanted: Wanted | null): void => {
  const known = context.reads.charges.ofSource('charge', row.id);
  // A person has taken it off the bill, or would not have it taken off: that is theirs to say.
  if (known && known.reason !== null) return;
  const stays = wanted !== null && isSame(row, wanted) && known?.state !== 'taken-over';
  if (stays && known?.state === 'open') withdraw(context, known);
  const against = stays ? known : counter(context, row);
  const instead = stays || wanted === null ? null : patchOf(context, row, wanted);
  if (against) settleTo(context, countering(against), instead);
};

/**
 * Makes what stands for an act be what is wanted; null: nothing. Said twice it does nothing twice.
 * @returns the act's own charge; undefined where there never was one
 */
export const settleTo = (
  context: WriteContext,
  source: Source,
  wanted: Wanted | null,
): ChargeRow | undefined => {
  const row = context.reads.charges.ofSource(source.kind, source.id);
  if (!row) return wanted ? insert(context, source, wanted, null) : undefined;
  switch (row.state) {
    case 'open':
      if (!wanted) return withdraw(context, row);
      return isSame(row, wanted)
        ? row
        : changeRow(context, row, patchOf(context, row, wanted), { kind: 'changed' });
    case 'voided':
      // What a person has voided stays so, whatever becomes of the act.
      return wanted && row.reason === null
        ? standAgain(context, row, patchOf(context, row, wanted))
        : row;
    case 'taken-over':
      settleTakenOver(context, row, wanted);
      return row;
  }
};
