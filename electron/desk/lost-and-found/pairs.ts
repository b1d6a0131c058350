/** What people decide about a pair: the same, not the same, and a pair that was wrong after all. */

import { lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { FoundItemRow, LossReportRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { type Asked, decide, free, type Pairing, pairOf, propose, withdraw } from './matching.ts';
import {
  changeFound,
  changeLoss,
  foundRow,
  lossRow,
  standing,
  stillKept,
  stillSearching,
} from './rows.ts';

/** Two desks may press the key at once: the first word counts, the second is told whose it was. */
const undecided = (context: WriteContext, foundId: string, lossId: string): Pairing => {
  const [found, loss] = [foundRow(context, foundId), lossRow(context, lossId)];
  const pair = context.reads.lostAndFound.pair(found.id, loss.id);
  if (pair !== undefined && pair.state !== 'proposed' && pair.decidedBy !== null)
    throw new DeskError('CONFLICT', 'lostAndFound.decided', {
      number: lostNumber('found-item', found.number),
      name: context.reads.staff.byId(pair.decidedBy)?.name ?? '',
      decided: pair.state,
    });
  return pairOf(context, found, loss);
};

export const confirmPair = (context: WriteContext, foundId: string, lossId: string): Pairing => {
  const pairing = undecided(context, foundId, lossId);
  const found = stillKept(pairing.found);
  const loss = stillSearching(pairing.loss);
  standing(found, 'registered', 'shelved');
  if (loss.foundId !== null || found.lossId !== null)
    throw new DeskError('WRONG_STATE', 'lostAndFound.wrongState', {
      number: lostNumber('loss-report', loss.number),
      state: loss.state,
    });
  // A thing nobody has confirmed on the shelf is known all the same, but stays to be shelved.
  const after = {
    found:
      found.state === 'shelved'
        ? changeFound(context, found, { state: 'matched', lossId: loss.id }, { kind: 'matched' })
        : changeFound(context, found, { lossId: loss.id }, { kind: 'matched' }),
    loss: changeLoss(context, loss, { state: 'matched', foundId: found.id }, { kind: 'matched' }),
  };
  decide(context, { ...pairing, ...after }, 'confirmed');
  // Whoever else may have missed it, or found its like, is asked no more.
  withdraw(context, { kind: 'found-item', row: after.found });
  withdraw(context, { kind: 'loss-report', row: after.loss });
  return pairOf(context, after.found, after.loss);
};

export const dismissPair = (
  context: WriteContext,
  foundId: string,
  lossId: string,
  reason: string | undefined,
): Pairing => {
  const pairing = undecided(context, foundId, lossId);
  decide(context, pairing, 'dismissed', reason);
  return { ...pairing, state: 'dismissed' };
};

type Both = { found: FoundItemRow; loss: LossReportRow };

/**
 * A pair that is none any more: both are as if nobody had decided about them, the thing where it lies, the
 * report searched again, and each is proposed anew, perhaps even for the other. What is over stays over.
 */
export const part = (context: WriteContext, { found, loss }: Both, reason: string): Both => {
  free(context, found.id, loss.id);
  const lies = found.shelvedAtMs === null ? 'registered' : 'shelved';
  const step = (number: string) => ({ kind: 'pair-parted', facts: { number }, text: reason });
  const after = {
    found: changeFound(
      context,
      found,
      { lossId: null, pickupAtMs: null, state: found.state === 'matched' ? lies : found.state },
      step(lostNumber('loss-report', loss.number)),
    ),
    loss: changeLoss(
      context,
      loss,
      { foundId: null, state: loss.state === 'closed' ? 'closed' : 'searching' },
      step(lostNumber('found-item', found.number)),
    ),
  };
  propose(context, { kind: 'found-item', row: after.found });
  propose(context, { kind: 'loss-report', row: after.loss });
  return after;
};

/** Parts a row of either kind from whatever it is matched with. */
export const partFrom = (context: WriteContext, asked: Asked, reason: string): Asked => {
  const { lostAndFound } = context.reads;
  if (asked.kind === 'found-item') {
    const loss = asked.row.lossId === null ? undefined : lostAndFound.loss(asked.row.lossId);
    if (!loss) return asked;
    return { kind: asked.kind, row: part(context, { found: asked.row, loss }, reason).found };
  }
  const found = asked.row.foundId === null ? undefined : lostAndFound.found(asked.row.foundId);
  if (!found) return asked;
  return { kind: asked.kind, row: part(context, { found, loss: asked.row }, reason).loss };
};
