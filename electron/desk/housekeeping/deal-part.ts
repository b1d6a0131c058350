/** Makes a part's work and deals it to whoever is here; dealt again, what is locked or begun stays. */
import { type DealtPart, isBegun } from '../../../shared/housekeeping/model.ts';
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { RoomDealRow, RoomTaskRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { personOf } from '../staff/index.ts';
import { type DealPerson, type DealRoom, dealRooms } from './deal/index.ts';
import { allFacts, type RoomFacts, urgeOf } from './facts.ts';
import { makeFor, type Scene, sceneOf } from './make.ts';
import { type Present, presentFor } from './people.ts';
import { changeTask, insertTask, type NewTask } from './recorded.ts';

type Piece = { task: RoomTaskRow } | { fresh: NewTask };
/** A room's work that stays together, with whoever keeps it. */
type Unit = { room: DealRoom; pieces: Piece[] };

const urgency = { queue: 4, early: 3, 'make-up': 2, arrival: 1 } as const;

const keeperOf = ({ state, locked, assigneeId }: RoomTaskRow): string | null =>
  locked || isBegun(state) ? assigneeId : null;

const creditsOf = (pieces: readonly Piece[]): number =>
  pieces.reduce((sum, piece) => sum + ('task' in piece ? piece.task : piece.fresh).credits, 0);

/** A room is dealt as one; only where two people have begun in it, each keeps their own. */
const unitsOf = (
  facts: RoomFacts,
  tasks: readonly RoomTaskRow[],
  fresh: readonly NewTask[],
  rank: number,
): Unit[] => {
  const live = tasks.filter(({ state }) => state !== 'dropped');
  const keepers = [...new Set(live.flatMap((task) => keeperOf(task) ?? []))];
  const [first = null] = keepers;
  const byKeeper = Map.groupBy(live, (task) => keeperOf(task) ?? first);
  const whole: Unit[] = [];
  for (const keptBy of keepers.length > 0 ? keepers : [null]) {
    const pieces: Piece[] = [
      ...(byKeeper.get(keptBy) ?? []).map((task) => ({ task })),
      ...(keptBy === first ? fresh.map((one) => ({ fresh: one })) : []),
    ];
    if (pieces.length === 0) continue;
    const id = `${facts.number} ${keptBy ?? ''}`;
    whole.push({
      room: { id, floor: facts.floor, credits: creditsOf(pieces), keptBy, rank },
      pieces,
    });
  }
  return whole;
};

/** What is still open of days that are over is nobody's work any more. */
const closePast = (context: WriteContext, today: string): void => {
  for (const task of context.reads.housekeeping.openBefore(today))
    if (task.part !== 'round')
      changeTask(
        context,
        task,
        { state: 'dropped' },
        { kind: 'task-dropped', facts: { why: 'day-over' } },
      );
};

const give = (context: WriteContext, piece: Piece, to: string | null): void => {
  if ('fresh' in piece) {
    insertTask(context, { ...piece.fresh, assigneeId: to });
    return;
  }
  const { task } = piece;
  if (keeperOf(task) !== null || task.assigneeId === to || isBegun(task.state)) return;
  changeTask(context, task, { assigneeId: to }, { kind: 'task-dealt' });
};

const saveDeal = (context: WriteContext, row: RoomDealRow): void => {
  const before = context.reads.housekeeping.deal(row.date, row.part);
  if (before) context.writes.housekeeping.saveDeal(row);
  else context.writes.housekeeping.insertDeal(row);
};

/** What was said of people's shares, then and now: it holds until something else is said. */
const saidOf = (context: WriteContext, { date, part, people }: Deal): RoomDealRow['said'] => {
  const said = new Map(
    context.reads.housekeeping
      .deal(date, part)
      ?.said.map(({ staffId, percent }) => [staffId, percent]),
  );
  for (const { code, percent } of people) said.set(personOf(context, code).id, percent);
  return [...said].map(([staffId, percent]) => ({ staffId, percent }));
};

/** Those who are here, with the shares that were said; whoever has none of the part gets nothing. */
const sharesOf = (
  context: WriteContext,
  { date, part }: Deal,
  said: RoomDealRow['said'],
): Present[] => {
  const shares = new Map(said.map(({ staffId, percent }) => [staffId, percent]));
  return presentFor(context, date, part)
    .map((one) => ({ ...one, percent: shares.get(one.person.id) ?? one.percent }))
    .filter(({ percent }) => percent > 0);
};

export type Deal = {
  date: string;
  part: DealtPart;
  people: readonly { code: string; percent: number }[];
};

const make = (context: WriteContext, scene: Scene): Unit[] => {
  const { day, settings } = scene;
  const { reads } = context;
  const existing = Map.groupBy(reads.housekeeping.ofPart(day.date, day.part), ({ place }) => place);
  const earlier = Map.groupBy(
    day.part === 'evening' ? reads.housekeeping.ofPart(day.date, 'day') : [],
    ({ place }) => place,
  );
  return [...allFacts(context).values()].flatMap((facts) => {
    const { keep, fresh } = makeFor(
      context,
      scene,
      facts,
      existing.get(facts.number) ?? [],
      earlier.get(facts.number) ?? [],
    );
    const urge = urgeOf(context, facts, day.date, settings.earlyBeforeMinute);
    return unitsOf(facts, keep, fresh, urge === null ? 0 : urgency[urge]);
  });
};

/** @throws DeskError INVALID_INPUT for a day that is over; CONFLICT with nobody here to deal to */
export const dealPart = (context: WriteContext, wanted: Deal): void => {
  const { date, part } = wanted;
  const { nowMs, timeZone, actor } = context;
  const today = dateAt(nowMs, timeZone);
  if (date < today) throw new DeskError('INVALID_INPUT', 'housekeeping.dayOver', { date });
  const said = saidOf(context, wanted);
  const present = sharesOf(context, wanted, said);
  if (present.length === 0) throw new DeskError('CONFLICT', 'housekeeping.nobodyHere', { date });
  if (date === today) closePast(context, today);
  const scene = sceneOf(context, date, part);
  const most = part === 'day' ? scene.settings.dayLimit : scene.settings.eveningLimit;
  const people = present.map(
    ({ person, floors, percent }): DealPerson => ({
      id: person.id,
      floors,
      percent,
      limit: most === null ? null : Math.round((most * percent) / 100),
    }),
  );
  const units = make(context, scene);
  const dealt = dealRooms(
    units.map(({ room }) => room),
    people,
  );
  for (const { room, pieces } of units)
    for (const piece of pieces) give(context, piece, dealt.get(room.id) ?? null);
  const id = `${date}:${part}`;
  saveDeal(context, {
    id,
    date,
    part,
    dealtAtMs: nowMs,
    dealtBy: actor.id,
    people: people.map(({ id: staffId, percent, limit }) => ({ staffId, percent, limit })),
    said,
  });
  const codes = new Map(present.map(({ person }) => [person.id, person.code]));
  context.record({
    kind: 'dealt',
    subject: { kind: 'housekeeping', id },
    body: {
      facts: {
        date,
        part,
        at: isoAt(nowMs, timeZone),
        rooms: units.length,
        people: people.map(({ id: of, percent }) => ({ code: codes.get(of) ?? of, percent })),
        nobody: units.filter(({ room }) => dealt.get(room.id) === null).length,
      },
    },
  });
};
