/** A shift in numbers, counted from the record. */
import type { ShiftSummary } from '../../../shared/handover/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import { pastAt } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { ShiftSpan } from './draft.ts';

type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

const weekMs = 7 * 86_400_000;

const mean = (values: readonly number[]): number | null =>
  values.length === 0
    ? null
    : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);

/** What was recorded in a span, as ids of subjects by the kind of event. */
const recordedIn = ({ reads }: Here, { fromMs, untilMs }: ShiftSpan) => {
  const after = pastAt(reads, fromMs - 1)?.seq ?? 0;
  const until = pastAt(reads, untilMs)?.seq ?? 0;
  return Map.groupBy(reads.events.kindsBetween(after, until), ({ kind }) => kind);
};

type Recorded = ReturnType<typeof recordedIn>;

const finished = ({ reads }: Here, recorded: Recorded) =>
  [...new Set((recorded.get('done') ?? []).map(({ subjectId }) => subjectId))].flatMap((id) => {
    const row = reads.requests.byId(id);
    return row?.doneAtMs == null ? [] : [{ ...row, doneAtMs: row.doneAtMs }];
  });

const onTime = (here: Here, recorded: Recorded): ShiftSummary['onTime'] => {
  const done = finished(here, recorded);
  return {
    done: done.length,
    inTime: done.filter(({ doneAtMs, dueAtMs }) => doneAtMs <= dueAtMs).length,
  };
};

export const summarise = (here: Here, span: ShiftSpan): ShiftSummary => {
  const { reads, timeZone } = here;
  const recorded = recordedIn(here, span);
  const count = (kind: string): number => recorded.get(kind)?.length ?? 0;
  const logged = (recorded.get('logged') ?? []).flatMap(
    ({ subjectId }) => reads.requests.byId(subjectId) ?? [],
  );
  const answered = logged.flatMap(({ acknowledgedAtMs, startsAtMs }) =>
    acknowledgedAtMs === null ? [] : [Math.max(0, acknowledgedAtMs - startsAtMs)],
  );
  const completed = finished(here, recorded).map(({ doneAtMs, startsAtMs }) =>
    Math.max(0, doneAtMs - startsAtMs),
  );
  const kept = (recorded.get('replied') ?? []).filter(
    ({ body }) =>
      (JSON.parse(body) as { facts?: { promiseKept?: boolean } }).facts?.promiseKept === true,
  ).length;
  const lost = (kind: string): number =>
    (recorded.get(kind) ?? []).filter(({ subjectKind }) => subjectKind === 'found-item').length;
  const lastWeek = { fromMs: span.fromMs - weekMs, untilMs: span.untilMs - weekMs };
  return {
    from: isoAt(span.fromMs, timeZone),
    until: isoAt(span.untilMs, timeZone),
    calls: count('call-begun'),
    requests: logged.length,
    chases: count('chased'),
    onTime: onTime(here, recorded),
    lastWeek: onTime(here, recordedIn(here, lastWeek)),
    promises: { kept, broken: count('promise-passed') },
    lost: { taken: lost('found-registered'), returned: lost('returned') + lost('sent') },
    acknowledgeMs: mean(answered),
    completeMs: mean(completed),
  };
};
