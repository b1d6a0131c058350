/**
 * The month after: the demo's guests go on ringing as they did, drawn by the same dice, but for what a
 * measure has made needless. Played on the house's own file by the desk's own steps.
 */
import { openDatabase } from '../../electron/desk/database/open.ts';
import { createAgenda } from '../../electron/desk/demo/agenda.ts';
import { type Contact, drawContacts } from '../../electron/desk/demo/history/plan.ts';
import { planContact } from '../../electron/desk/demo/history/play.ts';
import { followRoster, nextChange, withHours } from '../../electron/desk/demo/roster.ts';
import type { Stage } from '../../electron/desk/demo/stage.ts';
import { seededChance } from '../../electron/desk/kernel/chance.ts';
import { createClock } from '../../electron/desk/kernel/clock.ts';
import { DeskError } from '../../electron/desk/kernel/failure.ts';
import { createPipeline, desk } from '../../electron/desk/kernel/pipeline.ts';
import { listeners } from '../../electron/desk/listeners.ts';
import { handOver } from '../../electron/desk/requests/index.ts';
import { changesWords } from '../../electron/desk/search/index.ts';
import { prepareReads, prepareWrites } from '../../electron/desk/stores.ts';
import { dayMs } from '../../shared/kernel/durations.ts';
import { startOfDay } from '../../shared/kernel/time.ts';

const timeZone = 'Asia/Shanghai';

/** What the house's doors and stock hold back is not gone on with: the guest got it another way. */
const took = (step: (() => void) | undefined): void => {
  try {
    step?.();
  } catch (error) {
    const isHeld =
      error instanceof DeskError &&
      (error.code === 'WRONG_STATE' || error.reason === 'lockedOut.notKnown');
    if (!isHeld) throw error;
  }
};

/** From the next midnight on. @param rings whether this call still comes */
export const playNextMonth = (
  dataDir: string,
  fromMs: number,
  untilMs: number,
  rings: (contact: Contact, floor: string | undefined, at: number) => boolean,
): void => {
  const database = openDatabase({ dataDir });
  const reads = prepareReads(database.readable);
  const pipeline = createPipeline({
    database,
    reads,
    writes: prepareWrites(database.writable),
    clock: createClock(() => fromMs),
    machineMs: () => fromMs,
    chance: seededChance('next month'),
    house: () => reads.house.get(),
    changesWords,
    damaged: () => {},
    listeners,
    committed: () => {},
    checkOutputs: false,
  });
  const rooms = reads.rooms.rooms().map(({ number, floor }) => ({ number, floor }));
  const floors = new Map(rooms.map(({ number, floor }) => [number, floor]));
  const contacts = drawContacts(
    { rooms, areas: ['lobby'] },
    startOfDay(fromMs, timeZone) + dayMs,
    untilMs,
    timeZone,
  );
  pipeline.replay(seededChance('next month'), (as) => {
    const agenda = createAgenda();
    let nowMs = fromMs;
    const operator = () => {
      const on = reads.staff.onDuty().find(({ staff }) => staff.role === 'operator');
      if (!on) throw new Error('nobody runs the desk');
      return { id: on.staff.id, code: on.staff.code, role: on.staff.role };
    };
    const stage: Stage = {
      ...{ reads, timeZone, nowMs: () => nowMs, peopleChanged: () => {} },
      at: (momentMs, step) => agenda.add(Math.max(momentMs, nowMs), step),
      as: (actor, station) => as(actor, station, nowMs),
      asOperator: () => as(operator(), 'desk-1', nowMs),
      asReporting: () => as(operator(), 'desk-1', nowMs),
      playUntil: () => {},
    };
    const turn = (afterMs: number): void => {
      const next = nextChange(withHours({ reads, nowMs: afterMs, timeZone }), afterMs, timeZone);
      if (next === undefined || next > untilMs) return;
      stage.at(next, () => {
        followRoster(as(desk, 'desk', nowMs), handOver);
        turn(next);
      });
    };
    followRoster(as(desk, 'desk', nowMs), handOver);
    turn(fromMs);
    for (const [at, contact] of contacts.entries())
      if (rings(contact, floors.get(contact.place), at)) planContact(stage, contact, untilMs);
    for (
      let next = agenda.nextMs();
      next !== undefined && next <= untilMs;
      next = agenda.nextMs()
    ) {
      const step = agenda.take();
      nowMs = Math.max(nowMs, next);
      took(step);
    }
  });
  database.close();
};
