/** The sheet of the month: a line a person, the house below, one person's days beside it; printed, exported. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MonthView, TotalsView } from '../../../shared/attendance/contract.ts';
import { addMonths, dateAt } from '../../../shared/kernel/time.ts';
import { useKeys } from '../../app/keys.ts';
import { Register } from '../../app/register/Register.tsx';
import { RegisterFilter } from '../../app/register/RegisterFilter.tsx';
import { RegisterList } from '../../app/register/RegisterList.tsx';
import { useAct } from '../../app/register/useAct.ts';
import { useRegister } from '../../app/register/useRegister.ts';
import { houseNow } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { usePaper } from '../../paper/usePaper.ts';
import { findableBy } from '../../ui/find.ts';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Cell } from '../../ui/register/Cell.tsx';
import { RecordEmpty } from '../../ui/register/RecordPanel.tsx';
import classes from './attendance.module.css';
import { attendanceBooks } from './books.ts';
import { MonthOfPerson } from './MonthOfPerson.tsx';
import { HouseSheet, PersonSheet } from './MonthSheet.tsx';
import { orDash } from './words.ts';

type Line = MonthView['people'][number];

const nobody: readonly Line[] = [];
const columns = '2.5rem minmax(0, 1fr) 3.5rem 4rem 4rem 3.5rem 3.5rem 2.75rem 3.5rem 3rem 2.75rem';

/** The figures of a line, in the order of the head. */
const figures = [
  ['daysWorked', ({ daysWorked }: TotalsView) => String(daysWorked)],
  ['planned', ({ plannedMinutes }: TotalsView) => orDash(plannedMinutes)],
  ['worked', ({ workedMinutes }: TotalsView) => orDash(workedMinutes)],
  ['late', ({ lateMinutes }: TotalsView) => orDash(lateMinutes)],
  ['early', ({ earlyMinutes }: TotalsView) => orDash(earlyMinutes)],
  ['absent', ({ absentDays }: TotalsView) => (absentDays > 0 ? String(absentDays) : '–')],
  ['overtime', ({ overtimeMinutes }: TotalsView) => orDash(overtimeMinutes)],
  ['breaks', ({ breakMinutes }: TotalsView) => orDash(breakMinutes)],
  ['swaps', ({ swaps }: TotalsView) => (swaps > 0 ? String(swaps) : '–')],
] as const;

const wordsOf = ({ code, name }: Line): string[] => findableBy(code, name);

const Head = () => {
  const { t } = useTranslation();
  return (
    <div className={classes.above} style={{ gridTemplateColumns: columns }}>
      <span data-start="">{t('attendance.sheet.code')}</span>
      <span data-start="">{t('attendance.sheet.name')}</span>
      {figures.map(([name]) => (
        <span key={name}>{t(`attendance.sheet.${name}`)}</span>
      ))}
    </div>
  );
};

export const Month = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const [month, setMonth] = useState(() => dateAt(houseNow(), timeZone).slice(0, 7));
  const view = useQuery({
    ...orpc.attendance.month.queryOptions({ input: { month } }),
    placeholderData: keepPreviousData,
  }).data;
  const rows = view?.people ?? nobody;
  const hand = useRegister({ name: 'attendance', rows, wordsOf });
  const act = useAct();
  const turn = (by: number) => setMonth((now) => addMonths(now, by));
  const exportAs = (format: 'csv' | 'xlsx') => () =>
    void act.run(async () => {
      const { path } = await desk.attendance.exportMonth({ month, format });
      setExported(path);
    });
  const [exported, setExported] = useState<string | null>(null);
  useKeys('screen', [
    { key: '[', text: 'attendance.sheet.previous', foot: 30, run: () => turn(-1) },
    { key: ']', text: 'attendance.sheet.next', foot: 31, run: () => turn(1) },
    { key: 'X', text: 'attendance.act.export', foot: 32, run: exportAs('xlsx') },
    { key: 'Shift+X', text: 'attendance.act.exportCsv', run: exportAs('csv') },
  ]);
  const title = t('attendance.sheet.title');
  const selected = hand.selected;
  usePaper([
    {
      make: () =>
        view ? { name: `${title} ${month}`, size: 'A4', sheet: <HouseSheet view={view} /> } : null,
      text: { print: 'attendance.sheet.print', pdf: 'attendance.sheet.pdf' },
      foot: 33,
    },
    {
      with: 'Alt',
      when: () => selected !== null,
      make: async () => {
        if (!selected) return null;
        const person = await desk.attendance.personMonth({ code: selected.id, month });
        const name = `${title} ${month} ${selected.code}`;
        return { name, size: 'A4', sheet: <PersonSheet person={person} /> };
      },
    },
  ]);
  const total = useMemo(() => (view ? figures.map(([, of]) => of(view.house)) : []), [view]);
  return (
    <Register
      hand={hand}
      width="wide"
      title={title}
      facts={month}
      tools={
        <>
          <attendanceBooks.Chips />
          <RegisterFilter hand={hand} />
        </>
      }
      above={<Head />}
      list={
        <>
          <RegisterList hand={hand} label={title} columns={columns}>
            {({ code, name, totals }) => (
              <>
                <Cell weight="quiet">{code}</Cell>
                <Cell weight="strong">{name}</Cell>
                {figures.map(([figure, of]) => (
                  <Cell key={figure} end weight={of(totals) === '–' ? 'quiet' : 'plain'}>
                    {of(totals)}
                  </Cell>
                ))}
              </>
            )}
          </RegisterList>
          <div className={classes.foot}>
            <span style={{ flex: 1 }}>
              <div
                className={classes.above}
                style={{ gridTemplateColumns: columns, padding: '0 0.5rem 0 0' }}
              >
                <span data-start="" />
                <span data-start="">{t('attendance.sheet.house')}</span>
                {total.map((value, index) => (
                  <span key={figures[index]?.[0]}>{value}</span>
                ))}
              </div>
            </span>
          </div>
          {exported === null && act.problem === null ? null : (
            <div className={classes.foot} data-testid="month-exported">
              {act.problem ? (
                <ProblemLine message={act.problem.message} />
              ) : (
                t('attendance.sheet.exported', { path: exported })
              )}
            </div>
          )}
        </>
      }
      record={
        selected ? (
          <MonthOfPerson id={selected.id} month={month} />
        ) : (
          <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>
        )
      }
    />
  );
};
