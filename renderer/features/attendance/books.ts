/** 考勤: who is here, the roster of the week, the sheet of the month. */
import { createShelf } from '../../app/register/shelf.tsx';

export const attendanceBooks = createShelf('attendance', ['present', 'roster', 'month']);
