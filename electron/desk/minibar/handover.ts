/** What of the minibars is handed to the next shift: checks that are done and not written down. */
import type { HandoverItem } from '../../../shared/handover/contract.ts';
import type { ReadContext } from '../kernel/context.ts';
import { awaited } from './check.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

export const minibarForHandover = (context: Here): HandoverItem[] => {
  const waiting = awaited(context);
  if (waiting.length === 0) return [];
  const rooms = [...new Set(waiting.map(({ place }) => place ?? '–'))];
  return [
    {
      id: 'minibar:open',
      subject: { kind: 'minibar', id: 'open' },
      section: 'charges',
      head: { key: 'charges.kind.minibar' },
      words: [
        { key: 'minibarAwaited', facts: { count: waiting.length } },
        { key: 'said', facts: { text: rooms.join('、') } },
      ],
      who: [],
      tag: null,
      since: null,
      due: null,
    },
  ];
};
