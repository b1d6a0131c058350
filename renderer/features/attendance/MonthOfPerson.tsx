/** One person's month, a line a day, beside the sheet of the house. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { DayView } from '../../../shared/attendance/contract.ts';
import { clockText, hoursText } from '../../../shared/attendance/words.ts';
import { orpc } from '../../client/desk.ts';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import classes from './attendance.module.css';
import { shortDay, useShiftName, useWeekday } from './words.ts';

export const MonthOfPerson = ({ id, month }: { id: string; month: string }) => {
  const { t } = useTranslation();
  const shiftName = useShiftName();
  const person = useQuery(
    orpc.attendance.personMonth.queryOptions({ input: { code: id, month } }),
  ).data;
  const weekday = useWeekday();
  if (!person) return <RecordEmpty>{month}</RecordEmpty>;
  const signs = (day: DayView): string =>
    [
      day.swapped ? '⇄' : '',
      day.spells.some(({ corrected }) => corrected) ? t('attendance.sheet.corrected') : '',
    ]
      .filter(Boolean)
      .join(' ');
  const oddity = (day: DayView): string => {
    if (day.absent) return t('attendance.presence.absent');
    return [
      day.lateMinutes > 0 ? t('attendance.tag.late', { minutes: day.lateMinutes }) : '',
      day.earlyMinutes > 0 ? t('attendance.tag.early', { minutes: day.earlyMinutes }) : '',
    ]
      .filter(Boolean)
      .join(' ');
  };
  return (
    <RecordPanel
      title={`${person.code} ${person.name}`}
      facts={`${t(`app.role.${person.role}`)} · ${month}`}
    >
      <table className={classes.days} data-testid="person-month">
        <thead>
          <tr>
            <th data-start="">{t('attendance.sheet.date')}</th>
            <th data-start="">{t('attendance.sheet.shift')}</th>
            <th>{t('attendance.sheet.on')}</th>
            <th>{t('attendance.sheet.off')}</th>
            <th>{t('attendance.sheet.overtime')}</th>
            <th>{t('attendance.sheet.remarks')}</th>
          </tr>
        </thead>
        <tbody>
          {person.days.map((day) => (
            <tr key={day.date}>
              <td data-start="">
                {shortDay(day.date)} {weekday(day.date)}
              </td>
              <td data-start="">{shiftName(day.shift)}</td>
              <td data-tone={day.lateMinutes > 0 ? 'warn' : undefined}>
                {clockText(day.spells[0]?.on ?? null)}
              </td>
              <td data-tone={day.earlyMinutes > 0 ? 'warn' : undefined}>
                {clockText(day.spells.at(-1)?.off ?? null)}
              </td>
              <td>{hoursText(day.overtimeMinutes)}</td>
              <td data-tone={day.absent ? 'late' : undefined}>
                {oddity(day)} {signs(day)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </RecordPanel>
  );
};
