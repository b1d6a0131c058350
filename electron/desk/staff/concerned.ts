/** Whose records of people somebody may see: everybody's with the permission, else their own. */
import { may, type Permission } from '../../../shared/kernel/permissions.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

type Here = Pick<ReadContext, 'reads' | 'actor'>;

export const holds = ({ actor: { role } }: Pick<Here, 'actor'>, permission: Permission): boolean =>
  role === 'desk' || may(role, permission);

export const isSelf = ({ actor }: Pick<Here, 'actor'>, staffId: string): boolean =>
  actor.id === staffId;

/** The person asked for, oneself without the permission; null: everybody. @throws DeskError NOT_ALLOWED */
export const whoseRecords = (
  context: Here,
  code: string | undefined,
  permission: Permission,
): StaffRow | null => {
  const { reads, actor } = context;
  if (code === undefined)
    return holds(context, permission)
      ? null
      : found(reads.staff.byId(actor.id), 'staff.unknown', { code: actor.code });
  // Refused before it is looked up: an answer would say who is whom.
  const person = reads.staff.byToken(code);
  if (!holds(context, permission) && person?.id !== actor.id)
    throw new DeskError('NOT_ALLOWED', 'staff.notConcerned', {});
  return found(person, 'staff.unknown', { code });
};

/** Code and name, as a record names a person. */
export const namedIn = ({ reads }: Pick<Here, 'reads'>, staffId: string) => {
  const person = reads.staff.byId(staffId);
  return { code: person?.code ?? '', name: person?.name ?? '' };
};
