/** The week as a grid: a line a person, a column a day, and how many are planned for each shift below. */
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterView } from '../../../shared/attendance/contract.ts';
import { isAway } from '../../../shared/attendance/model.ts';
import classes from './attendance.module.css';
import type { GridCell } from './useGrid.ts';
import { shortDay, useShiftName, useWeekday } from './words.ts';

type RosterGridProps = { view: RosterView; cell: GridCell; onCell: (cell: GridCell) => void };

/** `早 3 · 中 2` of a day. */
const usePlanned = (view: RosterView): ((column: number) => string) => {
  const shiftName = useShiftName();
  return (column) => {
    const shifts = view.people.flatMap(({ cells }) => cells[column]?.shift ?? []);
    const counts = Map.groupBy(
      shifts.filter((shift) => !isAway(shift)),
      (shift) => shift,
    );
    return [...view.shifts.map(({ code }) => code), 'own']
      .flatMap((shift) => {
        const count = counts.get(shift)?.length ?? 0;
        return count > 0 ? [`${shiftName(shift, 'short')}${count}`] : [];
      })
      .join(' ');
  };
};

export const RosterGrid = ({ view, cell, onCell }: RosterGridProps) => {
  const { t } = useTranslation();
  const shiftName = useShiftName();
  const planned = usePlanned(view);
  const inHand = useRef<HTMLTableCellElement>(null);
  const weekday = useWeekday();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell in hand is the trigger.
  useEffect(() => inHand.current?.scrollIntoView({ block: 'center' }), [cell.row, cell.column]);
  return (
    <table className={classes.grid} aria-label={t('attendance.view.roster')}>
      <colgroup>
        <col style={{ width: '4rem' }} />
        <col style={{ width: '6.5rem' }} />
        <col style={{ width: '8rem' }} />
      </colgroup>
      <thead>
        <tr>
          <th data-start="">{t('attendance.sheet.code')}</th>
          <th data-start="">{t('attendance.sheet.name')}</th>
          <th data-start="">{t('attendance.sheet.department')}</th>
          {view.dates.map((date) => (
            <th key={date} data-today={date === view.today || undefined}>
              {weekday(date)} {shortDay(date)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {view.people.map((person, row) => (
          <tr key={person.id} data-here={row === cell.row || undefined} data-code={person.code}>
            <td data-start="" data-quiet="">
              {person.code}
            </td>
            <td data-start="">{person.name}</td>
            <td data-start="" data-quiet="">
              {t(`board.department.${person.department}`)}
            </td>
            {person.cells.map(({ date, shift, standing, swapped, floors }, column) => {
              const here = row === cell.row && column === cell.column;
              return (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the arrows are the keys of this click.
                <td
                  key={date}
                  ref={here ? inHand : null}
                  data-selected={here || undefined}
                  data-cell=""
                  data-date={date}
                  data-past={date < view.today || undefined}
                  data-standing={standing || undefined}
                  data-away={(shift !== null && isAway(shift)) || undefined}
                  onClick={() => onCell({ row, column })}
                >
                  {shiftName(shift, floors ? 'short' : 'shift')}
                  {floors ? <span className={classes.floors}>{floors.join(' ')}</span> : null}
                  {swapped ? ' ⇄' : ''}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td data-start="" colSpan={3}>
            {t('attendance.roster.planned')}
          </td>
          {view.dates.map((date, column) => (
            <td key={date}>{planned(column)}</td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
};
