/** How an operator's calls sounded, week by week. */
import {
  meanOf,
  overallOf,
  type VoicePoint,
  voicePoints,
} from '../../../shared/call-quality/model.ts';
import { addDays, dateAt, dayStart, weekStart } from '../../../shared/kernel/time.ts';
import type { CallCheckRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';

const weeksShown = 12;

/** The mean of each point over some checks; null of none. */
export const meansOf = (checks: readonly CallCheckRow[]) =>
  Object.fromEntries(
    voicePoints.map((point) => [point, meanOf(checks.map(({ points }) => points[point]))]),
  ) as Record<VoicePoint, number | null>;

/** The last twelve weeks, this one with them, oldest first; weeks without a check have no mean. */
export const trendOf = (
  { reads, nowMs, timeZone }: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>,
  staffId: string,
) => {
  const last = weekStart(dateAt(nowMs, timeZone));
  const first = addDays(last, -7 * (weeksShown - 1));
  const byWeek = Map.groupBy(
    reads.callQuality.ofSince(staffId, dayStart(first, timeZone)),
    ({ date }) => weekStart(date),
  );
  return Array.from({ length: weeksShown }, (_, index) => {
    const week = addDays(first, 7 * index);
    const checks = byWeek.get(week) ?? [];
    return {
      week,
      checks: checks.length,
      overall: meanOf(checks.map(({ points }) => overallOf(points))),
      points: meansOf(checks),
    };
  });
};
