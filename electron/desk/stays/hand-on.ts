/** A room goes on to who shares it when the guest it was let to goes: nobody's bed is left without a name. */
import { handedOn } from '../../../shared/stays/model.ts';
import type { StayRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { changeStay } from './recorded.ts';

/** Those who stay behind, in the house or still expected, share with one of themselves from now on. */
export const handOnRoom = (context: WriteContext, { id, room: left }: StayRow): void => {
  const behind = context.reads.stays.sharing(id).filter(({ room }) => room === left);
  for (const { stay, sharesId } of handedOn(behind))
    changeStay(context, stay, { sharesId }, 'changed');
};

/** The guest they share with shares with another now: so do they. */
export const bringAlong = (context: WriteContext, { id }: StayRow, hostId: string): void => {
  for (const stay of context.reads.stays.sharing(id))
    changeStay(context, stay, { sharesId: hostId }, 'changed');
};
