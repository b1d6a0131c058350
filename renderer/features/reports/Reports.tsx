/** The list of reports and the one in hand: its time, cut and filters by keys; printed, exported, aimed at. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportNamed } from '../../../shared/reports/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { useAllowed } from '../../client/allowed.ts';
import { desk, orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import { ask, periods, turned, useAsked } from './asked.ts';
import { reportsBooks } from './books.ts';
import classes from './Figures.module.css';
import { ReportForms } from './ReportForms.tsx';
import { loadChart, ReportRecord } from './ReportRecord.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { useReportDays } from './useReportDays.ts';

type Line = ReportNamed & { id: string };
const none: readonly Line[] = [];

/** What a report can be cut by for who sits here, and how it is cut now. */
const useCuts = (report: Line | null) => {
  const allowed = useAllowed();
  const { by } = useAsked();
  const cuts = (report?.dimensions ?? []).filter(
    (one) => one !== 'person' || allowed('reports.people'),
  );
  return { cuts, by: cuts.find((one) => one === by) ?? null };
};

export const Reports = () => {
  const { t } = useTranslation();
  const asked = useAsked();
  const days = useReportDays();
  const reports = useQuery({
    ...orpc.reports.list.queryOptions({ input: undefined }),
    select: (answer) => answer.reports.map((one): Line => ({ ...one, id: one.name })),
  }).data;
  const hand = useRegister({
    name: 'reports/figures',
    rows: reports ?? none,
    enter: { text: 'figures.screen.keys.rows', run: () => openRows() },
  });
  const { cuts, by } = useCuts(hand.selected);
  const filters = Object.fromEntries(
    Object.entries(asked.filters).filter(([dimension]) =>
      hand.selected?.dimensions.some((one) => one === dimension),
    ),
  );
  const question = {
    name: hand.selected?.name ?? 'volume',
    ...days,
    ...(by === null ? {} : { by }),
    filters,
  };
  const run = useQuery({
    ...orpc.reports.run.queryOptions({ input: question }),
    enabled: hand.selected !== null,
    placeholderData: keepPreviousData,
    // What is counted goes on while it is looked at.
    staleTime: 30_000,
    refetchOnMount: 'always',
  });
  const view = run.data ?? null;
  const isOfHand = view !== null && view.name === hand.selected?.name;
  const figure = Math.min(asked.figure, (view?.figures.length ?? 1) - 1);
  const act = useAct(hand.id);
  const [said, setSaid] = useState<string | null>(null);

  const openRows = (more: Record<string, string> = {}) => {
    const one = view?.figures[figure];
    if (!isOfHand || !one) return;
    ask({
      rows: {
        name: view.name,
        figure: one.figure,
        part: 'all',
        filters: { ...filters, ...more },
      },
    });
  };
  const turn = (to: 1 | -1) => ask({ period: 'custom', custom: turned(days, to) });
  const nextCut = () => {
    const all = [null, ...cuts];
    ask({ by: all[(all.indexOf(by) + 1) % all.length] ?? null });
  };
  const choose = (at: number) => {
    const count = view?.figures.length ?? 1;
    ask({ figure: (at + count) % count });
  };
  const nextPeriod = () => {
    const at = periods.indexOf(asked.period as (typeof periods)[number]);
    ask({ period: periods[(at + 1) % periods.length] ?? 'month', custom: null });
  };
  const exportAs = (format: 'csv' | 'xlsx') => () =>
    void act.run(async () => {
      const { path } = await desk.reports.export({ ...question, format });
      setSaid(t('attendance.sheet.exported', { path }));
    });
  const isFree = hand.form === null;
  useKeys(
    'screen',
    [
      {
        key: 'Left',
        text: 'figures.screen.keys.left',
        silent: true,
        run: () => choose(figure - 1),
      },
      {
        key: 'Right',
        text: 'figures.screen.keys.right',
        shown: '←→',
        foot: 16,
        run: () => choose(figure + 1),
      },
      { key: 'T', text: 'figures.screen.keys.period', foot: 30, run: nextPeriod },
      { key: '[', text: 'figures.screen.keys.earlier', foot: 31, run: () => turn(-1) },
      { key: ']', text: 'figures.screen.keys.later', run: () => turn(1) },
      { key: 'D', text: 'figures.screen.keys.days', foot: 32, run: () => hand.openForm('days') },
      { key: 'B', text: 'figures.screen.keys.cut', foot: 33, run: () => hand.openForm('cut') },
      { key: 'Shift+B', text: 'figures.screen.keys.cutNext', run: nextCut },
      {
        key: 'F',
        text: 'figures.screen.keys.filter',
        foot: 34,
        when: () => by !== null,
        run: () => hand.openForm('filter'),
      },
      {
        key: 'C',
        text: 'figures.screen.keys.clear',
        when: () => Object.keys(filters).length > 0,
        run: () => ask({ filters: {} }),
      },
      { key: 'X', text: 'figures.screen.keys.export', foot: 60, run: exportAs('xlsx') },
      { key: 'Shift+X', text: 'figures.screen.keys.exportCsv', run: exportAs('csv') },
      {
        key: 'A',
        text: 'figures.screen.keys.aims',
        may: 'reports.manage',
        when: () => (view?.figures[figure]?.better ?? null) !== null,
        run: () => hand.openForm('aim'),
      },
      {
        key: 'E',
        text: 'figures.screen.keys.pack',
        may: 'reports.manage',
        foot: 62,
        run: () => hand.openForm('pack'),
      },
    ],
    { active: isFree },
  );
  usePaper({
    when: () => isOfHand,
    make: async () => {
      if (!view) return null;
      const { Chart } = await loadChart();
      return {
        name: `${view.title} ${view.from.slice(0, 10)}`,
        size: 'A4',
        sheet: <ReportSheet view={view} figure={figure} Chart={Chart} />,
      };
    },
    text: { print: 'figures.screen.keys.print', pdf: 'figures.screen.keys.pdf' },
    foot: 59,
  });
  const period = t(`figures.screen.period.${asked.period}`);
  const title = t('reports.view.figures');
  return (
    <Register
      hand={hand}
      width="narrow"
      title={title}
      tools={<reportsBooks.Chips />}
      above={
        <>
          <span className={classes.asked} data-testid="reports-asked">
            <b>{`${period} ${days.from}${days.from === days.until ? '' : ` – ${days.until}`}`}</b>
            <span>
              {by === null
                ? t('figures.screen.whole')
                : t('figures.screen.by', { dimension: t(`figures.dimension.${by}`) })}
            </span>
          </span>
          {view ? (
            <ReportForms
              hand={hand}
              act={act}
              view={view}
              figure={figure}
              by={by}
              cuts={cuts}
              days={days}
              filters={filters}
              setSaid={setSaid}
            />
          ) : null}
        </>
      }
      list={
        <>
          <RegisterList hand={hand} label={title} columns="11.5rem minmax(0, 1fr)">
            {(report) => (
              <>
                <Cell weight="strong">{report.title}</Cell>
                <Cell weight="quiet" title={report.says}>
                  {report.says}
                </Cell>
              </>
            )}
          </RegisterList>
          {act.problem ? (
            <ProblemLine message={act.problem.message} />
          ) : said === null ? null : (
            <p className={classes.done} data-testid="reports-said">
              {said}
            </p>
          )}
        </>
      }
      record={
        run.error ? (
          <RecordEmpty>{problemOf(run.error).message}</RecordEmpty>
        ) : view === null ? (
          <RecordEmpty>{t('figures.screen.counting')}</RecordEmpty>
        ) : (
          <ReportRecord
            view={view}
            figure={figure}
            waits={run.isPlaceholderData}
            choose={choose}
            openLine={(key) => openRows(view.by === null ? {} : { [view.by]: key })}
          />
        )
      }
    />
  );
};
