/**
 * Work follows its guest: into another room with them, while what is to be mended stays behind; and to
 * whoever still has the room, when the guest it was let to leaves.
 */
import { bedOutService } from '../../../shared/extra-beds/model.ts';
import type { RequestRow, StayRow } from '../database/schema/index.ts';
import { inHouseAt } from '../guests/index.ts';
import type { StayListener, WriteContext } from '../kernel/context.ts';
import { changeRequest } from './change.ts';

/** A tray and a bed stand where they were brought; a room is made up, checked, mended and opened where it is. */
const ofTheRoom: readonly string[] = [
  'make-up-room',
  'tray-collect',
  'minibar-check',
  'door-opening',
  bedOutService,
];
const staysBehind = ({ reads }: WriteContext, { service }: RequestRow): boolean =>
  ofTheRoom.includes(service) || reads.catalogue.department(service) === 'engineering';

/** What is nobody's can only have been theirs where nobody else lives or is expected. */
const goesWith = (context: WriteContext, stay: StayRow, from: string) => {
  const isLast = stay.state === 'in-house' && context.reads.stays.liveOf(from).length === 0;
  return ({ stayId }: RequestRow): boolean => stayId === stay.id || (stayId === null && isLast);
};

const move = (context: WriteContext, stay: StayRow, from: string): void => {
  const isTheirs = goesWith(context, stay, from);
  for (const row of context.reads.requests.openAt(from))
    if (isTheirs(row) && !staysBehind(context, row))
      changeRequest(
        context,
        row,
        { place: stay.room, placeKnown: true, stayId: stay.id },
        { kind: 'moved-along', facts: { from, to: stay.room } },
      );
};

/** The guest has left, and somebody who shared the room has it now. */
const handOn = (context: WriteContext, gone: StayRow): void => {
  const there = inHouseAt(context, gone.room);
  const heir = there.find(({ sharesId }) => sharesId === null || sharesId === gone.id) ?? there[0];
  if (!heir) return;
  // A message is for the one it names.
  for (const row of context.reads.requests.openAt(gone.room))
    if (row.stayId === gone.id && row.service !== 'message')
      changeRequest(context, row, { stayId: heir.id }, { kind: 'handed-on' });
};

export const requestsFollowStay: StayListener = (context, { before, after, step }) => {
  if (before !== null && before.room !== after.room) move(context, after, before.room);
  if (step === 'checked-out') handOn(context, after);
};
