/**
 * What must not be forgotten when a guest leaves: each register names its own. Shown before the check-out
 * and with it; it holds nobody back, since the front office has settled with the guest already.
 */
import type { OpenThing } from '../../../shared/stays/contract.ts';
import { chargesOpenAt } from '../charges/index.ts';
import { complaintsOpenAt } from '../complaints/index.ts';
import { extraBedsOpenAt } from '../extra-beds/index.ts';
import { guestThingsOpenAt } from '../guest-things/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { laundryOpenAt } from '../laundry/index.ts';
import { loansOpenAt } from '../loans/index.ts';
import { lossesOpenAt } from '../lost-and-found/index.ts';
import { messagesOpenAt } from '../messages/index.ts';
import { workOpenAt } from '../requests/index.ts';
import { roomServiceOpenAt } from '../room-service/index.ts';

/** One register's open things at a room. */
export type OpenThingsAt = (context: ReadContext, room: string) => OpenThing[];

/** In the order they are read out: one line a register. */
const registers: readonly OpenThingsAt[] = [
  complaintsOpenAt,
  chargesOpenAt,
  loansOpenAt,
  laundryOpenAt,
  lossesOpenAt,
  messagesOpenAt,
  roomServiceOpenAt,
  guestThingsOpenAt,
  extraBedsOpenAt,
  workOpenAt,
];

export const openAt = (context: ReadContext, room: string): OpenThing[] =>
  registers.flatMap((register) => register(context, room));
