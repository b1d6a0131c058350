/** Floors and rooms drawn by pattern into a house that has some already. */
import type { DrawnFloor } from '../house/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { ensureFloor } from './floors.ts';
import { insertRoom } from './rooms.ts';
import { layoutChanged, settle } from './rows.ts';

/** What drawn floors would add to the house. */
export const previewDrawn = (
  { reads }: Pick<ReadContext, 'reads'>,
  drawn: readonly DrawnFloor[],
) => {
  const codes = new Set(reads.rooms.floors().map(({ code }) => code));
  const floors = drawn.map(({ code, rooms }) => ({
    code,
    isNew: !codes.has(code),
    rooms: rooms.map((number) => ({ number, isNew: reads.rooms.room(number) === undefined })),
  }));
  const added = floors.reduce(
    (sum, { rooms }) => sum + rooms.filter(({ isNew }) => isNew).length,
    0,
  );
  return { floors, added };
};

/** Adds what is drawn and not there yet; returns how many rooms came. */
export const addDrawn = (
  context: WriteContext,
  drawn: readonly DrawnFloor[],
  { type, wing }: { type?: string | undefined; wing?: string | null | undefined },
): number => {
  const { reads } = context;
  let added = 0;
  for (const { code, model, rooms } of drawn) {
    ensureFloor(context, code, model);
    for (const number of rooms) {
      if (reads.rooms.room(number)) continue;
      insertRoom(context, { number, floor: code, type, wing });
      added += 1;
    }
  }
  settle(context);
  layoutChanged(context, 'layout-drawn', {
    added,
    floors: drawn.map(({ code, rooms }) => ({ code, rooms: rooms.length })),
  });
  return added;
};
