/** Whether somebody may do a thing, asked where a refusal must say so. */
import { may, type Permission } from '../../../shared/kernel/permissions.ts';
import type { Actor, ReadContext } from './context.ts';
import { DeskError } from './failure.ts';

/** @throws DeskError NOT_ALLOWED; the desk itself may do anything */
export const mustMay = ({ role }: Pick<Actor, 'role'>, permission: Permission): void => {
  if (role !== 'desk' && !may(role, permission))
    throw new DeskError('NOT_ALLOWED', 'kernel.notAllowed', { role, permission });
};

/** Whoever works on the floors reports on their own jobs; the desk on anybody's. */
export const mayReport = (
  { actor: { role, id } }: { actor: Pick<Actor, 'role' | 'id'> },
  holderId: string | null,
): boolean => (role !== 'attendant' && role !== 'department') || holderId === id;

/** Whether somebody may know who a guest is who stays incognito. */
export const seesIncognito = ({ actor: { role } }: { actor: Pick<Actor, 'role'> }): boolean =>
  role === 'desk' || may(role, 'guests.incognito');

/** Whose stay it is stays with those who may know who a guest is who stays incognito. */
export const hidesStay = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  stayId: string | null | undefined,
): boolean =>
  stayId != null && !seesIncognito(context) && context.reads.stays.byId(stayId)?.incognito === true;

/** Who misses a thing stays with those who may know whose the stay is. */
export const hidesLoss = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  lossId: string | null | undefined,
): boolean => lossId != null && hidesStay(context, context.reads.lostAndFound.loss(lossId)?.stayId);

/**
 * What a found thing has been through tells whom it went to, also where that was a mistake and it is nobody's
 * again: kept from whom one of those is kept who may have missed it, unless somebody has said that it is not theirs.
 */
export const hidesOwner = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  foundId: string,
): boolean =>
  context.reads.lostAndFound
    .pairsOf('found-item', foundId)
    .some(
      ({ lossId, state, decidedBy }) =>
        (state !== 'dismissed' || decidedBy === null) && hidesLoss(context, lossId),
    );

/**
 * Whether a message is to somebody as one for nobody the house knows: it is, or its guest stays incognito.
 * Its steps must not tell the one from the other.
 */
export const hidesMessage = (
  context: { actor: Pick<Actor, 'role'> },
  { place, confidential }: { place: string | null; confidential: boolean },
): boolean => (place === null || confidential) && !seesIncognito(context);

/** Whether somebody may see what guests say of theft, harassment, injury and the like. */
export const seesSensitive = ({ actor: { role } }: { actor: Pick<Actor, 'role'> }): boolean =>
  role === 'desk' || may(role, 'complaints.sensitive');

/** Whether somebody may see this complaint; whom it is about does not. */
export const seesComplaint = (
  context: { actor: Pick<Actor, 'role' | 'id'> },
  { sensitive, aboutId }: { sensitive: boolean; aboutId: string | null },
): boolean => !sensitive || (seesSensitive(context) && aboutId !== context.actor.id);

/** What came of a complaint, its measure or its enquiry, is kept from whom the complaint is kept from. */
export const hidesComplaint = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  complaintId: string | null | undefined,
): boolean => {
  const complaint = complaintId == null ? undefined : context.reads.complaints.byId(complaintId);
  return complaint !== undefined && !seesComplaint(context, complaint);
};
