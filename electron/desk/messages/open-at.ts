/** What a guest who leaves has not been told yet, for whoever sees them off. */
import type { OpenThing } from '../../../shared/stays/contract.ts';
import type { ReadContext } from '../kernel/context.ts';
import { stayOf } from './whom.ts';

export const messagesOpenAt = ({ reads }: ReadContext, room: string): OpenThing[] =>
  reads.messages
    .open()
    .filter(({ place, confidential }) => place === room && !confidential)
    // What waits for whoever comes next is nothing to this guest.
    .filter((row) => stayOf({ reads }, row)?.state !== 'expected')
    .map(({ id, requestId, state }) => ({
      kind: 'message',
      subject: { kind: 'message', id },
      words: state === 'left' ? 'noteLeft' : 'message',
      facts: { number: reads.requests.byId(requestId)?.number ?? 0 },
    }));
