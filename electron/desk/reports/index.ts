/** Reports: figures over a time, defined once, with the rows behind them. The public face of the domain. */

import { may } from '../../../shared/kernel/permissions.ts';
import type {
  ReportQuestion,
  ReportView,
  reportsContract,
} from '../../../shared/reports/contract.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import { exporting, type PaperShell, removeOut, type SaveOut } from '../paper/index.ts';
import { writeCsv, writeXlsx } from '../tables/index.ts';
import { setAim } from './aims.ts';
import { type Pack, packFacts, writeMonth } from './month-end.ts';
import type { Eyes, reportRows } from './rows.ts';
import { listReports } from './run.ts';
import { tableOf } from './tables.ts';

export { factsAmong, figureAmong } from './among.ts';
export type { PromiseFact } from './figures/promises.ts';
export type { RequestFact } from './figures/requests.ts';
export { answerMs, completeMs } from './figures/times.ts';
export { finishedAmong, promisesOverAmong } from './over.ts';
export { promisesFollow } from './promises.ts';
export { reportRows } from './rows.ts';
export { listReports, runReport } from './run.ts';

type Rows = typeof reportRows;
type Deps = {
  dataDir: string;
  saveOut: SaveOut;
  shell: PaperShell | undefined;
  /** Both ask the reader's thread. */
  run: (context: ReadContext, input: ReportQuestion) => Promise<ReportView>;
  rows: (context: ReadContext, input: Parameters<Rows>[1]) => Promise<ReturnType<Rows>>;
};

const eyesOf = ({ actor: { role, code } }: Pick<ReadContext, 'actor'>): Eyes => ({
  people: role === 'desk' || may(role, 'reports.people'),
  sensitive: role === 'desk' || may(role, 'complaints.sensitive'),
  own: code,
});

/** @throws DeskError NOT_ALLOWED for figures of other people to whom they are not for */
const mustSee = (
  context: Pick<ReadContext, 'actor'>,
  { by, filters }: Pick<ReportQuestion, 'by' | 'filters'>,
): void => {
  const asksPeople = by === 'person' || filters.person !== undefined;
  const { people, own } = eyesOf(context);
  if (asksPeople && !people && filters.person !== own)
    throw new DeskError('NOT_ALLOWED', 'reports.personal', { own });
};

export const createReportsHandlers = ({
  dataDir,
  saveOut,
  shell,
  run,
  rows,
}: Deps): Handlers<typeof reportsContract> => ({
  list: (context) => ({ reports: listReports(context) }),
  run: async (context, input) => {
    mustSee(context, input);
    return run(context, input);
  },
  rows: async (context, input) => {
    mustSee(context, { by: undefined, filters: input.filters });
    return rows(context, { input, eyes: eyesOf(context) });
  },
  setAims: (context, { aims }) => ({
    changed: aims.filter((aim) => setAim(context, aim)).length,
  }),
  export: exporting(async ({ format, ...question }, context) => {
    mustSee(context, question);
    const view = await run(context, question);
    const table = tableOf(view, context.language);
    const name = `${view.title} ${view.from.slice(0, 10)}`;
    const bytes =
      format === 'csv' ? writeCsv(table) : await writeXlsx([{ name: view.title, rows: table }]);
    return { name, path: await saveOut(context, name, `.${format}`, bytes) };
  }),
  monthEnd: prepared(
    (input, context) => {
      const pdf = async (station: string) => (await shell?.pdf(station)) ?? null;
      return writeMonth(context, { dataDir, run, pdf }, input);
    },
    (context: WriteContext, { month }, pack: Pack) => {
      context.record({
        kind: 'month-written',
        subject: { kind: 'report', id: month },
        body: { facts: packFacts(month, pack) },
      });
      return pack;
    },
    ({ folder }) => removeOut(folder),
  ),
});
