/**
 * The lists follow the house: a guest who comes, goes, moves or stays on changes the work of their room in
 * the parts that are dealt, in the same transaction. New work goes to whoever has the room, else to
 * whoever of its floor carries least.
 */
import { dealtParts, isToDo } from '../../../shared/housekeeping/model.ts';
import { addDays, dateAt } from '../../../shared/kernel/time.ts';
import type { RoomDealRow, RoomTaskRow } from '../database/schema/index.ts';
import type { RoomListener, StayListener, WriteContext } from '../kernel/context.ts';
import { floorsOn } from '../staff/index.ts';
import { careMoves } from './care.ts';
import { factsAt, type RoomFacts } from './facts.ts';
import { makeFor, sceneOf } from './make.ts';
import { changeTask, insertTask } from './recorded.ts';

/** Whoever gets what comes up during the part; null: nobody it was dealt to is here any more. */
const takerOf = (
  context: WriteContext,
  deal: RoomDealRow,
  floor: string,
  ofRoom: readonly RoomTaskRow[],
): string | null => {
  const { reads } = context;
  const here = deal.people.flatMap((to) => {
    const person = reads.staff.byId(to.staffId);
    const duty = reads.staff.dutyOf(to.staffId);
    const ahead = deal.date > dateAt(context.nowMs, context.timeZone);
    return person && (duty || ahead) ? [{ ...to, floors: floorsOn(person, duty) }] : [];
  });
  const theirs = ofRoom.find(({ assigneeId }) =>
    here.some(({ staffId }) => staffId === assigneeId),
  );
  if (theirs) return theirs.assigneeId;
  const left = new Map<string, number>();
  for (const { assigneeId, state, credits } of reads.housekeeping.ofPart(deal.date, deal.part))
    if (assigneeId !== null && isToDo(state))
      left.set(assigneeId, (left.get(assigneeId) ?? 0) + credits);
  const atHome = here.filter(({ floors }) => floors.includes(floor) || floors.includes('*'));
  const [lightest] = (atHome.length > 0 ? atHome : here)
    .map(({ staffId, percent }) => ({ staffId, load: (left.get(staffId) ?? 0) / percent }))
    .sort((a, b) => a.load - b.load || a.staffId.localeCompare(b.staffId));
  return lightest?.staffId ?? null;
};

const refreshPart = (context: WriteContext, deal: RoomDealRow, facts: RoomFacts): void => {
  const { housekeeping } = context.reads;
  const { date, part } = deal;
  const existing = housekeeping.ofRoom(date, part, facts.number);
  const earlier = part === 'evening' ? housekeeping.ofRoom(date, 'day', facts.number) : [];
  const scene = sceneOf(context, date, part);
  const { keep, fresh } = makeFor(context, scene, facts, existing, earlier);
  for (const wanted of fresh)
    insertTask(context, { ...wanted, assigneeId: takerOf(context, deal, facts.floor, keep) });
};

/** Brings a room's work in line with what it wants now, in each part of today or tomorrow that is dealt. */
const refreshRoom = (context: WriteContext, room: string): void => {
  const facts = factsAt(context, room);
  if (!facts) return;
  const today = dateAt(context.nowMs, context.timeZone);
  for (const date of [today, addDays(today, 1)])
    for (const part of dealtParts) {
      const deal = context.reads.housekeeping.deal(date, part);
      if (deal) refreshPart(context, deal, facts);
    }
};

/** The guest has gone: what was skipped for their sake can be done now. */
const takeUpAgain = (context: WriteContext, room: string): void => {
  const today = dateAt(context.nowMs, context.timeZone);
  for (const task of context.reads.housekeeping.ofRoom(today, 'day', room))
    if (task.kind === 'departure' && task.state === 'skipped')
      changeTask(
        context,
        task,
        { state: 'open', skipped: null, reason: null },
        { kind: 'task-reopened', facts: { why: 'guest-left' } },
      );
};

/** Left, dirty, declined, out of order: the room's work is what it is now. */
export const housekeepingFollowsRoom: RoomListener = (context, { before, after }) => {
  if (before.occupancy === 'occupied' && after.occupancy === 'vacant')
    takeUpAgain(context, after.number);
  refreshRoom(context, after.number);
};

/** Who leaves or moves out leaves a room, which says so itself; who comes or stays longer changes its work. */
export const housekeepingFollowsStay: StayListener = (context, { before, after, step }) => {
  if (step === 'checked-out') return;
  if (step === 'moved' && before !== null && after.state === 'in-house')
    careMoves(context, after, before.room, after.room);
  refreshRoom(context, after.room);
};
