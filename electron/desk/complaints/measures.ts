/** What is done so that it does not happen again: a measure of the house's list, tracked on the complaint until it is done. */
import type { ComplaintCard } from '../../../shared/complaints/contract.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { MeasureKind } from '../../../shared/measures/model.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { openMeasure } from '../measures/index.ts';
import { changeComplaint } from './recorded.ts';

/** Its measures, oldest first; what was dropped is none. */
export const measuresOf = (
  { reads, nowMs, timeZone, language }: ReadContext,
  { id }: Pick<ComplaintRow, 'id'>,
): ComplaintCard['measures'] =>
  reads.measures
    .ofComplaint(id)
    .filter(({ state }) => state !== 'dropped')
    .map((measure) => ({
      id: measure.id,
      title: language === 'en' ? measure.en : measure.zh,
      owner: reads.staff.byId(measure.ownerId)?.code ?? null,
      due: measure.dueOn,
      done: measure.state === 'done',
      overdue: measure.state === 'open' && measure.dueOn < dateAt(nowMs, timeZone),
    }));

type NewMeasure = { title: string; owner?: string | undefined; due: string; kind: MeasureKind };

/** @throws DeskError NOT_FOUND, INVALID_INPUT as the list of measures refuses it */
export const addMeasure = (
  context: WriteContext,
  row: ComplaintRow,
  { title, owner, due, kind }: NewMeasure,
): ComplaintRow => {
  const measure = openMeasure(context, {
    kind,
    title: { zh: title, en: title },
    scope: row.sensitive || row.floor === null ? {} : { floor: row.floor },
    owner,
    dueOn: due,
    source: { complaint: row.id },
  });
  return changeComplaint(
    context,
    row,
    {},
    { kind: 'measure-set', facts: { measure: measure.number }, text: title },
  );
};
