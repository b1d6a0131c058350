/** What can be done with a person, by their state and by what the one at the desk may do. */
import { useTranslation } from 'react-i18next';
import type { PersonRecord, PresentLine } from '../../../shared/attendance/contract.ts';
import type { RecordAction } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { useMay } from './words.ts';

export const usePersonActions = (
  hand: RegisterHand<PresentLine>,
  person: PersonRecord,
  act: Act,
): RecordAction[] => {
  const { t } = useTranslation();
  const may = useMay();
  const { line, staff, swaps } = person;
  const { code, active } = staff;
  const here = line.presence === 'on' || line.presence === 'break';
  const resting = line.presence === 'break';
  const signs = active && may('duty.sign');
  const manages = may('attendance.manage');
  const staffing = may('staff.manage');
  const asked = swaps.find(({ state }) => state === 'asked');
  const take = (key: string, send: () => Promise<unknown>) => () =>
    void act.run(send, { said: t(`attendance.act.${key}`) });
  const open = (form: string) => () => hand.openForm(form);
  return [
    {
      key: 'A',
      text: 'attendance.act.approve',
      primary: true,
      when: asked !== undefined && manages,
      run: take('approve', () => desk.attendance.approveSwap({ id: asked?.id ?? '' })),
    },
    {
      key: 'U',
      text: 'attendance.act.refuse',
      when: asked !== undefined && manages,
      run: open('refuse'),
    },
    {
      key: 'S',
      text: 'attendance.act.signOn',
      primary: asked === undefined,
      foot: 21,
      when: signs && !here,
      run: take('signOn', () => desk.staff.signOn({ code })),
    },
    {
      key: 'S',
      text: 'attendance.act.signOff',
      primary: asked === undefined && !line.forgotten && !resting,
      foot: 21,
      when: signs && here,
      run: take('signOff', () => desk.staff.signOff({ code })),
    },
    {
      key: 'I',
      text: here ? 'attendance.act.pinOff' : 'attendance.act.pinOn',
      when: signs,
      run: open('withPin'),
    },
    {
      key: 'B',
      text: resting ? 'attendance.act.endBreak' : 'attendance.act.startBreak',
      primary: asked === undefined && resting,
      foot: 22,
      when: signs && here,
      run: resting
        ? take('endBreak', () => desk.attendance.endBreak({ code }))
        : take('startBreak', () => desk.attendance.startBreak({ code })),
    },
    { key: 'X', text: 'attendance.act.swap', foot: 23, when: signs, run: open('swap') },
    {
      key: 'C',
      text: 'attendance.act.correct',
      primary: asked === undefined && line.forgotten,
      foot: 24,
      when: manages && person.week.some(({ spells }) => spells.length > 0),
      run: open('correct'),
    },
    { key: 'H', text: 'attendance.act.addHours', when: manages, run: open('addHours') },
    { key: 'E', text: 'attendance.act.edit', when: staffing, run: open('edit') },
    { key: 'K', text: 'attendance.act.pin', when: staffing && active, run: open('pin') },
    { key: 'L', text: 'attendance.act.leave', when: staffing && active, run: open('leave') },
    {
      key: 'L',
      text: 'attendance.act.return',
      primary: true,
      when: staffing && !active,
      run: take('return', () => desk.staff.reactivate({ code })),
    },
    { key: 'N', text: 'attendance.act.add', foot: 25, when: staffing, run: open('add') },
  ];
};
