/** Calls: every contact as a draft that nothing can lose, until it is ended. The domain's public face. */
import type { CallView, callsContract } from '../../../shared/calls/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { CallRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';

export { callsAsOf } from './as-of.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

export const viewCall = ({ reads, timeZone }: Here, row: CallRow): CallView => ({
  id: row.id,
  number: row.number,
  line: row.line,
  channel: row.channel,
  caller: row.caller,
  place: row.place,
  takenBy: reads.staff.byId(row.takenBy)?.code ?? '',
  beganAt: isoAt(row.beganAtMs, timeZone),
  endedAt: row.endedAtMs === null ? null : isoAt(row.endedAtMs, timeZone),
  draft: row.draft,
  said: row.said,
  repeatedBack: row.repeatedBack,
  requestIds: reads.calls.requestIds(row.id),
});

/** An open call in the caller's own hands; another's is taken over first, never written in. */
const ownCall = (context: ReadContext, id: string): CallRow => {
  const row = openCall(context, id);
  if (row.takenBy === context.actor.id) return row;
  const name = context.reads.staff.byId(row.takenBy)?.name ?? '';
  throw new DeskError('CONFLICT', 'calls.notYours', { number: row.number, name });
};

const openCall = (context: ReadContext, id: string): CallRow => {
  const row = found(context.reads.calls.byId(id), 'calls.unknown', { id });
  if (row.endedAtMs !== null)
    throw new DeskError('WRONG_STATE', 'calls.ended', { number: row.number, state: 'ended' });
  return row;
};

const freeLine = (context: ReadContext): number => {
  const taken = context.reads.calls.openOf(context.actor.id).map(({ line }) => line);
  for (let line = 1; line <= 9; line += 1) if (!taken.includes(line)) return line;
  throw new DeskError('CONFLICT', 'calls.allBusy', {});
};

type Begin = Partial<Pick<CallRow, 'line' | 'channel' | 'caller' | 'place' | 'draft'>>;

/** Takes a call on a line of the caller's own: the one asked for, or the first free one. */
export const beginCall = (context: WriteContext, wanted: Begin = {}): CallRow => {
  const line = wanted.line ?? freeLine(context);
  if (context.reads.calls.openOf(context.actor.id).some((call) => call.line === line))
    throw new DeskError('CONFLICT', 'calls.lineBusy', { line });
  const row: CallRow = {
    id: context.newId(),
    number: context.nextNumber('call'),
    line,
    channel: wanted.channel ?? 'phone',
    caller: wanted.caller ?? 'guest',
    place: wanted.place ?? null,
    takenBy: context.actor.id,
    beganAtMs: context.nowMs,
    endedAtMs: null,
    draft: wanted.draft ?? '',
    said: [],
    repeatedBack: false,
  };
  context.writes.calls.insert(row);
  const { id, draft: _, said: __, ...facts } = row;
  context.record({ kind: 'call-begun', subject: { kind: 'call', id }, body: { row: facts } });
  return row;
};

/** Keeps what was recorded from the call: its words, and the place it turned out to come from. */
export const keepSaid = (
  context: WriteContext,
  call: CallRow,
  text: string,
  place: string | null,
): CallRow => {
  const next = { ...call, draft: '', said: [...call.said, text], place: call.place ?? place };
  context.writes.calls.save(next);
  context.record({
    kind: 'call-recorded',
    subject: { kind: 'call', id: call.id },
    body: { changes: { place: [call.place, next.place] } },
    personal: { text },
  });
  return next;
};

/** Ends it. What was typed and not recorded is kept with what was said: nothing is thrown away. */
export const endCall = (
  context: WriteContext,
  call: CallRow,
  repeatedBack = call.repeatedBack,
): CallRow => {
  const left = call.draft.trim();
  const next: CallRow = {
    ...call,
    endedAtMs: context.nowMs,
    repeatedBack,
    draft: '',
    said: left === '' ? call.said : [...call.said, left],
  };
  context.writes.calls.save(next);
  context.record({
    kind: 'call-ended',
    subject: { kind: 'call', id: call.id },
    body: {
      changes: {
        endedAtMs: [null, next.endedAtMs],
        repeatedBack: [call.repeatedBack, repeatedBack],
      },
      ...(left === '' ? {} : { facts: { unrecordedDraft: true } }),
    },
    ...(left === '' ? {} : { personal: { text: left } }),
  });
  return next;
};

/** Says otherwise what a call has of its lines, each by itself; the record keeps them as they were said. */
export const resay = (context: WriteContext, id: string, say: (line: string) => string): void => {
  const call = context.reads.calls.byId(id);
  if (!call) return;
  const next = { ...call, draft: say(call.draft), said: call.said.map(say) };
  const isSame = next.draft === call.draft && next.said.every((line, at) => line === call.said[at]);
  if (isSame) return;
  context.writes.calls.save(next);
  // What it is found by is made anew, and every board that shows it.
  context.record({ kind: 'call-updated', subject: { kind: 'call', id }, body: { changes: {} } });
};

/** The call goes on with another person, on a free line of theirs; its draft comes along. */
const takeOver = (context: WriteContext, call: CallRow): CallRow => {
  if (call.takenBy === context.actor.id) return call;
  const next: CallRow = { ...call, takenBy: context.actor.id, line: freeLine(context) };
  context.writes.calls.save(next);
  context.record({
    kind: 'call-taken-over',
    subject: { kind: 'call', id: call.id },
    body: { changes: { takenBy: [call.takenBy, next.takenBy], line: [call.line, next.line] } },
  });
  return next;
};

type Update = {
  [K in 'draft' | 'channel' | 'caller' | 'place' | 'repeatedBack']?: CallRow[K] | undefined;
};

const updateCall = (context: WriteContext, call: CallRow, wanted: Update): CallRow => {
  const patch = Object.fromEntries(
    Object.entries(wanted).filter(([, value]) => value !== undefined),
  ) as Partial<CallRow>;
  const next = { ...call, ...patch };
  context.writes.calls.save(next);
  const { draft: _, ...facts } = patch;
  const changes = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, [call[name as keyof CallRow], value]]),
  );
  context.record({
    kind: 'call-updated',
    subject: { kind: 'call', id: call.id },
    body: { changes },
  });
  return next;
};

export const callsHandlers: Handlers<typeof callsContract> = {
  begin: (context, { line, channel, caller, place, draft }) =>
    viewCall(
      context,
      beginCall(context, {
        ...(line === undefined ? {} : { line }),
        ...(channel === undefined ? {} : { channel }),
        ...(caller === undefined ? {} : { caller }),
        ...(place === undefined ? {} : { place }),
        ...(draft === undefined ? {} : { draft }),
      }),
    ),
  keep: (context, { id, draft }) => {
    ownCall(context, id);
    context.writes.calls.keepDraft(id, draft);
    context.touch({ kind: 'call', id });
    return { id };
  },
  update: (context, { id, ...wanted }) =>
    viewCall(context, updateCall(context, ownCall(context, id), wanted)),
  takeOver: (context, { id }) => viewCall(context, takeOver(context, openCall(context, id))),
  end: (context, { id, repeatedBack }) =>
    viewCall(context, endCall(context, ownCall(context, id), repeatedBack)),
  get: (context, { id }) =>
    viewCall(context, found(context.reads.calls.byId(id), 'calls.unknown', { id })),
  list: (context, { open, limit }) => ({
    calls: (open === true ? context.reads.calls.open() : context.reads.calls.newest(limit))
      .slice(0, limit)
      .map((row) => viewCall(context, row)),
  }),
};
