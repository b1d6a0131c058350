/**
 * A sign that has hung too long: somebody looks in on the guest, by telephone, by knocking, then two
 * persons together, each step recorded. Begun by the clock, over when the sign comes down by itself.
 */
import { hourMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { WelfareCheck, welfareContract } from '../../../shared/welfare/contract.ts';
import { nextStep, outcomesAfter, type WelfareStep } from '../../../shared/welfare/model.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { WelfareCheckRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, RoomListener, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { desk, type Pipeline } from '../kernel/pipeline.ts';
import type { Due } from '../kernel/scheduler.ts';
import { createRequest, placeOf } from '../requests/index.ts';
import { roomNamed, setRoom, wordOf } from '../rooms/index.ts';
import type { Reads } from '../stores.ts';

const recorded: Recorded<WelfareCheckRow> = { kind: 'welfare', personal: ['steps'], derived: [] };
const about = (room: string) => ({ kind: 'room' as const, id: room });

const stepsOf = (row: WelfareCheckRow): WelfareStep[] => row.steps.map(({ step }) => step);

const view = ({ reads, timeZone }: ReadContext, row: WelfareCheckRow): WelfareCheck => ({
  id: row.id,
  place: row.room,
  dndSince: isoAt(row.dndSinceMs, timeZone),
  openedAt: isoAt(row.openedAtMs, timeZone),
  state: row.state,
  steps: row.steps.map(({ step, atMs, byIds, note }) => ({
    step,
    at: isoAt(atMs, timeZone),
    by: byIds.map((id) => reads.staff.byId(id)?.code ?? id),
    note,
  })),
  next: row.state === 'open' ? nextStep(stepsOf(row)) : null,
  outcomes: row.state === 'open' ? [...outcomesAfter(stepsOf(row))] : [],
  outcome: row.outcome,
});

const change = (
  context: WriteContext,
  before: WelfareCheckRow,
  patch: Partial<WelfareCheckRow>,
  kind: string,
  text?: string,
): WelfareCheckRow => {
  const after = { ...before, ...patch };
  context.writes.welfare.save(after);
  recordChange(context, recorded, before, after, { kind, text, facts: { room: before.room } });
  context.touch(about(before.room));
  return after;
};

/** Somebody looks in once the hours of the house have passed since then. */
const watchFrom = (context: WriteContext, number: string, sinceMs: number): void => {
  const hours = context.reads.rooms.settings()?.welfareHours ?? null;
  if (hours === null) return;
  watch(context, {
    about: about(number),
    target: 'welfare',
    label: number,
    place: number,
    dueAtMs: sinceMs + hours * hourMs,
  });
};

/** From when on the hours of a sign count: since it hangs, or since all was well when somebody looked behind it. */
const countsFrom = ({ reads }: ReadContext, number: string, sinceMs: number): number => {
  const newest = reads.welfare.newestOf(number);
  return newest?.state === 'over' ? Math.max(sinceMs, newest.endedAtMs ?? 0) : sinceMs;
};

/** Nobody needs to look in there any more: the sign is down, or the room is no more. */
export const endWelfare = (context: WriteContext, number: string): void => {
  unwatch(context, about(number), 'welfare');
  const open = context.reads.welfare.newestOf(number);
  if (open?.state === 'open')
    change(context, open, { state: 'withdrawn', endedAtMs: context.nowMs }, 'welfare-withdrawn');
};

/** The sign goes up: the hours begin. It comes down: nobody needs to look any more. */
export const welfareFollows: RoomListener = (context, { before, after }) => {
  const was = before.flags.dnd;
  const is = after.flags.dnd;
  if (was?.sinceMs === is?.sinceMs) return;
  endWelfare(context, after.number);
  // A sign may hang again since before: what was taken down with a guest who has not gone after all.
  if (is) watchFrom(context, after.number, countsFrom(context, after.number, is.sinceMs));
};

/** The house's hours are others now: every sign that hangs is counted by them, but where somebody looks already. */
export const countSignsAnew = (context: WriteContext): void => {
  const { reads } = context;
  for (const { number, flags } of reads.rooms.roomsOnBoard()) {
    if (!flags.dnd || reads.welfare.newestOf(number)?.state === 'open') continue;
    unwatch(context, about(number), 'welfare');
    watchFrom(context, number, countsFrom(context, number, flags.dnd.sinceMs));
  }
};

const open = (context: WriteContext, number: string): void => {
  const room = roomNamed(context, number);
  const row: WelfareCheckRow = {
    id: context.newId(),
    room: number,
    dndSinceMs: room.flags.dnd?.sinceMs ?? context.nowMs,
    openedAtMs: context.nowMs,
    state: 'open',
    steps: [],
    outcome: null,
    endedAtMs: null,
  };
  context.writes.welfare.insert(row);
  recordRow(context, recorded, row, { kind: 'welfare-opened', facts: { room: number } });
  context.touch(about(number));
};

export const welfareDue = ({ reads, pipeline }: { reads: Reads; pipeline: Pipeline }): Due => ({
  nextAtMs: () => reads.welfare.nextDue()?.dueAtMs ?? null,
  run: () => {
    const next = reads.welfare.nextDue();
    if (next) pipeline.perform(desk, 'desk', (context) => open(context, next.room));
  },
});

/** @throws DeskError NOT_FOUND, WRONG_STATE `welfare.over` */
const openCheck = (context: WriteContext, id: string): WelfareCheckRow => {
  const row = found(context.reads.welfare.byId(id), 'welfare.unknown', {});
  if (row.state !== 'open') throw new DeskError('WRONG_STATE', 'welfare.over', { place: row.room });
  return row;
};

type Step = {
  id: string;
  step: WelfareStep;
  by?: string | undefined;
  second?: string | undefined;
  note?: string | undefined;
};

/** @throws DeskError WRONG_STATE `welfare.notYet` out of order; INVALID_INPUT `welfare.twoPersons` */
const take = (context: WriteContext, { id, step, by, second, note }: Step): WelfareCheckRow => {
  const row = openCheck(context, id);
  const next = nextStep(stepsOf(row));
  // Knocked or rung twice is no slip; going in before either is.
  if (next !== step && !stepsOf(row).includes(step))
    throw new DeskError('WRONG_STATE', 'welfare.notYet', { place: row.room, welfareStep: next });
  const first = wordOf(context, by);
  const other = second === undefined ? null : wordOf(context, second);
  if (step === 'entered' && (other === null || other.id === first.id))
    throw new DeskError('INVALID_INPUT', 'welfare.twoPersons', { place: row.room });
  const byIds = [first.id, ...(other === null || other.id === first.id ? [] : [other.id])];
  const steps = [...row.steps, { step, atMs: context.nowMs, byIds, note: note ?? null }];
  return change(context, row, { steps }, `welfare-${step}`);
};

/** Help is called for before anybody writes anything else. */
const callForHelp = (context: WriteContext, room: string): void => {
  createRequest(context, {
    place: placeOf(context, room),
    service: 'medical',
    quantity: null,
    askedForMs: null,
    urgent: true,
    words: '',
    callId: null,
    followsId: null,
  });
};

const close = (
  context: WriteContext,
  {
    id,
    outcome,
    note,
  }: { id: string; outcome: WelfareCheck['outcomes'][number]; note?: string | undefined },
): WelfareCheckRow => {
  const row = openCheck(context, id);
  if (!outcomesAfter(stepsOf(row)).includes(outcome))
    throw new DeskError('WRONG_STATE', 'welfare.notYet', {
      place: row.room,
      welfareStep: nextStep(stepsOf(row)),
    });
  const after = change(
    context,
    row,
    { state: 'over', outcome, endedAtMs: context.nowMs },
    'welfare-closed',
    note,
  );
  unwatch(context, about(row.room), 'welfare');
  if (outcome === 'emergency') callForHelp(context, row.room);
  // The sign stays up and the hours begin anew: all was well when somebody looked, not for ever.
  if (context.reads.rooms.room(row.room)?.flags.dnd) watchFrom(context, row.room, context.nowMs);
  if (outcome === 'not-there')
    setRoom(context, roomNamed(context, row.room), { flags: { dnd: false, sleepOut: true } });
  return after;
};

export const welfareHandlers: Handlers<typeof welfareContract> = {
  list: (context, { place }) => {
    const { reads } = context;
    const rows =
      place === undefined
        ? reads.welfare.open()
        : [reads.welfare.newestOf(place)].filter((row) => row !== undefined);
    return { checks: rows.map((row) => view(context, row)) };
  },
  step: (context, wanted) => view(context, take(context, wanted)),
  close: (context, wanted) => view(context, close(context, wanted)),
};
