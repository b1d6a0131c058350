/** The week of a floor as a grid: a line a day, half an hour a cell; filled where the floor's desk is open. */
// biome-ignore-all lint/a11y/useKeyWithClickEvents: the arrows are the keys of these clicks.
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { minutesOf } from '../../../shared/service-model/paint.ts';
import { changeBook, rangeOf, slotMinutes, slots, useBook } from './hand.ts';
import classes from './serviceModel.module.css';
import type { Floor } from './useWeeks.ts';
import { hoursText, useDayNames } from './words.ts';

const dayMinutes = 1_440;

type State = 'desk' | 'centre' | 'part';

/** What each half hour of the week is. */
const statesOf = (week: Floor['shown']): State[][] => {
  const sheet = minutesOf(week);
  return Array.from({ length: 7 }, (_, day) =>
    Array.from({ length: slots }, (__, slot): State => {
      const from = day * dayMinutes + slot * slotMinutes;
      const open = sheet.subarray(from, from + slotMinutes).reduce((sum, one) => sum + one, 0);
      return open === 0 ? 'centre' : open === slotMinutes ? 'desk' : 'part';
    }),
  );
};

type WeekGridProps = {
  floor: Floor;
  /** Monday 0 … Sunday 6, and the slot of the hour. */
  now: { day: number; slot: number };
};

export const WeekGrid = memo(({ floor, now }: WeekGridProps) => {
  const { t } = useTranslation();
  const dayNames = useDayNames();
  const cell = useBook((state) => state.cell);
  const anchor = useBook((state) => state.anchor);
  const range = rangeOf({ cell, anchor });
  const shown = statesOf(floor.shown);
  const saved = statesOf(floor.saved);
  const isIn = (day: number, slot: number): boolean =>
    range.days.includes(day) &&
    slot * slotMinutes >= range.from &&
    slot * slotMinutes < range.until;
  return (
    <table
      className={classes.grid}
      aria-label={t('serviceModel.grid', { floor: floor.floor })}
      data-testid="week-grid"
      data-floor={floor.floor}
    >
      <thead>
        <tr>
          <th scope="col" aria-label={t('serviceModel.weekday')} />
          {Array.from({ length: 24 }, (_, hour) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an hour is its own place.
            <th key={hour} scope="col" colSpan={2}>
              {hour}
            </th>
          ))}
          <th scope="col" data-start="">
            {t('serviceModel.hours')}
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((states, day) => (
          <tr key={dayNames[day]} data-today={day === now.day || undefined} data-day={day}>
            <th scope="row">{dayNames[day]}</th>
            {states.map((state, slot) => (
              <td
                // biome-ignore lint/suspicious/noArrayIndexKey: a slot is its own place.
                key={slot}
                data-state={state}
                data-slot={slot}
                data-changed={state !== saved[day]?.[slot] || undefined}
                data-in={isIn(day, slot) || undefined}
                data-cell={(day === cell.day && slot === cell.slot) || undefined}
                data-now={(day === now.day && slot === now.slot) || undefined}
                onClick={(event) =>
                  changeBook({
                    cell: { day, slot },
                    anchor: event.shiftKey ? (anchor ?? cell) : null,
                  })
                }
              />
            ))}
            <td data-hours="" data-testid="day-hours">
              {hoursText(floor.shown[day] ?? []) || t('serviceModel.centreAllDay')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
});
