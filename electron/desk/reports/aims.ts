/** What the house aims at, figure by figure: the usual ones unless it has said otherwise. */
import type { ReportName } from '../../../shared/reports/model.ts';
import type { ReportAimRow } from '../database/schema/index.ts';
import { type Recorded, recordChange } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { reportNamed } from './figures/index.ts';

export type Aims = (report: ReportName, figure: { name: string; aim?: number }) => number | null;

export const aimsOf = ({ reads }: Pick<ReadContext, 'reads'>): Aims => {
  const said = new Map(reads.reports.aims().map(({ id, value }) => [id, value]));
  return (report, { name, aim }) => {
    const own = said.get(`${report}.${name}`);
    return own === undefined ? (aim ?? null) : own;
  };
};

const recorded: Recorded<ReportAimRow> = { kind: 'report', personal: [], derived: [] };

type Wanted = { name: string; figure: string; value: number | null };

/** Sets one aim; false where it stood so already. @throws DeskError NOT_FOUND, INVALID_INPUT */
export const setAim = (context: WriteContext, { name, figure, value }: Wanted): boolean => {
  const { name: report, report: asked } = reportNamed(name);
  const one = asked.figures.find((each) => each.name === figure);
  if (!one) throw new DeskError('NOT_FOUND', 'reports.unknownFigure', { report, figure });
  if (one.better === null)
    throw new DeskError('INVALID_INPUT', 'reports.noAim', { report, figure });
  if (value !== null && one.unit === 'percent' && value > 100)
    throw new DeskError('INVALID_INPUT', 'reports.overHundred', { given: value });
  const id = `${report}.${figure}`;
  const before = { id, value: aimsOf(context)(report, one) };
  if (before.value === value) return false;
  const after = { id, value };
  context.writes.reports.saveAim(after);
  recordChange(context, recorded, before, after, { kind: 'aim-set' });
  return true;
};
