/** Charges as the contract shows them, their totals, and the lists they are asked for by. */
import type {
  ChargeCard,
  ChargeTotal,
  ChargeView,
  MissingCharge,
} from '../../../shared/charges/contract.ts';
import {
  type ChargeStep,
  chargedByRegister,
  chargeKinds,
  isPriceWanted,
} from '../../../shared/charges/model.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ChargeRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import { guestNameFor } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { undoUntilMs } from './acts.ts';

type Filter = {
  state: ChargeRow['state'] | 'all';
  place?: string | undefined;
  from?: string | undefined;
  until?: string | undefined;
};

const codeOf = ({ reads }: Pick<ReadContext, 'reads'>, id: string): string =>
  reads.staff.byId(id)?.code ?? id;

const stayOf = (context: ReadContext, row: ChargeRow): ChargeView['stay'] => {
  const stay = row.stayId === null ? undefined : context.reads.stays.byId(row.stayId);
  if (!stay) return null;
  const { id, state, departure } = stay;
  return { id, guest: guestNameFor(context, stay), state, departure };
};

export const viewCharge = (context: ReadContext, row: ChargeRow): ChargeView => {
  const { reads, timeZone } = context;
  const counter = row.state === 'taken-over' ? reads.charges.ofSource('charge', row.id) : undefined;
  return {
    id: row.id,
    number: row.number,
    source: { kind: row.sourceKind, id: row.sourceId, number: row.sourceNumber },
    kind: row.kind,
    code: row.code,
    zh: row.zh,
    en: row.en,
    quantity: row.quantity,
    cents: row.cents,
    currency: row.currency,
    priceWanted: isPriceWanted(row),
    place: row.place,
    floor: (row.place === null ? undefined : reads.rooms.floorOf(row.place)) ?? null,
    stay: stayOf(context, row),
    state: row.state,
    at: isoAt(row.atMs, timeZone),
    by: codeOf(context, row.byId),
    closedAt: row.closedAtMs === null ? null : isoAt(row.closedAtMs, timeZone),
    closedBy: row.closedBy === null ? null : codeOf(context, row.closedBy),
    reason: row.reason,
    counteredBy: counter && counter.state !== 'voided' ? counter.number : null,
  };
};

const stepsOf = (context: ReadContext, row: ChargeRow): ChargeStep[] => {
  const { reads } = context;
  const counter = reads.charges.ofSource('charge', row.id);
  const isBilled = row.state === 'taken-over' && (!counter || counter.state === 'voided');
  const steps: [ChargeStep, boolean][] = [
    ['take-over', row.state === 'open' && row.cents !== 0],
    ['price', row.state === 'open' && row.cents >= 0],
    ['void', row.state === 'open' || isBilled],
    ['undo', undoUntilMs(context, row) !== null],
  ];
  return steps.filter(([, legal]) => legal).map(([step]) => step);
};

export const cardOf = (context: ReadContext, row: ChargeRow): ChargeCard => {
  const until = undoUntilMs(context, row);
  return {
    ...viewCharge(context, row),
    steps: stepsOf(context, row),
    undoUntil: until === null ? null : isoAt(until, context.timeZone),
    events: storyOf(context, row.id),
  };
};

const wantedOf = ({ state, place, from, until }: Filter) => ({
  state,
  place,
  fromMs: from === undefined ? 0 : Date.parse(from),
  untilMs: until === undefined ? Number.MAX_SAFE_INTEGER : Date.parse(until),
});

/** The rows asked for, newest first. */
export const rowsOf = ({ reads }: ReadContext, wanted: Filter, limit: number): ChargeRow[] =>
  reads.charges.found(wantedOf(wanted), limit);

/** Of all that is asked for, however many are shown: by currency, then by kind. */
const sumsOf = ({ reads }: ReadContext, wanted: Filter) =>
  reads.charges
    .sums(wantedOf(wanted))
    .sort(
      (one, other) =>
        one.currency.localeCompare(other.currency) ||
        chargeKinds.indexOf(one.kind) - chargeKinds.indexOf(other.kind),
    );

export const totalsOf = (context: ReadContext, wanted: Filter): ChargeTotal[] =>
  sumsOf(context, wanted).map(({ unpriced: _, ...total }) => total);

export const listOf = (context: ReadContext, wanted: Filter & { limit: number }) => ({
  charges: rowsOf(context, wanted, wanted.limit).map((row) => viewCharge(context, row)),
  totals: totalsOf(context, wanted),
  priceWanted: sumsOf(context, wanted).reduce((sum, { unpriced }) => sum + unpriced, 0),
});

/** Done chargeable acts without a charge: nothing may be on it. */
export const missingSince = (
  { reads, nowMs, timeZone }: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
  from: string | undefined,
): MissingCharge[] =>
  reads.charges
    .unbilled(from === undefined ? nowMs - 31 * dayMs : Date.parse(from))
    .filter(({ service }) => !chargedByRegister.has(service))
    .map(({ id, number, place, zh, en, doneAtMs }) => ({
      source: { kind: 'request', id, number },
      place,
      zh,
      en,
      doneAt: isoAt(doneAtMs ?? nowMs, timeZone),
    }));
