/** Outages: when the desk was out of use, and what is entered late of the paper. The public face of the domain. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { OutageView, outagesContract } from '../../../shared/outages/contract.ts';
import type { OutageRow } from '../database/schema/index.ts';
import type { ReadEntry, ReadLine } from '../intake/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { undoLate, viewSpell } from '../keys/index.ts';
import { viewRequest } from '../requests/index.ts';
import { enterLine } from './enter.ts';
import { enterKeyLine } from './enter-key.ts';
import {
  correctOutage,
  enteredOf,
  openOutage,
  refuseWithdrawn,
  reinstateOutage,
  withdrawOutage,
} from './open.ts';

export { offerOutage } from './open.ts';

const viewOutage = ({ reads, timeZone }: ReadContext, row: OutageRow): OutageView => ({
  id: row.id,
  number: row.number,
  from: isoAt(row.fromMs, timeZone),
  until: isoAt(row.untilMs, timeZone),
  reason: row.reason,
  openedAt: isoAt(row.openedAtMs, timeZone),
  openedBy: reads.staff.byId(row.openedBy)?.code ?? row.openedBy,
  entered: enteredOf(reads, row.id),
  withdrawn: row.withdrawnAtMs === null ? null : isoAt(row.withdrawnAtMs, timeZone),
});

const spellsOf = (context: ReadContext, { id }: OutageRow) =>
  context.reads.keys
    .movesOfOutage(id)
    .map((move) => viewSpell(context, context.reads.keys.byId(move.keyId)?.code ?? '', move));

const outageById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): OutageRow =>
  found(reads.outages.byId(id), 'outages.unknown', { id });

/** What is entered of it late belongs into months that may lie in the archive already. */
const enteredOn = (context: WriteContext, { id, fromMs, untilMs }: OutageRow): void => {
  context.writes.archive.reopen(fromMs, untilMs);
  context.touch({ kind: 'outage', id });
};

type Deps = { readLine: ReadLine; entryOf: ReadEntry };

export const createOutagesHandlers = (deps: Deps): Handlers<typeof outagesContract> => ({
  list: (context, { limit }) => ({
    outages: context.reads.outages.newest(limit).map((row) => viewOutage(context, row)),
  }),
  get: (context, { id }) => {
    const row = outageById(context, id);
    const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, context.timeZone));
    return {
      ...viewOutage(context, row),
      requests: context.reads.requests.ofOutage(row.id).map((request) => ({
        ...viewRequest(context, request),
        dispatchedAt: iso(request.dispatchedAtMs),
        doneAt: iso(request.doneAtMs),
      })),
      keys: spellsOf(context, row),
    };
  },
  record: (context, { from, until, reason }) =>
    viewOutage(
      context,
      openOutage(context, { fromMs: Date.parse(from), untilMs: Date.parse(until), reason }),
    ),
  correct: (context, { id, from, until, reason }) =>
    viewOutage(
      context,
      correctOutage(context, outageById(context, id), {
        fromMs: Date.parse(from),
        untilMs: Date.parse(until),
        reason,
      }),
    ),
  withdraw: (context, { id }) =>
    viewOutage(context, withdrawOutage(context, outageById(context, id))),
  reinstate: (context, { id }) =>
    viewOutage(context, reinstateOutage(context, outageById(context, id))),
  enter: (context, { outage, ...line }) => {
    const row = outageById(context, outage);
    refuseWithdrawn(row);
    const requests = enterLine(context, row, line, deps);
    enteredOn(context, row);
    return { requests: requests.map((request) => viewRequest(context, request)) };
  },
  enterKey: (context, { outage, ...line }) => {
    const row = outageById(context, outage);
    refuseWithdrawn(row);
    enterKeyLine(context, row, line);
    enteredOn(context, row);
    return { spells: spellsOf(context, row) };
  },
  undoKey: (context, { outage, key }) => {
    const row = outageById(context, outage);
    undoLate(context, key, row);
    enteredOn(context, row);
    return { spells: spellsOf(context, row) };
  },
});
