/** Where a message waits for its guest. Pure. */
import type { BoardMessage } from '../../../shared/messages/contract.ts';

const kept = new WeakMap<readonly BoardMessage[], ReadonlySet<string>>();

/** The rooms with a message nobody has brought yet; made once for each list. */
export const roomsWithMessage = (messages: readonly BoardMessage[]): ReadonlySet<string> => {
  let rooms = kept.get(messages);
  if (!rooms) {
    rooms = new Set(messages.flatMap(({ place }) => place ?? []));
    kept.set(messages, rooms);
  }
  return rooms;
};
