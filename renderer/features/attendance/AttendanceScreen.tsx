/** 考勤: who is here, the roster of the week, the sheet of the month. */
import { screenOf } from '../../app/register/shelf.tsx';
import { attendanceBooks } from './books.ts';
import { Month } from './Month.tsx';
import { Present } from './Present.tsx';
import { Roster } from './Roster.tsx';

export const AttendanceScreen = screenOf(attendanceBooks, {
  present: Present,
  roster: Roster,
  month: Month,
});
