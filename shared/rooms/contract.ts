/** Rooms: what state each is in, who lives there, what it has had today. */
import { z } from 'zod';
import { boardRoom } from '../board/contract.ts';
import { placeCode } from '../kernel/fields.ts';
import { query } from '../kernel/procedure.ts';
import { requestView } from '../requests/contract.ts';

export const stayView = z.object({
  /** Null for a guest who stays incognito, to all who need not know. */
  guest: z.string().nullable(),
  incognito: z.boolean(),
  party: z.number().int(),
  vipClass: z.enum(['key', 'regular', 'potential']).nullable(),
  language: z.string().nullable(),
  arrival: z.iso.date(),
  departure: z.iso.date(),
  preferences: z.array(z.string()),
  notes: z.string().nullable(),
});

export const roomCard = boardRoom.extend({
  type: z.string(),
  stays: z.array(stayView),
  /** Open work first, then what the room had today, newest first. */
  open: z.array(requestView),
  today: z.array(requestView),
});
export type RoomCard = z.infer<typeof roomCard>;

export const roomsContract = {
  list: query('board.view').output(z.object({ rooms: z.array(boardRoom) })),
  get: query('board.view')
    .input(z.object({ place: placeCode }))
    .output(roomCard),
};
