/** What every step asks first: is there such a request, is the step legal for it, is it the caller's. */
import { isLegal, type Step } from '../../../shared/requests/model.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { mayReport } from '../kernel/permission.ts';

/** The request, or NOT_FOUND. */
export const requestById = ({ reads }: Pick<ReadContext, 'reads'>, id: string): RequestRow =>
  found(reads.requests.byId(id), 'requests.unknown', { id });

/** The request if the step is legal for it now; else WRONG_STATE with the state it is in. */
export const ready = (context: ReadContext, id: string, step: Step): RequestRow => {
  const row = requestById(context, id);
  if (!mayReport(context, row.assigneeId))
    throw new DeskError('NOT_ALLOWED', 'requests.notYours', { number: row.number });
  if (!isLegal(step, row.state))
    throw new DeskError('WRONG_STATE', 'requests.wrongState', {
      number: row.number,
      state: row.state,
      step,
    });
  return row;
};

/** Somebody still has to do it: it is open, and nobody has said that it is done. */
export const isYetToDo = (row: RequestRow | undefined): row is RequestRow =>
  row?.open === true && row.state !== 'done';
