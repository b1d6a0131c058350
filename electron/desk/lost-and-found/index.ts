/** Lost and found: one register for things found and things missed. The domain's public face. */
import type { lostAndFoundContract } from '../../../shared/lost-and-found/contract.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { prepared } from '../kernel/handlers.ts';
import type { Witness } from '../staff/index.ts';
import { dueList, listRows } from './lists.ts';
import { pairsFor } from './matching.ts';
import { confirmPair, dismissPair } from './pairs.ts';
import { addPhoto, hidePhoto, photoOf, preparePhoto } from './photos.ts';
import { registerFound, registerLoss, traitsOf } from './register.ts';
import { dispose, release, takeBack, toPolice } from './release.ts';
import { foundRow, lookUp, notGone } from './rows.ts';
import { setRule } from './rules.ts';
import { agree, cancel, correct, labelled, move, note, shelve } from './steps.ts';
import { storyFor, viewFound, viewLoss, viewPair, viewRecord } from './views.ts';

export { lostAsOf } from './as-of.ts';
export { saysAll } from './guest-name.ts';
export { lostForHandover } from './handover.ts';
export { lostOnBoard } from './lists.ts';
export { lossesOpenAt } from './open-at.ts';
export { registerFound, registerLoss } from './register.ts';
export { dispose, release, toPolice } from './release.ts';
export { agree, cancel, labelled, shelve } from './steps.ts';

type Signature = Parameters<Witness>[0];

export const createLostHandlers = ({
  witness,
}: {
  witness: Witness;
}): Handlers<typeof lostAndFoundContract> => {
  const signed = (second: Signature | undefined, context: ReadContext): Promise<StaffRow | null> =>
    second === undefined ? Promise.resolve(null) : witness(second, context);
  return {
    found: prepared(
      async ({ photo }) => (photo === undefined ? null : preparePhoto(photo)),
      (context, { photo: _, ...wanted }, picture) => {
        const row = registerFound(context, wanted);
        return viewFound(context, picture === null ? row : addPhoto(context, row, picture));
      },
    ),
    lost: (context, wanted) => viewLoss(context, registerLoss(context, wanted)),
    read: (_, { what }) => traitsOf(what, null),
    list: listRows,
    get: (context, { id }) => {
      const asked = lookUp(context, id);
      return {
        record: viewRecord(context, asked),
        pairs: pairsFor(context, asked).map((pair) => viewPair(context, pair)),
        events: storyFor(context, asked),
      };
    },
    photo: (context, { id }) => {
      const photo = photoOf(context, id);
      if (photo.hidden) throw new DeskError('NOT_FOUND', 'lostAndFound.unknownPhoto', { id });
      return { id, mime: 'image/jpeg', data: photo.data.toString('base64') };
    },
    matches: (context, { id }) => ({
      pairs: pairsFor(context, lookUp(context, id)).map((pair) => viewPair(context, pair)),
    }),
    confirmPair: (context, { found, loss }) => viewPair(context, confirmPair(context, found, loss)),
    dismissPair: (context, { found, loss, reason }) =>
      viewPair(context, dismissPair(context, found, loss, reason)),
    shelve: prepared(
      ({ second }, context) => signed(second, context),
      (context, { id, store, bin }, second) =>
        viewFound(context, shelve(context, id, { store, bin }, second)),
    ),
    move: (context, { id, ...to }) => viewFound(context, move(context, id, to)),
    note: (context, { id, text }) => viewRecord(context, note(context, id, text)),
    addPhoto: prepared(
      ({ photo }) => preparePhoto(photo),
      (context, { id }, picture) =>
        viewFound(context, addPhoto(context, foundRow(context, id), picture)),
    ),
    hidePhoto: (context, { id, reason }) => viewFound(context, hidePhoto(context, id, reason)),
    labelled: (context, { id }) => viewFound(context, labelled(context, id)),
    agree: (context, { id, at }) => viewFound(context, agree(context, id, at)),
    release: (context, { id, ...wanted }) => {
      notGone(context, id);
      return viewFound(context, release(context, id, wanted));
    },
    takeBack: prepared(
      ({ second }, context) => signed(second, context),
      (context, { id, reason }, second) =>
        viewFound(context, takeBack(context, id, reason, second)),
    ),
    correct: (context, { id, ...wanted }) => viewRecord(context, correct(context, id, wanted)),
    cancel: (context, { id, reason }) => viewRecord(context, cancel(context, id, reason)),
    due: dueList,
    dispose: prepared(
      ({ second }, context) => witness(second, context),
      (context, { ids, reason }, second) => {
        const { batch, items } = dispose(context, ids, reason, second);
        return { batch, items: items.map((row) => viewFound(context, row)) };
      },
    ),
    toPolice: prepared(
      ({ second }, context) => signed(second, context),
      (context, { ids, officer }, second) => {
        const { batch, items } = toPolice(context, ids, officer, second);
        return { batch, items: items.map((row) => viewFound(context, row)) };
      },
    ),
    batch: (context, { batch }) => {
      const rows = context.reads.lostAndFound.ofBatch(batch);
      if (rows.length === 0)
        throw new DeskError('NOT_FOUND', 'lostAndFound.unknownBatch', { number: batch });
      return { batch, items: rows.map((row) => viewFound(context, row)) };
    },
    rules: ({ reads }) => ({ rules: reads.lostAndFound.rules() }),
    setRule,
  };
};
