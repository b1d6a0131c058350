/** Who is in the house at a moment, by the hours of the demo house's people. */
import { demoPeople } from '../../electron/desk/demo/people.ts';
import { minuteOfDay, within } from '../../shared/kernel/time.ts';

/** The staff codes the roster has in the house then. */
export const rostered = (atMs: number): string[] => {
  const minute = minuteOfDay(atMs, 'Asia/Shanghai');
  return demoPeople
    .filter(
      ({ from, until }) =>
        from !== null &&
        until !== null &&
        (until - from === 1_440 || within(minute, { from, until })),
    )
    .map(({ code }) => code);
};
