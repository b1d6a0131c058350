// What if: thirty thousand requests of the past replayed twice, asked as a window asks it, and how long the
// desk itself is held up while the reader's thread works.
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { openDatabase } from '../../../electron/desk/database/open.ts';
import { type DutyRow, duties } from '../../../electron/desk/database/schema/index.ts';
import { demoPeople } from '../../../electron/desk/demo/people.ts';
import { prepareReads } from '../../../electron/desk/stores.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, minuteOn } from '../../../shared/kernel/time.ts';
import type { HouseSize } from '../data/houses.ts';
import { idAt, seeded } from '../data/random.ts';
import { inserter } from '../data/raw.ts';
import { atMost, type Figure, single, spread } from '../support/figures.ts';
import { breathe, say } from '../support/progress.ts';
import { openDesk } from './desks.ts';

/** Over how many days the houses' past is spread. */
const pastDays = 3 * 365;
const wanted = 30_000;
const samples = 6;
const timeZone = 'Asia/Shanghai';
const week = Array.from({ length: 7 }, () => [{ from: '07:00', until: '23:00' }]);
/** One pair of hands more on each floor in the evening. */
const staffing = [
  { department: 'housekeeping' as const, people: 1, from: '17:00', until: '22:00' },
  { department: 'engineering' as const, people: 1 },
];

/** Who was on duty day by day: the houses' past has requests only. */
const signOn = (dataDir: string, fromMs: number, nowMs: number): void => {
  const { raw, readable, close } = openDatabase({ dataDir });
  const put = inserter(raw, duties);
  const random = seeded(23);
  const ids = new Map(
    prepareReads(readable)
      .staff.all()
      .map(({ code, id }) => [code, id]),
  );
  raw.transaction(() => {
    const last = addDays(dateAt(nowMs, timeZone), -1);
    for (let date = dateAt(fromMs, timeZone); date < last; date = addDays(date, 1))
      for (const { code, from, until } of demoPeople) {
        const staffId = ids.get(code);
        if (from === null || until === null || staffId === undefined) continue;
        const onAtMs = minuteOn(date, from, timeZone);
        const offAtMs = minuteOn(date, until > from ? until : until + 1_440, timeZone);
        const row: DutyRow = {
          ...{ id: idAt(random, onAtMs), staffId, onAtMs, offAtMs },
          ...{ onProof: 'roster', offProof: 'roster', corrected: false, floors: null },
        };
        put(row);
      }
  })();
  close();
};

export const measureWhatIf = async (size: HouseSize): Promise<Figure[]> => {
  const { client, dataDir, close } = await openDesk(size);
  say('what if: a past replayed');
  try {
    const { house } = await client.board.snapshot({ limit: 1 });
    const nowMs = Date.now() + house.clockOffsetMs;
    const days = Math.min(185, Math.ceil((wanted / size.past) * pastDays * 1.06));
    const question = {
      from: new Date(nowMs - days * dayMs).toISOString(),
      until: new Date(nowMs - dayMs).toISOString(),
      model: [{ floors: ['1', '2', '3', '4', '5', '6', '7', '8'], week }],
      staffing,
    };
    signOn(dataDir, nowMs - (days + 2) * dayMs, nowMs);
    // The thread starts with the first question; it is not what is measured.
    const { jobs } = await client.whatIf.run(question);
    await breathe(1_500);
    const took: number[] = [];
    const held = monitorEventLoopDelay({ resolution: 1 });
    held.enable();
    for (let at = 0; at < samples; at += 1) {
      const from = performance.now();
      await client.whatIf.run({ ...question, seed: String(at) });
      took.push(performance.now() - from);
    }
    held.disable();
    const note = `${jobs.toLocaleString('en')} requests of ${days} days, replayed twice each time`;
    return [
      spread({ part: 'core', what: 'whatIf.run', bars: [atMost('p99', 2_000)], note }, took),
      single(
        {
          part: 'core',
          what: '  longest stall of the desk meanwhile',
          bars: [atMost('value', 50)],
        },
        held.max / 1e6,
        'ms',
        samples,
      ),
    ];
  } finally {
    await close();
  }
};
