/** Work that is not over at a room, for whoever checks its guest out. */
import type { OpenThing } from '../../../shared/stays/contract.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

const kindOf = ({ service }: RequestRow): OpenThing['kind'] => {
  if (service === 'tray-collect') return 'tray';
  return service.startsWith('laundry') ? 'laundry' : 'request';
};

export const workOpenAt = ({ reads }: ReadContext, room: string): OpenThing[] =>
  // Wake-ups end with the stay, messages are told of by their own book.
  reads.requests
    .openAt(room)
    .filter(({ service }) => service !== 'wake-up' && service !== 'message')
    // What is done for whoever comes next is nothing to this guest.
    .filter(({ stayId }) => stayId === null || reads.stays.byId(stayId)?.state !== 'expected')
    .map((row) => {
      const service = reads.catalogue.service(row.service);
      return {
        kind: kindOf(row),
        subject: { kind: 'request', id: row.id },
        words: row.state === 'done' ? 'toConfirm' : 'work',
        facts: {
          number: row.number,
          zh: service?.zh ?? row.service,
          en: service?.en ?? row.service,
        },
      };
    });
