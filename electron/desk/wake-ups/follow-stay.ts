/** Wake-ups follow their guest: into another room with them, off the list when they leave. */
import type { StayRow } from '../database/schema/index.ts';
import type { StayListener, WriteContext } from '../kernel/context.ts';
import { correct, placeOf } from '../requests/index.ts';
import { end } from './arrange.ts';

/** Somebody who shares the room is still there to be woken. */
const isEmpty = ({ reads }: WriteContext, { room }: StayRow): boolean =>
  !reads.stays.liveOf(room).some(({ state }) => state === 'in-house');

const moveAll = (context: WriteContext, from: string, to: string): void => {
  const { code, kind, known } = placeOf(context, to);
  for (const row of context.reads.wakeUps.openAt(from)) {
    const request = context.reads.requests.byId(row.requestId);
    if (request?.open && request.state !== 'done')
      correct(context, request.id, { place: code, placeKind: kind, placeKnown: known });
  }
};

export const wakeUpsFollowStay: StayListener = (context, { before, after, step }) => {
  if (step === 'moved' && before !== null && before.room !== after.room) {
    if (isEmpty(context, before)) moveAll(context, before.room, after.room);
    return;
  }
  if (step !== 'checked-out' || !isEmpty(context, after)) return;
  for (const row of context.reads.wakeUps.openAt(after.room))
    end(context, row, undefined, { because: 'checked-out' });
};
