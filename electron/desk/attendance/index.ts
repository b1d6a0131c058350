/** Attendance: the roster, who is here, what became of the plan. The domain's public face. */
import type { attendanceContract } from '../../../shared/attendance/contract.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import type { StaffRow } from '../database/schema/index.ts';
import { bytesOf } from '../kernel/bytes.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { found } from '../kernel/failure.ts';
import { type Handlers, prepared, preparedQuery } from '../kernel/handlers.ts';
import { exporting, type SaveOut } from '../paper/index.ts';
import { provedBy, type Witness } from '../staff/index.ts';
import { readTableAside } from '../tables/index.ts';
import { endBreak, startBreak } from './breaks.ts';
import { clock } from './clock.ts';
import { addHours, correct } from './corrections.ts';
import { exportMonth } from './export.ts';
import { applyImport, previewImport } from './import.ts';
import { monthView, personMonth } from './month.ts';
import { personRecord } from './person.ts';
import { copyWeek, rosterView, setRoster } from './roster.ts';
import { approveSwap, askSwap, refuseSwap, viewSwap } from './swaps.ts';
import { presentLine, today } from './today.ts';

export { endBreak, startBreak } from './breaks.ts';
export { correct } from './corrections.ts';
export { presenceDue } from './due.ts';
export { datesOfMonth } from './month.ts';
export { attendanceOf, attendanceOn, datesFrom } from './plans.ts';
export { putRoster } from './roster.ts';
export { approveSwap, askSwap } from './swaps.ts';
export { missingNow, presentLines } from './today.ts';

/** By code or badge, or by id, as marks elsewhere name a person. */
const named = ({ reads }: ReadContext, token: string): StaffRow =>
  found(reads.staff.byToken(token) ?? reads.staff.byId(token), 'staff.unknown', { code: token });

/** @throws DeskError for a file no table can be read from */
const readFile = ({ name, content }: { name: string; content: string }) =>
  readTableAside(bytesOf(content), name);

type Deps = { witness: Witness; saveOut: SaveOut };

export const createAttendanceHandlers = ({
  witness,
  saveOut,
}: Deps): Handlers<typeof attendanceContract> => ({
  today,
  person: (context, { code }) => personRecord(context, named(context, code)),
  clock: prepared(
    (input, context) => provedBy(witness, input, context),
    (context: WriteContext, { code }, proved) => {
      const { person, what, forgottenUntilMs } = clock(context, code, proved);
      return {
        code: person.code,
        name: person.name,
        what,
        at: isoAt(context.nowMs, context.timeZone),
        forgottenUntil:
          forgottenUntilMs === undefined ? null : isoAt(forgottenUntilMs, context.timeZone),
        line: presentLine(context, person),
      };
    },
  ),
  startBreak: (context, { code }) => presentLine(context, startBreak(context, code)),
  endBreak: (context, { code }) => presentLine(context, endBreak(context, code)),
  correct: (context, { id, ...times }) => presentLine(context, correct(context, id, times)),
  addHours: (context, wanted) => presentLine(context, addHours(context, wanted)),
  roster: rosterView,
  setRoster: (context, { entries }) => ({ changed: setRoster(context, entries) }),
  copyWeek,
  importPreview: preparedQuery(readFile, (context, { name }, table) =>
    previewImport(context, name, table),
  ),
  importApply: prepared(readFile, (context, { name }, table) => ({
    changed: applyImport(context, name, table),
  })),
  askSwap: (context, wanted) => viewSwap(context, askSwap(context, wanted)),
  approveSwap: (context, { id }) => viewSwap(context, approveSwap(context, id)),
  refuseSwap: (context, { id, reason }) => viewSwap(context, refuseSwap(context, id, reason)),
  swaps: (context) => ({
    swaps: context.reads.attendance.waitingSwaps().map((row) => viewSwap(context, row)),
  }),
  month: (context, { month }) => monthView(context, month),
  personMonth: (context, { code, month }) => personMonth(context, named(context, code), month),
  exportMonth: exporting(async ({ month, code, format }, context) =>
    exportMonth(context, saveOut, {
      month,
      format,
      person: code === undefined ? null : named(context, code),
    }),
  ),
});
