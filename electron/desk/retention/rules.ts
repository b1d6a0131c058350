/** When the time of a class is over. */

import { dateAt, dayStart, isoAt } from '../../../shared/kernel/time.ts';
import type { Goes } from '../../../shared/retention/contract.ts';
import { type RetentionClass, retentionClasses } from '../../../shared/retention/model.ts';
import type { ReadContext } from '../kernel/context.ts';
import { countDue, kept, type Raw } from '../personal/index.ts';
import { overPhotos, overSheets } from './others.ts';

type Here = Pick<ReadContext, 'nowMs' | 'timeZone'>;

/** The midnight so many calendar months ago; the last day of a shorter month stands for those it lacks. */
export const monthsAgo = ({ nowMs, timeZone }: Here, months: number): number => {
  const [year = 0, month = 1, day = 1] = dateAt(nowMs, timeZone).split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(day, last));
  return dayStart(first.toISOString().slice(0, 10), timeZone);
};

type Rule = { class: RetentionClass; months: number | null };

/** The rules in the order of the classes. */
export const rulesOf = ({ reads }: Pick<ReadContext, 'reads'>): Rule[] => {
  const set = new Map(reads.retention.rules().map((rule) => [rule.class, rule.months]));
  return retentionClasses.map((name) => ({ class: name, months: set.get(name) ?? null }));
};

export const viewRule = (here: Here, rule: Rule) => ({
  ...rule,
  before: rule.months === null ? null : isoAt(monthsAgo(here, rule.months), here.timeZone),
});

/** What would go of one class: the preview's line. Only reads. */
export const goesOf = (raw: Raw, here: Here, rule: Rule): Goes => {
  const registers: Record<string, number> = {};
  let held = 0;
  if (rule.months !== null) {
    const before = monthsAgo(here, rule.months);
    const beside = { photos: overPhotos, handovers: overSheets } as Partial<Record<string, string>>;
    for (const sort of kept.filter((one) => one.of === rule.class)) {
      const due = countDue(raw, sort, before);
      held += due.held;
      if (due.rows > 0) registers[sort.table] = due.rows;
    }
    const more = beside[rule.class];
    const count = more
      ? (raw.prepare(`SELECT count(*) FROM (${more})`).pluck().get({ before }) as number)
      : 0;
    if (count > 0) registers[rule.class] = count;
  }
  const rows = Object.values(registers).reduce((sum, count) => sum + count, 0);
  return { ...viewRule(here, rule), rows, registers, held };
};

export type PreviewInput = { months?: Partial<Record<RetentionClass, number | null>> | undefined };

/** What a run would erase now, class by class: for the reader's thread. */
export const previewRetention = (
  context: Here & Pick<ReadContext, 'reads'> & { raw: Raw },
  { months = {} }: PreviewInput,
) => {
  const classes = rulesOf(context).map((rule) => {
    const tried = months[rule.class];
    return goesOf(context.raw, context, tried === undefined ? rule : { ...rule, months: tried });
  });
  return {
    classes,
    rows: classes.reduce((sum, { rows }) => sum + rows, 0),
    held: classes.reduce((sum, { held }) => sum + held, 0),
  };
};
