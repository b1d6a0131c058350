/** The register's lists: the screen's, what is due, and the few lines the board shows. */

import { dateAt } from '../../../shared/kernel/time.ts';
import type { BoardLost } from '../../../shared/lost-and-found/board.ts';
import type { LostRow } from '../../../shared/lost-and-found/contract.ts';
import { type StepWanted, stepsWanted } from '../../../shared/lost-and-found/model.ts';
import type { FoundItemRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { awaited } from './keeping.ts';
import { createRows, proposedPercents } from './views.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** Things that need a step, each once, the most pressing first. */
const pressing = (context: Here, rows: ReturnType<typeof createRows>): FoundItemRow[] => {
  const { lostAndFound } = context.reads;
  const items = new Map<string, FoundItemRow>();
  const take = (row: FoundItemRow | undefined) => row?.open && items.set(row.id, row);
  for (const row of lostAndFound.unshelved()) take(row);
  for (const row of lostAndFound.due(dateAt(context.nowMs, context.timeZone))) take(row);
  for (const row of lostAndFound.agreed()) take(row);
  for (const { foundId } of lostAndFound.proposedPairs()) take(lostAndFound.found(foundId));
  return [...items.values()]
    .map((row) => ({ row, step: rows.step(row) }))
    .filter(({ step }) => step !== null)
    .map(({ row, step }) => ({ row, order: stepsWanted.indexOf(step as StepWanted) }))
    .sort((a, b) => a.order - b.order || b.row.number - a.row.number)
    .map(({ row }) => row);
};

/** The same as the register shows them. */
export const stepRows = (context: Here): LostRow[] => {
  const rows = createRows(context);
  return pressing(context, rows).map((row) => rows.found(row));
};

export const listRows = (
  context: ReadContext,
  { show, limit }: { show: 'all' | 'found' | 'lost' | 'due'; limit: number },
) => {
  const { lostAndFound } = context.reads;
  const rows = createRows(context);
  const steps = stepRows(context);
  const found = () =>
    lostAndFound
      .newestFound(limit)
      .map((row) => ({ at: row.foundAtMs, row: rows.found(row, context), open: row.open }));
  const lost = () =>
    lostAndFound
      .newestLosses(limit)
      .map((row) => ({ at: row.reportedAtMs, row: rows.loss(row, context), open: row.open }));
  const listed =
    show === 'due'
      ? steps
      : [...(show === 'lost' ? [] : found()), ...(show === 'found' ? [] : lost())]
          .sort((a, b) => b.at - a.at)
          .slice(0, limit)
          .map(({ row }) => row);
  return {
    rows: listed,
    inStore: lostAndFound.openFoundCount(),
    searching: lostAndFound.openLossCount(),
    toDo: steps.length,
  };
};

export const dueList = (context: Here) => {
  const date = dateAt(context.nowMs, context.timeZone);
  const rows = createRows(context);
  const rules = new Map(context.reads.lostAndFound.rules().map((rule) => [rule.class, rule.after]));
  const due = context.reads.lostAndFound.due(date).filter((row) => !awaited(row));
  const of = (end: string) =>
    due.filter((row) => rules.get(row.class) === end).map((row) => rows.found(row));
  return { date, police: of('police'), dispose: of('dispose'), steps: stepRows(context) };
};

/** More than a rail can show: the rest is a number. */
const mostOnBoard = 12;

/** What of the register needs a hand, for every board. */
export const lostOnBoard = (context: Here): BoardLost => {
  const rows = createRows(context);
  const steps = pressing(context, rows);
  const percents = proposedPercents(context);
  return {
    toDo: steps.length,
    inStore: context.reads.lostAndFound.openFoundCount(),
    items: steps
      .slice(0, mostOnBoard)
      .map((row) => rows.found(row))
      .map((row) => ({
        id: row.id,
        number: row.number,
        what: row.what,
        place: row.place,
        step: row.step as StepWanted,
        percent: percents.get(row.id) ?? null,
        atMs: row.pickupAt === null ? null : Date.parse(row.pickupAt),
      })),
  };
};
