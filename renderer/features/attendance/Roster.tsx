/** The roster of a week, filled like a spreadsheet: arrows, a letter a cell, copied from the week before. */
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RosterView } from '../../../shared/attendance/contract.ts';
import { isAway, letterOf } from '../../../shared/attendance/model.ts';
import { addDays, dateAt, weekStart } from '../../../shared/kernel/time.ts';
import { type KeyBinding, useKeys } from '../../app/keys.ts';
import { openScreen } from '../../app/navigation.ts';
import { houseNow } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { useTimeZone } from '../../client/house-time.ts';
import { Panel } from '../../ui/Panel.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import classes from './attendance.module.css';
import { attendanceBooks } from './books.ts';
import { FloorsForm } from './FloorsForm.tsx';
import { ImportPanel, useImport } from './ImportPanel.tsx';
import { RosterGrid } from './RosterGrid.tsx';
import { useGrid } from './useGrid.ts';
import { useMay } from './words.ts';

const week = 7;
const pageRows = 10;

/** The shifts a letter stands for: those of the house, own hours, free days. */
export const choicesOf = (view: RosterView | undefined): { letter: string; shift: string }[] => [
  ...(view?.shifts ?? []).map(({ code, letter }) => ({ letter, shift: code })),
  ...['own', 'off', 'leave'].map((shift) => ({ letter: letterOf(shift), shift })),
];

export const Roster = () => {
  const { t } = useTranslation();
  const may = useMay();
  const timeZone = useTimeZone();
  const [from, setFrom] = useState(() => weekStart(dateAt(houseNow(), timeZone)));
  const view = useQuery({
    ...orpc.attendance.roster.queryOptions({ input: { from, days: week } }),
    placeholderData: keepPreviousData,
  }).data;
  const grid = useGrid(view);
  const file = useImport();
  const [said, setSaid] = useState<string | null>(null);
  const writes = may('attendance.manage');
  const [givesFloors, setGivesFloors] = useState(false);
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => scroller.current?.focus(), []);
  const { saved } = grid;
  useEffect(() => setSaid(saved > 0 ? t('attendance.roster.saved') : null), [saved, t]);

  const person = view?.people[grid.cell.row];
  const date = view?.dates[grid.cell.column];
  const planned = person?.cells[grid.cell.column]?.shift ?? null;
  const put = (shift: string | null) => {
    if (!person || date === undefined) return;
    void grid.put([{ code: person.code, date, shift }]);
    if (shift !== null) grid.move(0, grid.cell.column === week - 1 ? 0 : 1);
  };
  const turn = (days: number) => setFrom((now) => addDays(now, days));
  const copy = async () => {
    const before = grid.asTyped();
    try {
      const copied = await desk.attendance.copyWeek({ from: addDays(from, -week), to: from });
      if (copied.changed > 0) grid.remember(before);
      setSaid(t('attendance.roster.copied', copied));
    } catch (error) {
      grid.refused(error);
    }
  };
  const moves: KeyBinding[] = [
    {
      key: 'Up',
      text: 'registers.keys.move',
      shown: '↑↓←→',
      foot: 10,
      run: () => grid.move(-1, 0),
    },
    { key: 'Down', text: 'registers.keys.move', silent: true, run: () => grid.move(1, 0) },
    { key: 'Left', text: 'registers.keys.move', silent: true, run: () => grid.move(0, -1) },
    { key: 'Right', text: 'registers.keys.move', silent: true, run: () => grid.move(0, 1) },
    { key: 'Home', text: 'registers.keys.move', silent: true, run: () => grid.move(0, -week) },
    { key: 'End', text: 'registers.keys.move', silent: true, run: () => grid.move(0, week) },
    {
      key: 'PageUp',
      text: 'registers.keys.move',
      silent: true,
      run: () => grid.move(-pageRows, 0),
    },
    {
      key: 'PageDown',
      text: 'registers.keys.move',
      silent: true,
      run: () => grid.move(pageRows, 0),
    },
    { key: '[', text: 'attendance.roster.previous', foot: 30, run: () => turn(-week) },
    { key: ']', text: 'attendance.roster.next', foot: 31, run: () => turn(week) },
    { key: 'Esc', text: 'registers.screen.board', foot: 88, run: () => openScreen('board') },
  ];
  const inGrid = file.name === null && !givesFloors;
  useKeys('screen', moves, { active: inGrid });
  useKeys(
    'row',
    [
      ...choicesOf(view).map(({ letter, shift }) => ({
        key: letter,
        text: `attendance.shift.${shift}`,
        run: (event: KeyboardEvent) => event.repeat || put(shift),
      })),
      { key: 'Delete', text: 'attendance.act.refuse', silent: true, run: () => put(null) },
      { key: 'Backspace', text: 'attendance.act.refuse', silent: true, run: () => put(null) },
      {
        key: 'Enter',
        text: 'attendance.roster.floors',
        foot: 19,
        when: () => planned !== null && !isAway(planned),
        run: () => setGivesFloors(true),
      },
      { key: 'Z', text: 'registers.keys.undo', foot: 20, run: () => void grid.undo() },
      { key: 'Ctrl+Z', text: 'registers.keys.undo', silent: true, run: () => void grid.undo() },
      { key: 'Shift+C', text: 'attendance.act.copy', foot: 21, run: () => void copy() },
      { key: 'Shift+I', text: 'attendance.act.import', foot: 22, run: file.choose },
    ],
    { active: writes && inGrid },
  );
  const last = view?.dates.at(-1) ?? from;
  return (
    <div className={classes.screen} data-testid="roster">
      <Panel
        title={t('attendance.view.roster')}
        facts={t('attendance.roster.week', { from, until: last })}
        tools={<attendanceBooks.Chips />}
      >
        {file.input}
        {file.name === null ? null : <ImportPanel file={file} />}
        {view && givesFloors ? (
          <FloorsForm
            view={view}
            cell={grid.cell}
            save={grid.save}
            close={() => {
              setGivesFloors(false);
              scroller.current?.focus();
            }}
          />
        ) : null}
        {grid.problem ? <ProblemLine message={grid.problem.message} /> : null}
        <div className={classes.scroller} ref={scroller} tabIndex={-1}>
          {view ? <RosterGrid view={view} cell={grid.cell} onCell={grid.to} /> : null}
        </div>
        <footer className={classes.foot}>
          <span>{t(writes ? 'attendance.roster.help' : 'attendance.roster.readOnly')}</span>
          <output data-testid="roster-said">{file.done ?? said}</output>
        </footer>
      </Panel>
    </div>
  );
};
