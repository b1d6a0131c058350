/** A person's week in seven small days: the shift, when they came, and what was odd by colour and sign. */
import { useTranslation } from 'react-i18next';
import type { DayView, PersonRecord } from '../../../shared/attendance/contract.ts';
import { clockText } from '../../../shared/attendance/words.ts';
import classes from './attendance.module.css';
import { useShiftName, useWeekday } from './words.ts';

const toneOf = (day: DayView): 'late' | 'warn' | undefined => {
  if (day.absent) return 'late';
  return day.lateMinutes > 0 || day.earlyMinutes > 0 ? 'warn' : undefined;
};

export const Week = ({ person }: { person: PersonRecord }) => {
  const { t } = useTranslation();
  const shiftName = useShiftName();
  const weekday = useWeekday();
  return (
    <div className={classes.week}>
      {person.week.map((day) => (
        <div
          key={day.date}
          className={classes.day}
          data-tone={toneOf(day)}
          data-today={day.date === person.today?.date || undefined}
          title={day.date}
        >
          <span>
            {weekday(day.date)} {day.date.slice(8)}
          </span>
          <b>
            {toneOf(day) ? '! ' : ''}
            {shiftName(day.shift, 'short') || '·'}
            {day.swapped ? ' ⇄' : ''}
          </b>
          <span>
            {day.absent
              ? t('attendance.presence.absent')
              : clockText(day.spells[0]?.on ?? null) || ' '}
          </span>
        </div>
      ))}
    </div>
  );
};
