/** Babysitting in the demo house: three on the list of carers, one of them no longer valid; one evening arranged. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import { babysittingHandlers } from '../babysitting/index.ts';
import type { Stage } from './stage.ts';
import { asSupervisor, plain } from './steps.ts';

const setCarer = plain(babysittingHandlers.setCarer);
const ask = plain(babysittingHandlers.ask);
const arrange = plain(babysittingHandlers.arrange);

const carers = [
  { code: '104', qualification: '育婴员四级', days: 410 },
  { code: '108', qualification: '保育员证', days: 160 },
  { code: '111', qualification: '育婴员五级', days: -12 },
] as const;

export const planBabysitting = (stage: Stage, nowMs: number): void => {
  const { timeZone } = stage;
  const today = dateAt(nowMs, timeZone);
  stage.at(stage.nowMs(), () => {
    for (const { code, qualification, days } of carers)
      setCarer(asSupervisor(stage), { code, qualification, validUntil: addDays(today, days) });
  });
  const evening = (day: string, minute: number) => minuteOn(day, minute, timeZone);
  // The next evening there is time for.
  const day = evening(today, 18 * 60) > nowMs ? today : addDays(today, 1);
  let id = '';
  const iso = (ms: number) => new Date(ms).toISOString();
  stage.at(nowMs - 70 * minuteMs, () => {
    id = ask(stage.asOperator(), {
      place: '0812',
      from: iso(evening(day, 19 * 60)),
      until: iso(evening(day, 21 * 60 + 30)),
      details: {
        children: [{ name: '朵朵', age: 3, notes: '对牛奶过敏；八点半睡，要留一盏灯' }],
        contact: '宴会厅 3 号桌，138 0013 8001',
      },
      words: '父母参加婚宴',
    }).id;
  });
  stage.at(nowMs - 62 * minuteMs, () => arrange(stage.asOperator(), { id, carer: '104' }));
};
