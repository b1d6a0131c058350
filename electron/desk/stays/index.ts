/** Stays: guests from the day they are expected to the day they leave. The domain's public face. */
import { dayMs } from '../../../shared/kernel/durations.ts';
import { startOfDay } from '../../../shared/kernel/time.ts';
import type { staysContract } from '../../../shared/stays/contract.ts';
import type { StayRow } from '../database/schema/index.ts';
import { mainStayAt } from '../guests/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { roomNamed } from '../rooms/index.ts';
import { type Arrived, change, checkIn, expect, walkIn } from './arrive.ts';
import { cancel, checkOut, move, reinstate } from './leave.ts';
import { openAt } from './open-things.ts';
import { stayById, today } from './rules.ts';
import { cardOf, viewStay } from './views.ts';
import { setWelcome, viewSteps } from './welcome.ts';

export { change as changeStayDetails, checkIn, expect as expectStay, walkIn } from './arrive.ts';
export { guestThen, staysAsOf } from './as-of.ts';
export { move as moveStay } from './leave.ts';
export { openAt as openThingsAt } from './open-things.ts';
export { changeStay, insertStay } from './recorded.ts';
export { shutFor } from './rules.ts';
export { staysAt } from './views.ts';
export { startWelcome, welcomeFollows } from './welcome.ts';

/** Who has left is listed for so long. */
const departedDays = 14;

const candidates = (context: ReadContext, show: string): StayRow[] => {
  const { reads, nowMs, timeZone } = context;
  const day = today(context);
  const live = reads.stays.live();
  switch (show) {
    case 'in-house':
      return live.filter(({ state }) => state === 'in-house');
    case 'expected':
      return live.filter(({ state }) => state === 'expected');
    case 'due-out':
      return live.filter(({ state, departure }) => state === 'in-house' && departure <= day);
    case 'arrival':
      return live.filter(({ state, arrival }) => state === 'expected' && arrival <= day);
    case 'departed':
      return reads.stays.departedSince(nowMs - departedDays * dayMs);
    default:
      return [...live, ...reads.stays.departedSince(startOfDay(nowMs, timeZone))];
  }
};

const byRoom = (a: StayRow, b: StayRow): number =>
  a.room.localeCompare(b.room) || a.arrival.localeCompare(b.arrival) || a.id.localeCompare(b.id);

const viewArrived = (context: ReadContext, { stay, notices }: Arrived) => ({
  stay: viewStay(context, stay),
  notices,
});

/** Longer or shorter: the stay by its id, or whoever the room is let to. */
const extend = (
  context: WriteContext,
  wanted: { id?: string | undefined; place?: string | undefined; departure: string },
): Arrived => {
  if (wanted.id !== undefined)
    return change(context, { id: wanted.id, departure: wanted.departure });
  if (wanted.place === undefined) throw new DeskError('INVALID_INPUT', 'stays.whichGuest', {});
  const room = roomNamed(context, wanted.place);
  const stay = mainStayAt(context, room.number);
  if (!stay) throw new DeskError('WRONG_STATE', 'stays.nobodyThere', { place: room.number });
  return change(context, { id: stay.id, departure: wanted.departure });
};

export const staysHandlers: Handlers<typeof staysContract> = {
  list: (context, { show, place }) => ({
    stays: candidates(context, show)
      .filter(({ room }) => place === undefined || room === place)
      .sort(byRoom)
      .map((stay) => viewStay(context, stay)),
  }),
  get: (context, { id }) => cardOf(context, stayById(context, id)),
  welcome: ({ reads }) => ({ steps: viewSteps(reads) }),
  setWelcome: (context, wanted) => {
    setWelcome(context, wanted);
    return { steps: viewSteps(context.reads) };
  },
  openAt: (context, { place }) => ({ open: openAt(context, roomNamed(context, place).number) }),
  expect: (context, wanted) => viewArrived(context, expect(context, wanted)),
  checkIn: (context, wanted) =>
    viewArrived(context, 'id' in wanted ? checkIn(context, wanted) : walkIn(context, wanted)),
  change: (context, wanted) => viewArrived(context, change(context, wanted)),
  extend: (context, wanted) => viewArrived(context, extend(context, wanted)),
  move: (context, wanted) => {
    const { stays, notices } = move(context, wanted);
    return { stays: stays.map((stay) => viewStay(context, stay)), notices };
  },
  checkOut: (context, wanted) => {
    // Read before anything moves: what follows the stay settles some of it.
    const rooms = new Set(
      wanted.id === undefined ? [wanted.place ?? ''] : [stayById(context, wanted.id).room],
    );
    const open = [...rooms].flatMap((room) => openAt(context, room));
    return { stays: checkOut(context, wanted).map((stay) => viewStay(context, stay)), open };
  },
  reinstate: (context, { id }) =>
    viewArrived(context, { stay: reinstate(context, id), notices: [] }),
  cancel: (context, wanted) => viewStay(context, cancel(context, wanted)),
};
