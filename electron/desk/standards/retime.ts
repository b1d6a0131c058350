/** Open requests that are held to other targets than are set now, and holding them to these on purpose. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type { Retimed } from '../../../shared/standards/contract.ts';
import {
  isSameSlot,
  specialFor,
  type TargetSlot,
  type Targets,
} from '../../../shared/standards/model.ts';
import { periodAt } from '../alarms/index.ts';
import { targetsFor } from '../catalogue/index.ts';
import type { RequestRow, ServiceRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { type AtStandard, atStandard, holdToStandard } from '../requests/index.ts';
import { knownTargets } from './history.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
export type Retiming = AtStandard & { standard: Targets };

/** The moment that says whether it is the night's. */
const momentOf = (row: RequestRow): number =>
  row.askedForMs ?? (row.reopened > 0 ? row.startsAtMs : row.loggedAtMs);

/** A standard that is not set yet, to be tried out. */
type Tried = { slot: TargetSlot; wouldBe: Targets };

const heldTo = (context: Here, service: ServiceRow, row: RequestRow, tried?: Tried): Targets => {
  if (!tried) return targetsFor(context, service, row.priority, momentOf(row));
  const period = periodAt({ ...context, nowMs: momentOf(row) });
  const special = context.reads.catalogue
    .special(service.code)
    .filter((one) => !isSameSlot(one, tried.slot));
  const { priority: ofPriority, period: ofPeriod } = tried.slot;
  const everyday = ofPriority === 'any' && ofPeriod === 'any';
  const all = everyday ? special : [...special, { ...tried.slot, ...tried.wouldBe }];
  return specialFor(all, row.priority, period) ?? (everyday ? tried.wouldBe : service);
};

/** Open work of a service that other targets would move. Only what is still to be done has clocks. */
export const retimingsOf = (
  context: Here,
  service: ServiceRow,
  open: readonly RequestRow[],
  tried?: Tried,
): Retiming[] => {
  const known = knownTargets(context, service);
  return open.flatMap((row) => {
    if (row.service !== service.code || row.state === 'done') return [];
    const standard = heldTo(context, service, row, tried);
    const moved = atStandard(row, standard, known, context.nowMs);
    return moved ? [{ ...moved, standard }] : [];
  });
};

const servicesOf = (
  { reads }: Here,
  open: readonly RequestRow[],
  code: string | undefined,
): ServiceRow[] =>
  [...new Set(open.map(({ service }) => service))].flatMap((one) =>
    code === undefined || one === code ? (reads.catalogue.service(one) ?? []) : [],
  );

/** What would be re-timed, all services or one. */
export const retimings = (context: Here, code?: string): Retiming[] => {
  const open = context.reads.requests.open();
  return servicesOf(context, open, code)
    .flatMap((service) => retimingsOf(context, service, open))
    .sort((a, b) => a.row.number - b.row.number);
};

const viewRetiming = ({ timeZone }: Here, { row, clocks, lateAtOnce }: Retiming): Retimed => ({
  id: row.id,
  number: row.number,
  service: row.service,
  place: row.place,
  state: row.state,
  wasAcknowledgeBy: isoAt(row.acknowledgeByMs, timeZone),
  acknowledgeBy: isoAt(clocks.acknowledgeByMs, timeZone),
  wasDueAt: isoAt(row.dueAtMs, timeZone),
  dueAt: isoAt(clocks.dueAtMs, timeZone),
  lateAtOnce,
});

export const viewRetimings = (context: Here, moved: readonly Retiming[]) => ({
  requests: moved.map((one) => viewRetiming(context, one)),
  lateAtOnce: moved.filter(({ lateAtOnce }) => lateAtOnce).length,
});

/** Each of them is a step of its own request, in one transaction. */
export const retimeOpen = (context: WriteContext, moved: readonly Retiming[]): void => {
  for (const one of moved) holdToStandard(context, one, one.standard);
};
