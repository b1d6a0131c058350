/** What the palette knows of the reports: each by its name, and each of its figures, in both languages. */
import { useQuery } from '@tanstack/react-query';
import type { TFunction } from 'i18next';
import type { ReportNamed } from '../../../shared/reports/contract.ts';
import { openBook } from '../../app/navigation.ts';
import { orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { ask } from '../reports/asked.ts';
import { inBoth } from './both.ts';
import type { Entry } from './entries.ts';

const none: readonly ReportNamed[] = [];

export const useReportList = (): readonly ReportNamed[] =>
  useQuery(orpc.reports.list.queryOptions({ input: undefined })).data?.reports ?? none;

const openAt = (report: string, figure: number) => () => {
  ask({ figure, rows: null });
  openBook('reports', 'figures', report);
};

export const reportEntries = (reports: readonly ReportNamed[], t: TFunction): Entry[] =>
  reports.flatMap(({ name, figures }): Entry[] => {
    const key = `figures.report.${name}`;
    const named = findableBy(...inBoth(`${key}.title`, t));
    return [
      {
        id: `report ${name}`,
        group: 'reports',
        head: '',
        title: t(`${key}.title`),
        detail: t('registers.screen.reports'),
        words: named,
        run: openAt(name, 0),
      },
      ...figures.map(
        ({ figure }, at): Entry => ({
          id: `report ${name} ${figure}`,
          group: 'reports',
          head: '',
          title: t(`${key}.figure.${figure}.title`),
          detail: t(`${key}.title`),
          words: [...findableBy(...inBoth(`${key}.figure.${figure}.title`, t)), ...named],
          run: openAt(name, at),
        }),
      ),
    ];
  });
