/** The two signatures. The first says what is handed over, the second takes it and freezes the sheet. */

import type { Side } from '../../../shared/handover/model.ts';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { may } from '../../../shared/kernel/permissions.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import { unwatch } from '../alarms/index.ts';
import type { HandoverRow, StaffRow } from '../database/schema/index.ts';
import { recordChange } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { keyCheckOf } from '../keys/index.ts';
import { type GivenAnswers, keepAnswer, listed } from './answers.ts';
import { change, countsFrom, opened, recorded } from './draft.ts';
import { composeSheet, freeze } from './sheet.ts';

export type Signing = {
  noCount?: string | undefined;
  side?: Side | undefined;
  answers?: GivenAnswers | undefined;
};

/** So soon after a sheet was signed another signature is a slip, not the next change of shift. */
const settledMs = 30 * minuteMs;

const notTwice = ({ reads, nowMs, timeZone }: WriteContext): void => {
  if (reads.handover.open()?.outgoingId) return;
  const signed = reads.handover.newest(1).find(({ state }) => state === 'signed');
  const atMs = signed?.incomingAtMs ?? null;
  if (signed && atMs !== null && nowMs >= atMs && nowMs - atMs < settledMs)
    throw new DeskError('CONFLICT', 'handover.alreadySigned', {
      number: signed.number,
      time: isoAt(atMs, timeZone).slice(11, 16),
    });
};

const sideOf = (row: HandoverRow, person: StaffRow, wanted: Side | undefined): Side => {
  const side = wanted ?? (row.outgoingId === null ? 'outgoing' : 'incoming');
  const { name } = person;
  if (side === 'outgoing' && row.outgoingId !== null)
    throw new DeskError('CONFLICT', 'handover.outgoingSigned', { number: row.number });
  if (side === 'incoming' && row.outgoingId === null)
    throw new DeskError('WRONG_STATE', 'handover.outgoingFirst', { number: row.number });
  if (side === 'incoming' && row.outgoingId === person.id)
    throw new DeskError('CONFLICT', 'handover.samePerson', { name });
  return side;
};

/** Whoever hands over has counted, or says why not. */
const counted = (context: WriteContext, row: HandoverRow, noCount: string | undefined): void => {
  const check = keyCheckOf(context, countsFrom(context, row));
  if (check === null || noCount !== undefined) return;
  if (check.counted === null) throw new DeskError('WRONG_STATE', 'handover.notCounted', {});
  const [number] = check.unchecked;
  if (number !== undefined) throw new DeskError('WRONG_STATE', 'handover.notChecked', { number });
};

/** What is not seen cannot be signed for. */
const allSeen = (context: WriteContext, row: HandoverRow): void => {
  const unseen = composeSheet(context, row).items.filter(({ answer }) => answer === null);
  if (unseen.length > 0)
    throw new DeskError('WRONG_STATE', 'handover.unseen', {
      count: unseen.length,
      items: unseen.slice(0, 20).map(({ id }) => id),
    });
};

/** Freezes the sheet in the event of the second signature; that event's hash becomes its check word. */
const takeOver = (context: WriteContext, before: HandoverRow, person: StaffRow): HandoverRow => {
  const taken: HandoverRow = {
    ...before,
    state: 'signed',
    incomingId: person.id,
    incomingAtMs: context.nowMs,
  };
  const { text, hash } = freeze(composeSheet(context, taken));
  const after = { ...taken, sheetHash: hash };
  unwatch(context, { kind: 'handover', id: before.id }, 'handover');
  const upTo = context.reads.events.head();
  recordChange(context, recorded, before, after, {
    kind: 'handover-signed',
    facts: { side: 'incoming', sheetHash: hash, recordSeq: upTo?.seq, recordHash: upTo?.hash },
    text,
  });
  const head = context.reads.events.head();
  const signed = { ...after, signedSeq: head?.seq ?? null, signedHash: head?.hash ?? null };
  context.writes.handover.save(signed);
  return signed;
};

/**
 * Signs one side.
 * @param person whose PIN was right
 * @throws DeskError NOT_ALLOWED for a role that may not, CONFLICT for the same person twice or a shift
 * signed already, WRONG_STATE with items unseen or the sides in the wrong order
 */
export const sign = (
  context: WriteContext,
  person: StaffRow,
  { side: wanted, answers, noCount }: Signing,
): HandoverRow => {
  if (!may(person.role, 'handover.sign'))
    throw new DeskError('NOT_ALLOWED', 'handover.mayNotSign', { name: person.name });
  notTwice(context);
  const row = opened(context);
  const side = sideOf(row, person, wanted);
  if (answers) {
    const { items } = composeSheet(context, row);
    for (const answer of listed(answers)) keepAnswer(context, row, items, answer, person.id);
  }
  if (side === 'outgoing') {
    counted(context, row, noCount);
    const signed = { outgoingId: person.id, outgoingAtMs: context.nowMs };
    return change(context, row, { ...signed, noCountReason: noCount ?? null }, 'handover-given');
  }
  allSeen(context, row);
  return takeOver(context, row, person);
};
