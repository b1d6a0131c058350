/** What a guest was promised and told: a reply is due at its moment whatever the progress. */
import { may } from '../../../shared/kernel/permissions.ts';
import type { ComplaintRow, StaffRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { seesComplaint } from '../kernel/permission.ts';
import { momentToCome } from '../kernel/to-come.ts';
import { personWithCode } from '../staff/index.ts';
import { ready } from './ready.ts';
import { changeComplaint } from './recorded.ts';

/** The guest waits for no word of the house's. */
export const nothingDue = { dueAtMs: null, dueFromMs: null, promised: false };

/** Its moment passed and the guest was told nothing: late, whatever comes after. */
export const unheard = (
  { nowMs }: Pick<WriteContext, 'nowMs'>,
  { dueAtMs, repliesLate }: ComplaintRow,
) => (dueAtMs !== null && nowMs > dueAtMs ? { repliesLate: repliesLate + 1 } : {});

/** The guest was told when they hear from the house. @throws DeskError INVALID_INPUT for a moment that has passed */
export const promise = (
  context: WriteContext,
  id: string,
  by: string,
  text: string | undefined,
): ComplaintRow => {
  const row = ready(context, id, 'promise');
  return changeComplaint(
    context,
    row,
    // A new moment does not undo that the old one passed without a word.
    {
      ...unheard(context, row),
      dueAtMs: momentToCome(context, by, 'complaints.past'),
      dueFromMs: context.nowMs,
      promised: true,
    },
    { kind: 'promised', text },
  );
};

/** The reply as part of another step's patch. */
export const replied = (context: WriteContext, row: ComplaintRow, words: string) => {
  const { dueAtMs } = row;
  const late = dueAtMs !== null && context.nowMs > dueAtMs;
  return {
    replies: [...row.replies, { atMs: context.nowMs, byId: context.actor.id, words, dueAtMs }],
    repliesInTime: row.repliesInTime + (dueAtMs !== null && !late ? 1 : 0),
    repliesLate: row.repliesLate + (late ? 1 : 0),
  };
};

/** @throws DeskError INVALID_INPUT `complaints.nextWanted` while it is unresolved and no new moment is named */
export const reply = (
  context: WriteContext,
  id: string,
  text: string,
  next: string | undefined,
): ComplaintRow => {
  const row = ready(context, id, 'reply');
  if (row.state === 'open' && next === undefined)
    throw new DeskError('INVALID_INPUT', 'complaints.nextWanted', { number: row.number });
  const again =
    row.state === 'open' && next !== undefined
      ? {
          dueAtMs: momentToCome(context, next, 'complaints.past'),
          dueFromMs: context.nowMs,
          promised: true,
        }
      : nothingDue;
  return changeComplaint(
    context,
    row,
    { ...replied(context, row, text), ...again },
    { kind: 'replied' },
  );
};

/** @throws DeskError NOT_FOUND; CONFLICT for somebody who has left; NOT_ALLOWED `complaints.mayNotKeep` */
const colleague = (context: WriteContext, code: string): StaffRow => {
  const person = personWithCode(context, code);
  if (!person.active)
    throw new DeskError('CONFLICT', 'staff.inactive', { code, name: person.name });
  if (!may(person.role, 'complaints.keep'))
    throw new DeskError('NOT_ALLOWED', 'complaints.mayNotKeep', { code });
  return person;
};

/**
 * Sees it through from now on.
 * @throws DeskError as `colleague`; NOT_ALLOWED for somebody who may not see it
 */
export const take = (context: WriteContext, id: string, to: string | undefined): ComplaintRow => {
  const row = ready(context, id, 'take');
  const person = to === undefined ? context.actor : colleague(context, to);
  if (!seesComplaint({ actor: person }, row))
    throw new DeskError('NOT_ALLOWED', 'complaints.mayNotSee', { code: person.code });
  if (row.ownerId === person.id) return row;
  return changeComplaint(
    context,
    row,
    { ownerId: person.id },
    { kind: 'taken', facts: { to: person.code } },
  );
};
