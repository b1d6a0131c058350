/**
 * What becomes of open work when somebody else takes a floor over: what nobody has begun goes with the
 * floor and says so, what somebody has in hand stays and says why.
 */
import type { Proposal } from '../../../shared/requests/contract.ts';
import type { Served } from '../../../shared/service-model/model.ts';
import type { FloorServingRow, RequestRow, StaffRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { changeRequest, type Facts, type Patch } from './change.ts';
import { answerAnew, isBooked } from './clocks.ts';
import type { Situation } from './routing.ts';
import { servedNow } from './served.ts';
import { floorOf, proposeAt, readSituation } from './situation.ts';

/** Its steps: nobody had it and somebody else is proposed; in other hands; where it was. */
export const modelSteps = ['model-proposed', 'model-moved', 'model-kept'] as const;

/** Why a job stays where it is: in hand, given by hand, theirs already, nobody to give it to. */
type Kept = 'begun' | 'chosen' | 'same' | 'nobody';
export type Followed = { proposed: number; moved: number; kept: number };

/** A floor that somebody else serves now than was last made known. */
export type Turn = { floor: string; from: Served['by'] | null; served: Served };

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;

/** The floors that have turned, in the order of the house; `from` null: never made known before. */
export const turnsPending = (context: Here, sought = false): Turn[] => {
  const known = new Map(
    context.reads.serviceModel
      .servings()
      .map((row: FloorServingRow) => [row.floor, row.servedBy] as const),
  );
  const served = servedNow(context, sought);
  return context.reads.rooms
    .floors()
    .map(({ code }) => ({ floor: code, from: known.get(code) ?? null, served: served(code) }))
    .filter(({ from, served: { by } }) => from !== by);
};

type Body = { facts?: { overridden?: boolean } };

/** The operator chose somebody else than was proposed: the job follows the person, not the floor. */
const isChosen = ({ reads }: Pick<ReadContext, 'reads'>, id: string): boolean => {
  const hand = reads.events
    .newestOf(id, 12)
    .find(({ event }) => ['dispatched', 'reassigned', 'model-moved'].includes(event.kind));
  return hand !== undefined && (JSON.parse(hand.event.body) as Body).facts?.overridden === true;
};

/** The state that counts: of what waits, the one it will go back to. */
const stateOf = (row: RequestRow): RequestRow['state'] =>
  row.state === 'waiting' ? (row.stateBeforeWaiting ?? 'logged') : row.state;

const handedOn = (context: WriteContext, row: RequestRow, staffId: string): Patch => ({
  assigneeId: staffId,
  dispatchedAtMs: context.nowMs,
  // Of what waits the clocks stand still anyway.
  ...(row.state === 'waiting' ? {} : { climb: 0, ...answerAnew(row, context.nowMs) }),
});

/** What becomes of a job when its floor turns. */
type Decision =
  | { what: 'proposed'; proposal: Proposal }
  | { what: 'moved'; proposal: Proposal; holder: StaffRow; next: StaffRow }
  | { what: 'kept'; why: Kept; holder: StaffRow | undefined };

/** @param situation the house after the turn */
const decide = (
  context: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
  row: RequestRow,
  situation: Situation,
): Decision => {
  const state = stateOf(row);
  const holder = row.assigneeId === null ? undefined : context.reads.staff.byId(row.assigneeId);
  const keep = (why: Kept): Decision => ({ what: 'kept', why, holder });
  if (state !== 'dispatched' && state !== 'logged' && state !== 'reopened') return keep('begun');
  const proposal = proposeAt(context, row, situation);
  if (state !== 'dispatched' || !holder) return { what: 'proposed', proposal };
  if (isChosen(context, row.id)) return keep('chosen');
  if (proposal.to === holder.code) return keep('same');
  const next = proposal.to === null ? undefined : context.reads.staff.byCode(proposal.to);
  return next ? { what: 'moved', proposal, holder, next } : keep('nobody');
};

/** One job of a floor that has turned. Returns what became of it. */
const follow = (
  context: WriteContext,
  row: RequestRow,
  { floor, served }: Turn,
): keyof Followed => {
  const decision = decide(context, row, readSituation(context));
  const since: Patch = { servedBy: served.by, servedSinceMs: served.sinceMs ?? context.nowMs };
  const about: Facts = { floor, by: served.by, sinceMs: since.servedSinceMs };
  if (decision.what === 'kept') {
    const { why, holder } = decision;
    const held = holder ? { to: holder.code, toName: holder.name } : {};
    changeRequest(context, row, since, { kind: 'model-kept', facts: { ...about, why, ...held } });
    return decision.what;
  }
  const { to, toName, because } = decision.proposal;
  const facts = { ...about, to, toName, because };
  if (decision.what === 'proposed') {
    changeRequest(context, row, since, { kind: 'model-proposed', facts });
    return decision.what;
  }
  const { holder, next } = decision;
  const patch = { ...since, ...handedOn(context, row, next.id) };
  const was = { was: holder.code, wasName: holder.name };
  changeRequest(context, row, patch, { kind: 'model-moved', facts: { ...facts, ...was } });
  return decision.what;
};

/** Work of the floors that their service model routes; what is booked for later is routed when it begins. */
const workByFloor = (context: Here, floors: ReadonlySet<string>) =>
  Map.groupBy(
    context.reads.requests
      .open()
      .filter((row) => row.state !== 'done' && !isBooked(row, context.nowMs))
      .filter((row) => context.reads.catalogue.department(row.service) === 'housekeeping'),
    (row) => {
      const floor = floorOf(context, row);
      return floor !== null && floors.has(floor) ? floor : null;
    },
  );

/**
 * Makes known who serves the floors now, where that is somebody else than before, and lets their open
 * work follow. Each turn is an event of the floor's service model.
 * @param cause what turned it: the hour, or a change of the calendar
 */
export const followTurns = (context: WriteContext, cause: 'hour' | 'change'): void => {
  const turns = turnsPending(context, true);
  const work = turns.some(({ from }) => from !== null)
    ? workByFloor(context, new Set(turns.map(({ floor }) => floor)))
    : new Map<string | null, RequestRow[]>();
  for (const turn of turns) {
    const { floor, from, served } = turn;
    const sinceMs = served.sinceMs ?? context.nowMs;
    context.writes.serviceModel.serve({ floor, servedBy: served.by, sinceMs });
    if (from === null) continue;
    const count: Followed = { proposed: 0, moved: 0, kept: 0 };
    for (const row of work.get(floor) ?? []) count[follow(context, row, turn)] += 1;
    const { by, untilMs, rule } = served;
    context.record({
      kind: 'floor-turned',
      subject: { kind: 'service-model', id: floor },
      body: { facts: { from, by, sinceMs, untilMs, rule, cause, ...count } },
    });
  }
};

/** What would become of open work if floors were served so from now on; nothing is changed. */
export const previewTurns = (
  context: Here,
  served: ReadonlyMap<string, Served>,
): { row: RequestRow; floor: string; decision: Decision }[] => {
  const now = servedNow(context);
  const turned = [...served].filter(([floor, { by }]) => by !== now(floor).by);
  if (turned.length === 0) return [];
  const after = new Map(turned);
  const situation: Situation = {
    ...readSituation(context),
    served: (floor) => after.get(floor) ?? now(floor),
  };
  const work = workByFloor(context, new Set(after.keys()));
  return turned.flatMap(([floor]) =>
    (work.get(floor) ?? []).map((row) => ({
      row,
      floor,
      decision: decide(context, row, situation),
    })),
  );
};
