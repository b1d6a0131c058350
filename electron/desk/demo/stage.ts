/**
 * The demo's past, played moment by moment: everybody's steps in the order of time, and between them
 * whatever the desk itself would have done by then. Steps may plan further steps.
 */

import type { RequestRow, StaffRow } from '../database/schema/index.ts';
import type { Actor, WriteContext } from '../kernel/context.ts';
import { desk } from '../kernel/pipeline.ts';
import { attend, servedNow } from '../requests/index.ts';
import type { Reads, Writes } from '../stores.ts';
import { createAgenda } from './agenda.ts';
import { createMemory } from './memory.ts';

export type As = (actor: Actor, station: string, nowMs: number) => WriteContext;

export type Stage = {
  reads: Reads;
  timeZone: string;
  /** The moment being played. */
  nowMs: () => number;
  /** Plans a step. Steps of one moment are taken in the order they were planned. */
  at: (momentMs: number, step: () => void) => void;
  as: (actor: Actor, station: string) => WriteContext;
  /** Whoever runs the desk at this moment. */
  asOperator: () => WriteContext;
  /** Whoever reports on a job: its own person where they have a screen, else the desk for them. */
  asReporting: (requestId: string) => WriteContext;
  /** To be told when people have come or gone. */
  peopleChanged: () => void;
  /** Plays everything planned, and what falls due until then. */
  playUntil: (momentMs: number) => void;
};

const actorOf = ({ id, code, role }: StaffRow): Actor => ({ id, code, role });

/** Where a job's own person reports from; null where the centre writes it down for them. */
const ownStation = (
  stage: Pick<Stage, 'reads' | 'nowMs' | 'timeZone'>,
  row: RequestRow,
  person: StaffRow,
) => {
  if (person.role === 'department') return person.department;
  const here = { reads: stage.reads, nowMs: stage.nowMs(), timeZone: stage.timeZone };
  const floor = stage.reads.rooms.floors().find(({ code }) => person.floors.includes(code));
  return floor && row.placeKind === 'room' && servedNow(here)(floor.code).by === 'floor-desk'
    ? `floor-${floor.code}`
    : null;
};

export const createStage = (as: As, onDisk: Reads, timeZone: string, beginsMs: number): Stage => {
  const agenda = createAgenda();
  const falling = createAgenda();
  let nowMs = beginsMs;
  let operator: Actor | undefined;

  const memory = createMemory(onDisk, ({ id, attentionAtMs }) => {
    if (attentionAtMs === null) return;
    falling.add(attentionAtMs, () => {
      // Most have moved on before it was due.
      if (reads.requests.byId(id)?.attentionAtMs === attentionAtMs) attend(act(desk, 'desk'), id);
    });
  });
  const { reads } = memory;
  let writes: Writes | undefined;

  const act = (actor: Actor, station: string): WriteContext => {
    const context = as(actor, station, nowMs);
    writes ??= memory.writes(context.writes);
    return { ...context, reads, writes };
  };

  /** What the desk does by itself, each at its own moment. */
  const fallDue = (untilMs: number): void => {
    for (
      let next = falling.nextMs();
      next !== undefined && next <= untilMs;
      next = falling.nextMs()
    ) {
      const step = falling.take();
      nowMs = Math.max(nowMs, next);
      step?.();
    }
  };

  const stage: Stage = {
    reads,
    timeZone,
    nowMs: () => nowMs,
    at: (momentMs, step) => agenda.add(Math.max(momentMs, nowMs), step),
    as: act,
    asOperator: () => {
      operator ??= reads.staff
        .onDuty()
        .flatMap(({ staff }) => (staff.role === 'operator' ? [actorOf(staff)] : []))[0];
      if (!operator) throw new Error('nobody runs the desk');
      return act(operator, 'desk-1');
    },
    asReporting: (requestId) => {
      const row = reads.requests.byId(requestId);
      const person = row?.assigneeId == null ? undefined : reads.staff.byId(row.assigneeId);
      if (!row || !person) return stage.asOperator();
      const station = ownStation(stage, row, person);
      return station === null ? stage.asOperator() : act(actorOf(person), station);
    },
    peopleChanged: () => {
      operator = undefined;
    },
    playUntil: (momentMs) => {
      for (
        let next = agenda.nextMs();
        next !== undefined && next <= momentMs;
        next = agenda.nextMs()
      ) {
        fallDue(next);
        const step = agenda.take();
        nowMs = Math.max(nowMs, next);
        step?.();
      }
      fallDue(momentMs);
      nowMs = Math.max(nowMs, momentMs);
    },
  };
  return stage;
};
