/** Care as whoever asks may see it. */
import type { BoardCare, CareAction, CareCard } from '../../../shared/care-plans/contract.ts';
import { careIsLate } from '../../../shared/guests/model.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { CareActionRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import { stayNow } from '../guest-files/index.ts';
import { isHidden, rootOf, staysIncognito, staysOfFile } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const codeOf = ({ reads }: Pick<Here, 'reads'>, id: string): string =>
  reads.staff.byId(id)?.code ?? id;

export const viewCare = (context: ReadContext, row: CareActionRow): CareAction => {
  const { reads, timeZone, nowMs } = context;
  const file = rootOf(context, row.guestId);
  const rootId = file?.id ?? row.guestId;
  return {
    id: row.id,
    guestId: rootId,
    guest: file && !isHidden(context, rootId) ? file.name : null,
    vipClass: file?.vipClass ?? null,
    room: stayNow(staysOfFile(context, rootId))?.room ?? null,
    title: row.title,
    due: isoAt(row.dueAtMs, timeZone),
    late: careIsLate(row, nowMs),
    owner: codeOf(context, row.ownerId),
    ownerName: reads.staff.byId(row.ownerId)?.name ?? '',
    state: row.state,
    doneAt: row.doneAtMs === null ? null : isoAt(row.doneAtMs, timeZone),
    doneBy: row.doneById === null ? null : codeOf(context, row.doneById),
  };
};

export const careCardOf = (context: ReadContext, row: CareActionRow): CareCard => ({
  ...viewCare(context, row),
  events: storyOf(context, row.id),
});

/** Open care as every board shows it: who is incognito is so to all. */
export const boardCares = (context: Pick<Here, 'reads'>): BoardCare[] =>
  context.reads.carePlans.open().map((row) => {
    const file = rootOf(context, row.guestId);
    const rootId = file?.id ?? row.guestId;
    const incognito = staysIncognito(context, rootId);
    return {
      id: row.id,
      guestId: rootId,
      guest: incognito ? null : (file?.name ?? null),
      room: stayNow(staysOfFile(context, rootId))?.room ?? null,
      title: row.title,
      dueAtMs: row.dueAtMs,
      owner: codeOf(context, row.ownerId),
    };
  });
