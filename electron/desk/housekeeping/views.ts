/** Pieces of work as the contract shows them: codes and moments, and what is true of the room now. */
import type { TaskCard, TaskView } from '../../../shared/housekeeping/contract.ts';
import { isToDo, legalTaskSteps } from '../../../shared/housekeeping/model.ts';
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { RoomTaskRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { blockOf, factsAt, isVip, type RoomFacts, urgeOf } from './facts.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type Named = { code: string; name: string };

/** What many views share, read once. */
export type Lens = {
  facts: (room: string) => RoomFacts | undefined;
  person: (id: string) => Named | undefined;
  type: (kind: string) => { zh: string; en: string } | undefined;
  words: (roundId: string) => string | undefined;
  earlyBefore: number;
};

/** @param facts left out: each room is asked for by itself */
export const lensOf = (context: Here, facts?: ReadonlyMap<string, RoomFacts>): Lens => {
  const { reads } = context;
  const people = new Map<string, Named>(reads.staff.all().map((one) => [one.id, one]));
  const types = new Map<string, { zh: string; en: string }>(
    reads.housekeeping.types().map((type) => [type.id, type]),
  );
  return {
    facts: (room) => (facts ? facts.get(room) : factsAt(context, room)),
    person: (id) => people.get(id),
    type: (kind) => types.get(kind),
    words: (roundId) => reads.housekeeping.round(roundId)?.words,
    earlyBefore: reads.housekeeping.settings().earlyBeforeMinute,
  };
};

export const viewTask = (
  context: Here,
  row: RoomTaskRow,
  lens: Lens = lensOf(context),
): TaskView => {
  const { timeZone } = context;
  const iso = (ms: number | null) => (ms === null ? null : isoAt(ms, timeZone));
  const codeOf = (id: string | null) => (id === null ? null : (lens.person(id)?.code ?? id));
  const facts = row.part === 'round' ? undefined : lens.facts(row.place);
  const type = lens.type(row.kind);
  const words = row.roundId === null ? undefined : lens.words(row.roundId);
  const live = isToDo(row.state) && facts !== undefined;
  return {
    id: row.id,
    date: row.date,
    part: row.part,
    kind: row.kind,
    zh: words ?? type?.zh ?? row.kind,
    en: words ?? type?.en ?? row.kind,
    place: row.place,
    floor: row.floor,
    credits: row.credits,
    minutes: row.minutes,
    spent: row.spentMinutes,
    state: row.state,
    locked: row.locked,
    urge: live ? urgeOf(context, facts, row.date, lens.earlyBefore) : null,
    block: live && row.date === dateAt(context.nowMs, timeZone) ? blockOf(facts, row.kind) : null,
    vip: facts !== undefined && isVip(facts),
    assignee: codeOf(row.assigneeId),
    name: (row.assigneeId === null ? undefined : lens.person(row.assigneeId)?.name) ?? null,
    dueAt: iso(row.dueAtMs),
    startedAt: iso(row.startedAtMs),
    doneAt: iso(row.doneAtMs),
    doneBy: codeOf(row.doneBy),
    inspectedAt: iso(row.inspectedAtMs),
    inspectedBy: codeOf(row.inspectedBy),
    reworks: row.reworks,
    skipped: row.skipped,
    reason: row.reason,
    steps: legalTaskSteps(row),
  };
};

export const cardOf = (context: Here, row: RoomTaskRow): TaskCard => ({
  ...viewTask(context, row),
  events: storyOf(context, row.id),
});
