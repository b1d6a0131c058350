/** What of the care plans is handed over: what is late, and what falls due before the next day is over. */

import { careIsLate } from '../../../shared/guests/model.ts';
import type { HandoverItem } from '../../../shared/handover/contract.ts';
import { hourMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { ReadContext } from '../kernel/context.ts';
import { boardCares } from './views.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

const aheadMs = 24 * hourMs;

export const careForHandover = (context: Here): HandoverItem[] =>
  boardCares(context)
    .filter(({ dueAtMs }) => dueAtMs <= context.nowMs + aheadMs)
    .map((care) => {
      const { reads, nowMs, timeZone } = context;
      const due = isoAt(care.dueAtMs, timeZone);
      const late = careIsLate({ state: 'open', dueAtMs: care.dueAtMs }, nowMs);
      const row = reads.carePlans.byId(care.id);
      return {
        id: `care:${care.id}`,
        subject: { kind: 'care-action', id: care.id },
        section: 'care',
        head: care.room ?? { key: 'handover.item.noPlace' },
        words: [
          { key: 'care', facts: { guest: care.guest ?? { key: 'rooms.card.incognito' } } },
          { key: 'said', facts: { text: care.title } },
        ],
        who: row ? [reads.staff.byId(row.ownerId)?.name ?? care.owner] : [],
        tag: {
          tone: late ? 'late' : 'plain',
          key: late ? 'careLate' : 'careDue',
          facts: { time: { at: due } },
        },
        since: row ? isoAt(row.madeAtMs, timeZone) : null,
        due,
      };
    });
