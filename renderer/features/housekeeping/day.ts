/** Which day and part the cleaning book shows: today's part that runs, until another is chosen. */
import type { DealtPart } from '../../../shared/housekeeping/model.ts';
import { addDays, dateAt, minuteOfDay } from '../../../shared/kernel/time.ts';
import { useNowValue } from '../../client/clock.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { createStore, useStore } from '../../client/store.ts';

type Chosen = { tomorrow: boolean; part: DealtPart | null };
const store = createStore<Chosen>({ tomorrow: false, part: null });

/** From half past four it is the evening's lists that are looked for. */
const eveningMinute = 990;

export const useDay = () => {
  const timeZone = useTimeZone();
  const chosen = useStore(store, (value) => value);
  const today = useNowValue((now) => dateAt(now, timeZone));
  const usual = useNowValue(
    (now): DealtPart => (minuteOfDay(now, timeZone) >= eveningMinute ? 'evening' : 'day'),
  );
  const part = chosen.part ?? (chosen.tomorrow ? 'day' : usual);
  return {
    date: chosen.tomorrow ? addDays(today, 1) : today,
    part,
    otherPart: () => store.set((value) => ({ ...value, part: part === 'day' ? 'evening' : 'day' })),
    otherDay: () => store.set(({ tomorrow }) => ({ tomorrow: !tomorrow, part: null })),
  };
};
