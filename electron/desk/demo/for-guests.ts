/**
 * What goes up to the guests of the demo house and comes back down: a breakfast passed to the kitchen for
 * the morning, a tray still in a room, two pieces in the luggage store; and the beds of every evening,
 * which the attendants carry out the next noon.
 */
import { dayMs, minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOn, startOfDay } from '../../../shared/kernel/time.ts';
import { guestThingsHandlers } from '../guest-things/index.ts';
import { roomServiceHandlers } from '../room-service/index.ts';
import { setRoom } from '../rooms/index.ts';
import type { Stage } from './stage.ts';
import { confirm, plain } from './steps.ts';

const order = plain(roomServiceHandlers.take);
const pass = plain(roomServiceHandlers.pass);
const leave = plain(roomServiceHandlers.out);
const deliver = plain(roomServiceHandlers.deliver);
const change = plain(roomServiceHandlers.change);
const add = plain(guestThingsHandlers.add);
const store = plain(guestThingsHandlers.store);

const kitchen = '221';

/** Beds of the night before, said at the door to be gone. */
const carryOut = (stage: Stage): void => {
  const context = stage.asOperator();
  const today = startOfDay(stage.nowMs(), stage.timeZone);
  for (const room of stage.reads.rooms.rooms())
    if ((room.flags.extraBed?.sinceMs ?? today) < today)
      setRoom(context, room, { flags: { extraBed: false }, source: 'attendant' });
};

/** Guests who stay on, in the order of the house. */
const roomOf = (stage: Stage, today: string, busy: ReadonlySet<string>, index: number): string => {
  const rooms = stage.reads.stays
    .live()
    .filter(
      ({ room, state, departure }) => state === 'in-house' && departure > today && !busy.has(room),
    )
    .map(({ room }) => room)
    .sort();
  const room = [...new Set(rooms)][index];
  if (room === undefined) throw new Error('too few guests to be served');
  return room;
};

const line = (text: string, yuan: number, count = 1) => ({ text, count, cents: yuan * 100 });

/** @param today the house's calendar day @param busy rooms whose guests have their own story */
export const planForGuests = (
  stage: Stage,
  nowMs: number,
  today: string,
  busy: ReadonlySet<string>,
): void => {
  const { timeZone } = stage;
  const at = (ago: number, step: () => void) => stage.at(nowMs - ago * minuteMs, step);
  const begins = startOfDay(stage.nowMs(), timeZone);
  for (let noonMs = begins + 690 * minuteMs; noonMs <= nowMs; noonMs += dayMs)
    stage.at(noonMs, () => carryOut(stage));

  const early = minuteOn(dateAt(nowMs, timeZone), 450, timeZone);
  const morningMs = early > nowMs ? early : minuteOn(addDays(today, 1), 450, timeZone);
  let breakfast = '';
  at(95, () => {
    breakfast = order(stage.asOperator(), {
      place: roomOf(stage, today, busy, 33),
      lines: [line('中式早餐', 68, 2), line('鲜橙汁', 32, 2)],
      for: new Date(morningMs).toISOString(),
      persons: 2,
      notes: '一份不要葱',
      allergies: '花生',
    }).id;
  });
  at(90, () => pass(stage.asOperator(), { id: breakfast, to: kitchen }));

  let supper = '';
  at(50, () => {
    supper = order(stage.asOperator(), {
      place: roomOf(stage, today, busy, 37),
      lines: [line('扬州炒饭', 58), line('例汤', 36)],
      persons: 1,
    }).id;
  });
  at(48, () => pass(stage.asOperator(), { id: supper, to: kitchen }));
  at(20, () => leave(stage.asOperator(), { id: supper, by: kitchen }));
  at(12, () => {
    const { request } = deliver(stage.asOperator(), { id: supper, by: kitchen });
    confirm(stage.asOperator(), { id: request.id, satisfied: true });
  });

  let bags = '';
  at(130, () => {
    bags = add(stage.asOperator(), {
      kind: 'luggage',
      place: roomOf(stage, today, busy, 41),
      count: 2,
      from: '客房',
      to: '行李房',
    }).id;
  });
  at(118, () =>
    store(stage.asOperator(), {
      id: bags,
      shelf: '行李房 A3',
      until: new Date(morningMs + 390 * minuteMs).toISOString(),
    }),
  );

  // The slip of the meal that is being made says what it costs.
  at(9, () => {
    const [meal] = stage.reads.roomService.at('1112', 1);
    if (meal?.state === 'passed')
      change(stage.asOperator(), {
        id: meal.id,
        lines: meal.lines.map((one) => ({ ...one, cents: 9_600 })),
      });
  });
};
