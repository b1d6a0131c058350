/** The analysis of a time and the rows behind a finding; both run in the reader's thread. */
import type { AnalysisAnswer, AnalysisInput, Finding } from '../../../shared/analysis/contract.ts';
import { type FindingKey, readKey } from '../../../shared/analysis/model.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { FigureBase, MeasuredFigure } from '../../../shared/measures/model.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { type Gathered, gather } from './gather.ts';
import { type Exposure, exposureOf } from './nights.ts';
import { daysOf, type Here, type Period, periodOf } from './period.ts';
import { applyRules, type Hit } from './rules.ts';
import { byFloorOf, byHourOf, countingOf, figureOf, perOf, viewRow } from './select.ts';
import type { Only } from './tally.ts';
import { measureKindOf, scopeOf, wordsOf } from './words.ts';

const shownRows = 20;
/** A finding is measured over so long before, where nobody says how long. */
const usualDays = 30;

const onlyOf = ({ floor, roomType, hour, caller }: AnalysisInput): Only => ({
  ...(floor === undefined ? {} : { floor }),
  ...(roomType === undefined ? {} : { roomType }),
  ...(hour === undefined ? {} : { hour }),
  ...(caller === undefined ? {} : { caller }),
});

const counted = ({ count, base }: { count: number; base: number }) => ({
  ...{ count, base },
  rate: base > 0 ? count / base : null,
});

const viewHit = (
  context: Here,
  gathered: Gathered,
  exposure: Exposure,
  only: Only,
  hit: Hit,
): Finding => {
  const { world } = gathered;
  const rows = countingOf(gathered, hit, only);
  const questions = rows.filter(({ isQuestion }) => isQuestion).length;
  const words = wordsOf(world, hit, questions);
  const open = context.reads.measures
    .open()
    .find(({ rule, finding }) => rule === hit.rule && finding === hit.key);
  return {
    ...{ key: hit.key, title: words.title, rule: words.rule, by: hit.by, value: hit.value },
    ...{ per: hit.per, ratio: hit.ratio, chance: hit.chance },
    here: counted(hit.here),
    rest: counted(hit.rest),
    byFloor: byFloorOf(gathered, hit, hit.per, exposure, only),
    byHour: byHourOf(rows),
    rows: rows.slice(0, shownRows).flatMap((row) => viewRow(context, row)),
    measure: {
      kind: measureKindOf(hit, questions),
      title: words.measure,
      scope: scopeOf(world, hit) as Finding['measure']['scope'],
      open: open?.id ?? null,
    },
  };
};

/** @throws DeskError INVALID_INPUT */
export const runAnalysis = (context: Here, input: AnalysisInput): AnalysisAnswer => {
  const period = periodOf(context, input);
  const gathered = gather(context, period);
  const exposure = exposureOf(context, gathered);
  const only = onlyOf(input);
  const { number, size } = gathered;
  return {
    from: isoAt(period.fromMs, context.timeZone),
    until: isoAt(period.untilMs, context.timeZone),
    days: daysOf(period),
    requests: number.subarray(0, size).reduce((sum, one) => (one > 0 ? sum + 1 : sum), 0),
    calls: gathered.callsIn(period),
    base: { per: exposure.per, amount: exposure.byRoom.reduce((sum, one) => sum + one, 0) },
    findings: applyRules(gathered, exposure, only).map((hit) =>
      viewHit(context, gathered, exposure, only, hit),
    ),
  };
};

/** @throws DeskError NOT_FOUND for what is no finding */
export const keyNamed = (text: string): FindingKey =>
  found(readKey(text) ?? undefined, 'analysis.unknown', { key: text });

/** @throws DeskError NOT_FOUND, INVALID_INPUT */
export const analysisRows = (
  context: Here,
  { key, after, limit, ...input }: AnalysisInput & { key: string; after: number; limit: number },
) => {
  const named = keyNamed(key);
  const gathered = gather(context, periodOf(context, input));
  const rows = countingOf(gathered, named, onlyOf(input));
  const end = after + limit;
  return {
    total: rows.length,
    rows: rows.slice(after, end).flatMap((row) => viewRow(context, row)),
    next: end < rows.length ? end : null,
  };
};

/** How it was until now, as a measure begins with it. @throws DeskError NOT_FOUND, INVALID_INPUT */
export const figureBefore = (
  context: Here,
  { rule, key, days = usualDays }: { rule: string; key: string; days?: number | undefined },
): MeasuredFigure => {
  const named = keyNamed(key);
  if (named.rule !== rule) throw new DeskError('NOT_FOUND', 'analysis.unknown', { key });
  const period = { fromMs: context.nowMs - days * dayMs, untilMs: context.nowMs };
  const gathered = gather(context, period);
  return figureOf(context, gathered, named, perOf(gathered, named), period);
};

/** The figures of several findings, each from its own moment until now; what is no finding any more has none. */
export const figuresSince = (
  context: Here,
  wanted: readonly { key: string; per: FigureBase; fromMs: number }[],
): (MeasuredFigure | null)[] => {
  const known = wanted.filter(({ fromMs }) => fromMs < context.nowMs);
  if (known.length === 0) return wanted.map(() => null);
  const whole: Period = {
    fromMs: Math.min(...known.map(({ fromMs }) => fromMs)),
    untilMs: context.nowMs,
  };
  const gathered = gather(context, whole);
  return wanted.map(({ key, per, fromMs }) => {
    const named = readKey(key);
    if (named === null || fromMs >= context.nowMs) return null;
    return figureOf(context, gathered, named, per, { fromMs, untilMs: context.nowMs });
  });
};
