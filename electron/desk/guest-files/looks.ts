/** Who looked into a guest's file: each look is an event, and one quarter of an hour is one look. */
import type { GuestCard } from '../../../shared/guests/contract.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { GuestRow } from '../database/schema/index.ts';
import { idsOfFile } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';

const oneLookMs = 15 * minuteMs;
/** So many events back a look is sought, and so many looks are shown. */
const mostEvents = 400;
const mostLooks = 50;

const eventsOf = ({ reads }: Pick<ReadContext, 'reads'>, rootId: string) =>
  idsOfFile({ reads }, rootId)
    .flatMap((id) => reads.events.newestOf(id, mostEvents))
    .map(({ event }) => event)
    .filter(({ kind, subjectKind }) => kind === 'looked' && subjectKind === 'guest')
    .sort((a, b) => b.seq - a.seq);

export const looksAt = (
  context: Pick<ReadContext, 'reads' | 'timeZone'>,
  rootId: string,
): NonNullable<GuestCard['looks']> =>
  eventsOf(context, rootId)
    .slice(0, mostLooks)
    .map(({ atMs, actor }) => {
      const person = context.reads.staff.byId(actor);
      return {
        at: isoAt(atMs, context.timeZone),
        by: person?.code ?? actor,
        byName: person?.name ?? '',
      };
    });

export const recordLook = (context: WriteContext, file: GuestRow): void => {
  const last = eventsOf(context, file.id).find(({ actor }) => actor === context.actor.id);
  if (last && context.nowMs - last.atMs < oneLookMs && last.atMs <= context.nowMs) return;
  context.record({ kind: 'looked', subject: { kind: 'guest', id: file.id } });
};
