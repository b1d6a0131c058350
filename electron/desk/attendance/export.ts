/** The monthly sheets as tables for a spreadsheet, in the reader's language. */
import type { TotalsView } from '../../../shared/attendance/contract.ts';
import { clockText, hoursText } from '../../../shared/attendance/words.ts';
import type { StaffRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { say } from '../kernel/sentences.ts';
import type { SaveOut } from '../paper/index.ts';
import { writeCsv, writeXlsx } from '../tables/index.ts';
import { monthView, personMonth } from './month.ts';

const totalColumns = [
  'daysWorked',
  'planned',
  'worked',
  'lateTimes',
  'late',
  'earlyTimes',
  'early',
  'absent',
  'leave',
  'overtime',
  'breaks',
  'longBreaks',
  'swaps',
] as const;

const totalCells = (totals: TotalsView): string[] => [
  String(totals.daysWorked),
  hoursText(totals.plannedMinutes),
  hoursText(totals.workedMinutes),
  String(totals.lateTimes),
  hoursText(totals.lateMinutes),
  String(totals.earlyTimes),
  hoursText(totals.earlyMinutes),
  String(totals.absentDays),
  String(totals.leaveDays),
  hoursText(totals.overtimeMinutes),
  hoursText(totals.breakMinutes),
  String(totals.longBreaks),
  String(totals.swaps),
];

type Says = (key: string) => string;

const houseRows = (context: ReadContext, month: string, t: Says): string[][] => {
  const { people, house } = monthView(context, month);
  return [
    ['code', 'name', 'department', ...totalColumns].map((name) => t(`attendance.sheet.${name}`)),
    ...people.map(({ code, name, department, totals }) => [
      code,
      name,
      t(`board.department.${department}`),
      ...totalCells(totals),
    ]),
    ['', t('attendance.sheet.house'), '', ...totalCells(house)],
  ];
};

const personRows = (context: ReadContext, person: StaffRow, month: string, t: Says): string[][] => {
  const { days } = personMonth(context, person, month);
  const columns = [
    'date',
    'shift',
    'on',
    'off',
    'worked',
    'late',
    'early',
    'absent',
    'overtime',
    'breaks',
    'remarks',
  ];
  return [
    columns.map((name) => t(`attendance.sheet.${name}`)),
    ...days.map((day) => [
      day.date,
      day.shift === null ? '' : t(`attendance.shift.${day.shift}`),
      clockText(day.spells[0]?.on ?? null),
      clockText(day.spells.at(-1)?.off ?? null),
      hoursText(day.workedMinutes),
      hoursText(day.lateMinutes),
      hoursText(day.earlyMinutes),
      day.absent ? t('attendance.presence.absent') : '',
      hoursText(day.overtimeMinutes),
      hoursText(day.breakMinutes),
      [
        day.swapped ? t('attendance.sheet.swapped') : '',
        day.spells.some(({ corrected }) => corrected) ? t('attendance.sheet.corrected') : '',
      ]
        .filter(Boolean)
        .join(' '),
    ]),
  ];
};

type Wanted = { month: string; person: StaffRow | null; format: 'csv' | 'xlsx' };

/** Writes the file among the papers of the day. */
export const exportMonth = async (
  context: ReadContext,
  saveOut: SaveOut,
  { month, person, format }: Wanted,
): Promise<{ name: string; path: string }> => {
  const t: Says = (key) => say(context.language, key);
  const title = t('attendance.sheet.title');
  const name = person ? `${title} ${month} ${person.code}` : `${title} ${month}`;
  const rows = person ? personRows(context, person, month, t) : houseRows(context, month, t);
  const bytes = format === 'csv' ? writeCsv(rows) : await writeXlsx([{ name: month, rows }]);
  return { name, path: await saveOut(context, name, `.${format}`, bytes) };
};
