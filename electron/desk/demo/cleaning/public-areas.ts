/** The demo's public areas: a timetable round the clock, done so far, one of the night forgotten. */
import { minuteMs } from '../../../../shared/kernel/durations.ts';
import { dateAt, minuteOn, startOfDay } from '../../../../shared/kernel/time.ts';
import { housekeepingHandlers, runRounds } from '../../housekeeping/index.ts';
import { desk } from '../../kernel/pipeline.ts';
import { createDice } from '../dice.ts';
import type { Stage } from '../stage.ts';
import { plain } from '../steps.ts';
import { asPerson, supervisor } from './people.ts';

const addRound = plain(housekeepingHandlers.addRound);
const publicAreas = plain(housekeepingHandlers.publicAreas);
const done = plain(housekeepingHandlers.done);

const hour = 60;
/** By the area's code; `who` does it at night. */
const timetable = [
  {
    area: 'lobby',
    words: '地面推尘、清垃圾桶、擦拭前台',
    times: [1, 8, 11, 14, 19.5, 23],
    minutes: 20,
  },
  { area: 'lift-hall', words: '电梯轿厢、按钮与地毯', times: [3, 9, 13, 20.5], minutes: 15 },
  { area: 'restaurant', words: '餐后地面与洗手间', times: [10, 14.5, 22.5], minutes: 30 },
  { area: 'gym', words: '器械消毒、毛巾补充', times: [6, 12, 21], minutes: 20 },
  { area: 'pool', words: '池边冲洗、更衣室', times: [5, 13.5], minutes: 25 },
  { area: 'car-park', words: '清扫与垃圾清运', times: [4], minutes: 40 },
] as const;
const everyDay = [1, 2, 3, 4, 5, 6, 7];
/** Nobody has said that it was done. */
const forgotten = { area: 'car-park', minute: 4 * hour };
const graceMinutes = 60;

const addTimetable = (stage: Stage): void => {
  const context = asPerson(stage, supervisor, 'housekeeping');
  for (const { area, words, times, minutes } of timetable)
    if (stage.reads.rooms.area(area))
      addRound(context, {
        area,
        words,
        times: times.map((time) => time * hour),
        weekdays: everyDay,
        minutes,
        graceMinutes,
        who: null,
      });
};

export const planPublicAreas = (stage: Stage, nowMs: number): void => {
  const { timeZone } = stage;
  const date = dateAt(nowMs, timeZone);
  stage.at(startOfDay(nowMs, timeZone), () => {
    addTimetable(stage);
    const { tasks } = publicAreas(asPerson(stage, supervisor, 'housekeeping'), { date });
    for (const { id, place, dueAt, minutes } of tasks) {
      const dueMs = Date.parse(dueAt ?? '');
      const late = createDice(`round:${place}:${dueAt}`).whole(2, 20);
      const doneMs = dueMs + late * minuteMs;
      const isForgotten =
        place === forgotten.area && dueMs === minuteOn(date, forgotten.minute, timeZone);
      if (doneMs < nowMs && !isForgotten)
        stage.at(doneMs, () => {
          const by = stage.reads.staff
            .onDuty()
            .map(({ staff }) => staff)
            .find(
              ({ role, floors }) =>
                role === 'attendant' && (floors.includes('*') || floors.includes('1')),
            );
          done(stage.asOperator(), { id, minutes, ...(by ? { by: by.code } : {}) });
        });
    }
  });
  // Found out in the morning: too late to call anybody for it.
  const foundMs = minuteOn(date, forgotten.minute, timeZone) + (graceMinutes + 150) * minuteMs;
  if (foundMs < nowMs) stage.at(foundMs, () => runRounds(stage.as(desk, 'desk')));
};
