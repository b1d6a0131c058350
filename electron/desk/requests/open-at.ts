/** Work that is not over at a room, for whoever checks its guest out. */
import { isHeld } from '../../../shared/guest-things/model.ts';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

const kindOf = ({ service }: RequestRow): OpenThing['kind'] => {
  if (service === 'tray-collect') return 'tray';
  return service.startsWith('laundry') ? 'laundry' : 'request';
};

/** Wake-ups end with the stay; messages, meals and their trays are told of by their own books. */
const isToldElsewhere = (reads: ReadContext['reads'], row: RequestRow): boolean => {
  if (row.service === 'wake-up' || row.service === 'message') return true;
  if (row.service === 'room-service')
    return row.state !== 'done' && reads.roomService.ofRequest(row.id) !== undefined;
  // Asked for it is work; in the house's hands it is the guest's, and told of as that.
  const things = reads.guestThings.ofRequest(row.id);
  if (things && isHeld(things.state)) return row.state !== 'done';
  return row.service === 'tray-collect' && reads.roomService.ofTray(row.id).length > 0;
};

export const workOpenAt = ({ reads }: ReadContext, room: string): OpenThing[] =>
  reads.requests
    .openAt(room)
    .filter((row) => !isToldElsewhere(reads, row))
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
