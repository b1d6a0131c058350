/** The monthly sheets on paper: of the house, a line a person; of a person, a line a day, to be signed. */
import { useTranslation } from 'react-i18next';
import type { MonthView, PersonMonth, TotalsView } from '../../../shared/attendance/contract.ts';
import { clockText, hoursText } from '../../../shared/attendance/words.ts';
import { Sheet, SheetFacts, SheetSigns } from '../../paper/Sheet.tsx';
import { type SheetColumn, SheetTable } from '../../paper/SheetTable.tsx';
import { orDash, useShiftName } from './words.ts';

const figures = (totals: TotalsView): string[] => [
  String(totals.daysWorked),
  orDash(totals.plannedMinutes),
  orDash(totals.workedMinutes),
  totals.lateTimes > 0 ? `${totals.lateTimes} × ${hoursText(totals.lateMinutes)}` : '–',
  totals.earlyTimes > 0 ? `${totals.earlyTimes} × ${hoursText(totals.earlyMinutes)}` : '–',
  totals.absentDays > 0 ? String(totals.absentDays) : '–',
  totals.leaveDays > 0 ? String(totals.leaveDays) : '–',
  orDash(totals.overtimeMinutes),
  orDash(totals.breakMinutes),
  totals.swaps > 0 ? String(totals.swaps) : '–',
];

export const HouseSheet = ({ view }: { view: MonthView }) => {
  const { t } = useTranslation();
  const right = (name: string): SheetColumn => ({
    name: t(`attendance.sheet.${name}`),
    align: 'right',
  });
  const columns: SheetColumn[] = [
    { name: t('attendance.sheet.code'), width: '11mm' },
    { name: t('attendance.sheet.name') },
    ...['daysWorked', 'planned', 'worked', 'late', 'early', 'absent', 'leave'].map(right),
    ...['overtime', 'breaks', 'swaps'].map(right),
  ];
  const line = (key: string, code: string, name: string, totals: TotalsView) => ({
    key,
    cells: [code, name, ...figures(totals)],
  });
  return (
    <Sheet title={t('attendance.sheet.title')} mark={view.month}>
      <SheetTable
        columns={columns}
        rows={[
          ...view.people.map(({ id, code, name, totals }) => line(id, code, name, totals)),
          line('house', '', t('attendance.sheet.house'), view.house),
        ]}
        empty={t('attendance.sheet.none')}
      />
    </Sheet>
  );
};

export const PersonSheet = ({ person }: { person: PersonMonth }) => {
  const { t } = useTranslation();
  const shiftName = useShiftName();
  const names = ['date', 'shift', 'on', 'off', 'worked', 'late', 'early', 'overtime', 'breaks'];
  const { totals } = person;
  return (
    <Sheet title={t('attendance.sheet.personTitle')} mark={person.month}>
      <SheetFacts
        facts={[
          [t('attendance.sheet.name'), `${person.code} ${person.name}`],
          [t('attendance.sheet.department'), t(`board.department.${person.department}`)],
          [
            t('attendance.fact.month'),
            t('attendance.fact.monthFigures', {
              days: totals.daysWorked,
              worked: orDash(totals.workedMinutes),
              late: orDash(totals.lateMinutes),
              early: orDash(totals.earlyMinutes),
              absent: totals.absentDays,
              overtime: orDash(totals.overtimeMinutes),
            }),
          ],
        ]}
      />
      <SheetTable
        columns={[
          ...names.map((name): SheetColumn => ({ name: t(`attendance.sheet.${name}`) })),
          { name: t('attendance.sheet.remarks') },
        ]}
        rows={person.days.map((day) => ({
          key: day.date,
          cells: [
            day.date,
            shiftName(day.shift),
            clockText(day.spells[0]?.on ?? null),
            clockText(day.spells.at(-1)?.off ?? null),
            hoursText(day.workedMinutes),
            hoursText(day.lateMinutes),
            hoursText(day.earlyMinutes),
            hoursText(day.overtimeMinutes),
            hoursText(day.breakMinutes),
            [
              day.absent ? t('attendance.presence.absent') : '',
              day.swapped ? t('attendance.sheet.swapped') : '',
              day.spells.some(({ corrected }) => corrected) ? t('attendance.sheet.corrected') : '',
            ]
              .filter(Boolean)
              .join(' '),
          ],
        }))}
        empty={t('attendance.sheet.none')}
      />
      <SheetSigns who={[t('attendance.sheet.signPerson'), t('attendance.sheet.signSupervisor')]} />
    </Sheet>
  );
};
