/** Extra beds: put up, paid by the night, carried out. The public face of the domain. */

import { bedOutService } from '../../../shared/extra-beds/model.ts';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import type { ReadContext } from '../kernel/context.ts';

export { extraBedsFollow, extraBedsFollowRoom, extraBedsFollowStay } from './follow.ts';

/** A bed that stands and that nobody carries out yet, for whoever checks the guest out. */
export const extraBedsOpenAt = ({ reads }: ReadContext, room: string): OpenThing[] => {
  const bed = reads.rooms.room(room)?.flags.extraBed;
  if (!bed || reads.requests.openAt(room).some(({ service }) => service === bedOutService))
    return [];
  return [
    {
      kind: 'bed',
      subject: { kind: 'room', id: room },
      words: 'extraBed',
      facts: { count: bed.count ?? 1 },
    },
  ];
};
