/** A file by its id, as it is read: the one it was put into, where it was. */
import type { GuestRow } from '../database/schema/index.ts';
import { isHidden, rootOf } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { mustMay } from '../kernel/permission.ts';

/** @throws DeskError NOT_FOUND `guests.unknown` */
export const fileNamed = (context: Pick<ReadContext, 'reads'>, id: string): GuestRow =>
  found(rootOf(context, id), 'guests.unknown', {});

/** Who may not know a guest's name changes nothing of who the guest is. @throws DeskError NOT_ALLOWED */
export const mustKnow = (context: ReadContext, file: GuestRow): void => {
  if (isHidden(context, file.id)) mustMay(context.actor, 'guests.incognito');
};

/** @throws DeskError WRONG_STATE `guests.mergedAlready` */
export const mustStandAlone = (file: GuestRow): GuestRow => {
  if (file.mergedInto !== null) throw new DeskError('WRONG_STATE', 'guests.mergedAlready', {});
  return file;
};
