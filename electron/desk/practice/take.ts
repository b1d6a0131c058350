/** A practising desk: what rings there, what its callers say, and taking the next call. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import { beginCall } from '../calls/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { PracticeCall, PracticeScript } from './script.ts';

export const ringsAtMs = ({ at }: PracticeScript, { afterMinutes }: PracticeCall): number =>
  Date.parse(at) + afterMinutes * minuteMs;

type Here = Pick<ReadContext, 'reads'>;

const openCalls = ({ reads }: Here) =>
  reads.practice.taken().flatMap(({ position, callId }) => {
    const call = reads.calls.byId(callId);
    return call && call.endedAtMs === null ? [{ position, call }] : [];
  });

/** The call that rings; undefined while another is spoken, and after the last. */
export const ringing = (context: Here, script: PracticeScript): PracticeCall | undefined => {
  const next = script.calls[context.reads.practice.taken().length];
  const spoken = openCalls(context).length;
  return next && (spoken === 0 || (spoken === 1 && next.meanwhile)) ? next : undefined;
};

export const viewCall = (context: ReadContext, script: PracticeScript | null) => {
  if (!script) return { practising: false, of: 0, taken: 0, ringing: null, spoken: [] };
  const next = ringing(context, script);
  return {
    practising: true,
    of: script.calls.length,
    taken: context.reads.practice.taken().length,
    ringing: next
      ? {
          position: next.position,
          at: isoAt(Math.max(ringsAtMs(script, next), context.nowMs), context.timeZone),
          place: next.shown,
        }
      : null,
    spoken: openCalls(context).flatMap(({ position, call }) => {
      const words = script.calls.find((one) => one.position === position)?.words;
      return words ? [{ callId: call.id, line: call.line, words }] : [];
    }),
  };
};

/** @throws DeskError CONFLICT where nothing rings */
export const nextToTake = (context: Here, script: PracticeScript | null): PracticeCall => {
  const next = script ? ringing(context, script) : undefined;
  if (!next) throw new DeskError('CONFLICT', 'practice.nothingRings', {});
  return next;
};

export const takeCall = (context: WriteContext, script: PracticeScript | null) => {
  const { position, caller, shown } = nextToTake(context, script);
  const call = beginCall(context, { caller, place: shown });
  context.writes.practice.take({ position, callId: call.id });
  return { callId: call.id, line: call.line };
};
