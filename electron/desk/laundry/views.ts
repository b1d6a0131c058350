/** Bags as the contract and the board show them. */
import type { Fact, HandoverItem } from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { BagCard, BagView, BoardBag } from '../../../shared/laundry/contract.ts';
import {
  costOf,
  docketOf,
  isOpenBag,
  legalBagSteps,
  piecesOf,
} from '../../../shared/laundry/model.ts';
import type { LaundryBagRow } from '../database/schema/index.ts';
import { type Past, rowBefore, storyOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesIncognito } from '../kernel/permission.ts';
import type { Reads } from '../stores.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const shortageOf = (
  { reads, timeZone }: Here,
  { shortage }: LaundryBagRow,
): BagView['shortage'] => {
  if (!shortage) return null;
  const code = (id: string) => reads.staff.byId(id)?.code ?? id;
  const { missing, atMs, byId, informed, settled } = shortage;
  return {
    missing: missing.map((line) => ({ ...line, ...namesOf(reads, line.article) })),
    at: isoAt(atMs, timeZone),
    by: code(byId),
    informed,
    settled: settled && {
      at: isoAt(settled.atMs, timeZone),
      by: code(settled.byId),
      how: settled.how,
    },
  };
};

const namesOf = (reads: Reads, article: string): { zh: string; en: string } => {
  const row = reads.laundry.article(article);
  return { zh: row?.zh ?? article, en: row?.en ?? article };
};

const chargeOf = ({ reads }: Here, row: LaundryBagRow): BagView['charge'] => {
  const charge = reads.charges.ofSource('laundry', row.id);
  return charge
    ? { id: charge.id, number: charge.number, state: charge.state, cents: charge.cents }
    : null;
};

/** True while an open bag is in the house's hands and no job on the board brings it back. */
export const isUnbrought = ({ reads }: Pick<Here, 'reads'>, row: LaundryBagRow): boolean =>
  isOpenBag(row.state) &&
  row.state !== 'short' &&
  (row.returnRequestId === null || reads.requests.byId(row.returnRequestId)?.open !== true);

export const viewBag = (context: ReadContext, row: LaundryBagRow): BagView => {
  const { reads, nowMs, timeZone } = context;
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, timeZone));
  const code = (id: string | null) => (id === null ? null : (reads.staff.byId(id)?.code ?? id));
  const stay = row.stayId === null ? undefined : reads.stays.byId(row.stayId);
  const delivery =
    row.returnRequestId === null || isUnbrought(context, row)
      ? undefined
      : reads.requests.byId(row.returnRequestId);
  return {
    id: row.id,
    number: row.number,
    docket: docketOf(row.number),
    place: row.place,
    floor: row.floor,
    guest: stay === undefined || (stay.incognito && !seesIncognito(context)) ? null : stay.guest,
    express: row.express,
    state: row.state,
    said: row.said,
    pieces: piecesOf(row.lines),
    back: row.lines.reduce((sum, line) => sum + line.back, 0),
    lines: row.lines.map((line) => ({ ...line, ...namesOf(reads, line.article) })),
    cents: costOf(row.lines, row.express, row.expressPercent),
    currency: reads.loans.settings().currency,
    charge: chargeOf(context, row),
    withGuest: row.withGuest,
    promise: iso(row.promiseAtMs),
    late: row.open && row.state !== 'short' && row.promiseAtMs !== null && row.promiseAtMs <= nowMs,
    waits: delivery?.state === 'waiting' ? delivery.waitingReason : null,
    shortage: shortageOf(context, row),
    collection: {
      id: row.requestId,
      number: reads.requests.byId(row.requestId)?.number ?? 0,
    },
    delivery: delivery ? { id: delivery.id, number: delivery.number } : null,
    collectedAt: isoAt(row.collectedAtMs, timeZone),
    collectedBy: code(row.collectedBy) ?? row.collectedBy,
    countedAt: iso(row.countedAtMs),
    countedBy: code(row.countedBy),
    closedAt: iso(row.closedAtMs),
  };
};

export const cardOf = (context: ReadContext, row: LaundryBagRow): BagCard => ({
  ...viewBag(context, row),
  steps: legalBagSteps(row.state, row.shortage),
  events: storyOf(context, row.id),
});

/** What was promised first on top; what is short last, since the guest has the rest. */
export const mostPressing = (one: LaundryBagRow, other: LaundryBagRow): number =>
  (one.promiseAtMs ?? one.collectedAtMs) - (other.promiseAtMs ?? other.collectedAtMs) ||
  one.number - other.number;

export const boardBags = ({ reads }: Pick<Here, 'reads'>): BoardBag[] =>
  reads.laundry
    .open()
    .sort(mostPressing)
    .map((row) => ({
      id: row.id,
      number: row.number,
      place: row.place,
      floor: row.floor,
      state: row.state,
      express: row.express,
      pieces: piecesOf(row.lines),
      promiseAtMs: row.promiseAtMs,
    }));

/** The bags as they stood at a past moment. */
export const laundryAsOf = (reads: Reads, past: Past): Reads['laundry'] => {
  const { laundry } = reads;
  const rows = [...laundry.open(), ...laundry.closedSince(past.atMs)]
    .filter(({ collectedAtMs }) => collectedAtMs <= past.atMs)
    .map((row) => rowBefore(row, reads.events.ofSubject(row.id, past.seq, -1).reverse()))
    .filter(({ state }) => isOpenBag(state))
    .sort((a, b) => a.number - b.number);
  return { ...laundry, open: () => rows };
};

/** What is missing and not settled, and what nobody brings; the rest is handed over with the job that brings it. */
export const laundryForHandover = (context: Here): HandoverItem[] =>
  context.reads.laundry.open().flatMap((row) => {
    const { reads, timeZone } = context;
    const short = row.shortage?.settled === null ? row.shortage : null;
    if (short === null && !isUnbrought(context, row)) return [];
    const head: Fact = row.place ?? { key: 'handover.item.noPlace' };
    return [
      {
        id: `laundry:${row.id}`,
        subject: { kind: 'laundry', id: row.id },
        section: 'laundry',
        head,
        words: [
          { key: 'laundry', facts: { docket: docketOf(row.number) } },
          ...(short?.missing ?? []).map(({ article, quantity }) => ({
            key: 'services',
            facts: { service: namesOf(reads, article), quantity },
          })),
        ],
        who: [],
        tag: { tone: 'warn', key: short ? 'laundryShort' : 'laundryUnbrought', facts: {} },
        since: isoAt(short ? short.atMs : row.collectedAtMs, timeZone),
        due: short || row.promiseAtMs === null ? null : isoAt(row.promiseAtMs, timeZone),
      },
    ];
  });
