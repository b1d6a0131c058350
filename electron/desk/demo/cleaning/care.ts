/** What comes round by nights in the demo house: taken over from the rooms' cards, some of it due, two planned. */
import { addDays, dateAt, minuteOn } from '../../../../shared/kernel/time.ts';
import { housekeepingHandlers } from '../../housekeeping/index.ts';
import { createDice } from '../dice.ts';
import type { LastState } from '../room-states.ts';
import type { Stage } from '../stage.ts';
import { plain } from '../steps.ts';
import { asPerson, captain, supervisor } from './people.ts';

const setCare = plain(housekeepingHandlers.setCare);
const planCareOn = plain(housekeepingHandlers.planCare);
const care = plain(housekeepingHandlers.care);

/** Nights on the card, at least and at most. */
const onCard = {
  'deep-clean': [4, 64],
  mattress: [6, 92],
  curtains: [12, 184],
} as const;
const kinds = ['deep-clean', 'mattress', 'curtains'] as const;

const writeCards = (stage: Stage, rooms: readonly string[]): void => {
  const context = asPerson(stage, supervisor, 'housekeeping');
  const today = dateAt(stage.nowMs(), stage.timeZone);
  for (const room of rooms)
    for (const kind of kinds) {
      const dice = createDice(`care:${kind}:${room}`);
      const [least, most] = onCard[kind];
      const nights = dice.whole(least, most);
      const doneOn = addDays(today, -Math.ceil((nights * dice.whole(11, 16)) / 10));
      setCare(context, { room, kind, doneOn, nights });
    }
};

/** Rooms nobody sleeps in, and that are made when the round comes by. */
const planTwo = (stage: Stage, last: LastState, on: string): void => {
  const context = asPerson(stage, captain, 'housekeeping');
  const free = care(context, { kind: 'deep-clean', dueOnly: true })
    .care.filter(({ room, freeOn, plannedOn }) => {
      const live = stage.reads.stays.liveOf(room).length > 0;
      return plannedOn === null && freeOn !== null && !live && last(room).housekeeping === 'clean';
    })
    .slice(0, 2);
  for (const { room } of free) planCareOn(context, { room, kind: 'deep-clean', on });
};

export const planCare = (
  stage: Stage,
  rooms: readonly string[],
  last: LastState,
  nowMs: number,
): void => {
  stage.at(stage.nowMs(), () => writeCards(stage, rooms));
  const today = dateAt(nowMs, stage.timeZone);
  stage.at(minuteOn(addDays(today, -1), 20 * 60, stage.timeZone), () =>
    planTwo(stage, last, today),
  );
};
