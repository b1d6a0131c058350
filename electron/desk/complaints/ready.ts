/** What every step of a complaint asks first: is there one, may it be seen, is the step legal for it. */
import { type ComplaintStep, legalComplaintSteps } from '../../../shared/complaints/model.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { seesComplaint } from '../kernel/permission.ts';

/**
 * By its id, or by its number as it is said: `C12`, `12`.
 * @throws DeskError NOT_FOUND; the same for one that is not to be seen as for one there is not
 */
export const complaintById = (context: ReadContext, id: string): ComplaintRow => {
  const { reads } = context;
  const named = /^[cC#]?(\d{1,9})$/.exec(id.trim())?.[1];
  const row =
    reads.complaints.byId(id) ??
    (named === undefined ? undefined : reads.complaints.byNumber(Number(named)));
  return found(row && seesComplaint(context, row) ? row : undefined, 'complaints.unknown', { id });
};

/** The complaint if the step is legal for it now. @throws DeskError NOT_FOUND, WRONG_STATE */
export const ready = (context: ReadContext, id: string, step: ComplaintStep): ComplaintRow => {
  const row = complaintById(context, id);
  if (!legalComplaintSteps(row.state).includes(step))
    throw new DeskError('WRONG_STATE', 'complaints.wrongState', {
      number: row.number,
      complaintState: row.state,
      complaintStep: step,
    });
  return row;
};
