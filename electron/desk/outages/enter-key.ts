/** 补录: a line of the paper about a key, with the times that stand beside it. */
import type { OutageRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { enterBack, enterOut, enterOutAndBack } from '../keys/index.ts';
import { momentOf, refuseTimes, writerOf } from './paper.ts';

export type KeyLine = {
  key: string;
  to?: string | undefined;
  givenAt?: string | undefined;
  returnedAt?: string | undefined;
  writtenBy?: string | undefined;
};

/** @throws DeskError INVALID_INPUT for times that cannot be or half a line, NOT_FOUND, CONFLICT with who had it */
export const enterKeyLine = (context: WriteContext, outage: OutageRow, line: KeyLine): void => {
  const { key, to } = line;
  const givenAtMs = momentOf(line.givenAt);
  const returnedAtMs = momentOf(line.returnedAt);
  refuseTimes(context, outage, [
    { time: 'given', atMs: givenAtMs },
    { time: 'returned', atMs: returnedAtMs },
  ]);
  if ((to === undefined) !== (givenAtMs === null))
    throw new DeskError('INVALID_INPUT', 'outages.keyWho', {});
  const paper = { outage, writtenBy: writerOf(context, line.writtenBy) };
  if (to !== undefined && givenAtMs !== null) {
    if (returnedAtMs === null) enterOut(context, { key, to, givenAtMs }, paper);
    else enterOutAndBack(context, { key, to, givenAtMs, returnedAtMs }, paper);
  } else if (returnedAtMs !== null) enterBack(context, { key, returnedAtMs }, paper);
  else throw new DeskError('INVALID_INPUT', 'outages.keyTimes', {});
};
