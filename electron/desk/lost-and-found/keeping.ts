/** How long what is kept, where it must lie, and what is watched until it does. By the house's own rules. */
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { addDays, dateAt, dayStart } from '../../../shared/kernel/time.ts';
import { type ItemClass, lostNumber } from '../../../shared/lost-and-found/model.ts';
import { unwatch, watch } from '../alarms/index.ts';
import type { FoundItemRow, KeepingRuleRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';

export const ruleOf = ({ reads }: Pick<ReadContext, 'reads'>, name: ItemClass): KeepingRuleRow =>
  found(
    reads.lostAndFound.rules().find((rule) => rule.class === name),
    'lostAndFound.noRule',
    {},
  );

/** A month or a year on, on the same day, or on the last of a shorter month: 30 Nov + 3 months = 28 Feb. */
const monthsOn = (date: string, months: number): string => {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastDay)))
    .toISOString()
    .slice(0, 10);
};

/** The last day a thing is kept; null where security has it at once. */
export const keepUntil = (
  { keep, unit }: KeepingRuleRow,
  fromMs: number,
  timeZone: string,
): string | null => {
  if (keep === null) return null;
  const date = dateAt(fromMs, timeZone);
  if (unit === 'day') return addDays(date, keep);
  return monthsOn(date, unit === 'month' ? keep : keep * 12);
};

/** True once the last day a thing is kept has passed: then it is due, and may leave. */
export const keptOut = (until: string | null, today: string): boolean =>
  until !== null && until < today;

/** True where somebody is waited for: whoever reported it missing, or said when to fetch it. It is never due. */
export const awaited = ({ lossId, pickupAtMs }: Pick<FoundItemRow, 'lossId' | 'pickupAtMs'>) =>
  lossId !== null || pickupAtMs !== null;

/** @throws DeskError CONFLICT where the class must lie in another store */
export const fittingStore = (rule: KeepingRuleRow, store: FoundItemRow['store']): void => {
  if (rule.store === null || store === rule.store) return;
  throw new DeskError(
    'CONFLICT',
    rule.store === 'security' ? 'lostAndFound.toSecurity' : 'lostAndFound.toSafe',
    {
      class: rule.class,
      store: rule.store,
    },
  );
};

/**
 * What climbs by itself if nobody moves: valuables and papers that are not in the safe yet, dangerous and
 * suspicious things not with security, food whose day is over.
 */
export const watchItem = (context: WriteContext, row: FoundItemRow): void => {
  const about = { kind: 'found-item', id: row.id } as const;
  unwatch(context, about, 'found-step');
  const rule = ruleOf(context, row.class);
  const waits = row.open && row.state === 'registered' && rule.withinMinutes !== null;
  const spoils = row.open && row.class === 'perishable' && row.keepUntil !== null;
  if (!waits && !spoils) return;
  watch(context, {
    about,
    target: 'found-step',
    label: lostNumber('found-item', row.number),
    place: row.place,
    dueAtMs: waits
      ? row.registeredAtMs + (rule.withinMinutes ?? 0) * minuteMs
      : dayStart(addDays(row.keepUntil ?? '', 1), context.timeZone),
  });
};
