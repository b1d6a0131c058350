/** What can be done with a person, by their state and by what the one at the desk may do. */
import { useTranslation } from 'react-i18next';
import type { PersonRecord, PresentLine } from '../../../shared/attendance/contract.ts';
import type { RecordAction } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';

export const usePersonActions = (
  hand: RegisterHand<PresentLine>,
  person: PersonRecord,
  act: Act,
): RecordAction[] => {
  const { t } = useTranslation();
  const { line, staff, swaps } = person;
  const { code, active } = staff;
  const here = line.presence === 'on' || line.presence === 'break';
  const resting = line.presence === 'break';
  const isHere = active && here;
  const asked = swaps.find(({ state }) => state === 'asked');
  const take = (key: string, send: () => Promise<unknown>) => () =>
    void act.run(send, { said: t(`attendance.act.${key}`) });
  const open = (form: string) => () => hand.openForm(form);
  return [
    {
      key: 'A',
      text: 'attendance.act.approve',
      primary: true,
      may: 'attendance.manage',
      when: asked !== undefined,
      run: take('approve', () => desk.attendance.approveSwap({ id: asked?.id ?? '' })),
    },
    {
      key: 'U',
      text: 'attendance.act.refuse',
      may: 'attendance.manage',
      when: asked !== undefined,
      run: open('refuse'),
    },
    {
      key: 'S',
      text: 'attendance.act.signOn',
      primary: asked === undefined,
      foot: 21,
      may: 'duty.sign',
      when: active && !here,
      run: take('signOn', () => desk.staff.signOn({ code })),
    },
    {
      key: 'S',
      text: 'attendance.act.signOff',
      primary: asked === undefined && !line.forgotten && !resting,
      foot: 21,
      may: 'duty.sign',
      when: isHere,
      run: take('signOff', () => desk.staff.signOff({ code })),
    },
    {
      key: 'I',
      text: here ? 'attendance.act.pinOff' : 'attendance.act.pinOn',
      may: 'duty.sign',
      when: active,
      run: open('withPin'),
    },
    {
      key: 'B',
      text: resting ? 'attendance.act.endBreak' : 'attendance.act.startBreak',
      primary: asked === undefined && resting,
      foot: 22,
      may: 'duty.sign',
      when: isHere,
      run: resting
        ? take('endBreak', () => desk.attendance.endBreak({ code }))
        : take('startBreak', () => desk.attendance.startBreak({ code })),
    },
    {
      key: 'X',
      text: 'attendance.act.swap',
      foot: 23,
      may: 'duty.sign',
      when: active,
      run: open('swap'),
    },
    {
      key: 'C',
      text: 'attendance.act.correct',
      primary: asked === undefined && line.forgotten,
      foot: 24,
      may: 'attendance.manage',
      when: person.spells.length > 0,
      run: open('correct'),
    },
    { key: 'H', text: 'attendance.act.addHours', may: 'attendance.manage', run: open('addHours') },
    { key: 'E', text: 'attendance.act.edit', may: 'staff.manage', run: open('edit') },
    { key: 'K', text: 'attendance.act.pin', may: 'staff.manage', when: active, run: open('pin') },
    {
      key: 'L',
      text: 'attendance.act.leave',
      may: 'staff.manage',
      when: active,
      run: open('leave'),
    },
    {
      key: 'L',
      text: 'attendance.act.return',
      primary: true,
      may: 'staff.manage',
      when: !active,
      run: take('return', () => desk.staff.reactivate({ code })),
    },
    { key: 'N', text: 'attendance.act.add', foot: 25, may: 'staff.manage', run: open('add') },
  ];
};
