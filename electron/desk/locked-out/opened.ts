/** The door is open, and the room's own history says so. */
import type { DoorOpeningRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { wordOf } from '../rooms/index.ts';
import { change } from './openings.ts';

/** By whom, where it was not the one sent, with which key, on whose word. */
export type Opened = {
  by?: string | undefined;
  key?: string | undefined;
  word?: string | undefined;
};

/** Into the history of the room as well: who opened it, with which key, on whose word. */
export const markOpened = (
  context: WriteContext,
  row: DoorOpeningRow,
  wanted: Opened,
): DoorOpeningRow => {
  const opener = wanted.by === undefined ? row.sentToId : wordOf(context, wanted.by).id;
  const word = wanted.word ?? row.vouchedBy;
  const keyCode = wanted.key ?? row.keyCode;
  const after = change(
    context,
    row,
    { state: 'opened', openedById: opener, keyCode, word, endedAtMs: context.nowMs },
    'door-opened',
  );
  context.record({
    kind: 'door-opened',
    subject: { kind: 'room', id: row.place },
    body: {
      facts: {
        opening: row.id,
        by: opener === null ? null : (context.reads.staff.byId(opener)?.code ?? null),
        key: keyCode,
        asked: row.answers.filter(({ match }) => match).map(({ fact }) => fact),
      },
    },
    ...(word === null ? {} : { personal: { word } }),
  });
  return after;
};
