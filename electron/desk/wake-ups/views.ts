/** Wake-ups as the contract shows them: codes and moments instead of ids and numbers. */
import { isoAt } from '../../../shared/kernel/time.ts';
import type { WakeUpCard, WakeUpView } from '../../../shared/wake-ups/contract.ts';
import { legalWakeUpSteps } from '../../../shared/wake-ups/model.ts';
import type { WakeUpRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { seesIncognito } from '../kernel/permission.ts';
import { undoUntil } from './undo.ts';

const numbered = ({ reads }: Pick<ReadContext, 'reads'>, id: string) => ({
  id,
  number: reads.requests.byId(id)?.number ?? 0,
});

export const viewWakeUp = (context: ReadContext, row: WakeUpRow): WakeUpView => {
  const { reads, nowMs, timeZone } = context;
  const iso = (ms: number) => isoAt(ms, timeZone);
  const isoOr = (ms: number | null) => (ms === null ? null : iso(ms));
  const code = (id: string) => reads.staff.byId(id)?.code ?? id;
  const stay = row.stayId === null ? undefined : reads.stays.byId(row.stayId);
  return {
    id: row.id,
    place: row.place,
    floor: row.floor,
    guest: stay === undefined || (stay.incognito && !seesIncognito(context)) ? null : stay.guest,
    language: stay?.language ?? null,
    vip: stay?.vipClass != null,
    at: iso(row.atMs),
    nextAt: isoOr(row.nextAtMs),
    late: row.nextAtMs !== null && row.nextAtMs <= nowMs,
    state: row.state,
    repeat: row.repeat,
    until: row.until,
    twice: row.twice,
    againMinutes: row.againMinutes,
    words: reads.requests.byId(row.requestId)?.words ?? '',
    rings: row.rings.map(({ atMs, byId, answered }) => ({
      at: iso(atMs),
      by: code(byId),
      answered,
    })),
    knock:
      row.knockRequestId === null
        ? null
        : {
            request: numbered(context, row.knockRequestId),
            result: row.knockResult,
            at: isoOr(row.knockedAtMs),
            by: row.knockedBy === null ? null : code(row.knockedBy),
          },
    request: numbered(context, row.requestId),
    setAt: iso(row.setAtMs),
    setBy: code(row.setBy),
    closedAt: isoOr(row.closedAtMs),
  };
};

export const cardOf = (context: ReadContext, row: WakeUpRow): WakeUpCard => {
  const until = undoUntil(context, row.id);
  return {
    ...viewWakeUp(context, row),
    steps: legalWakeUpSteps(row.state),
    events: storyOf(context, row.id),
    undoUntil: until === null ? null : isoAt(until, context.timeZone),
  };
};
