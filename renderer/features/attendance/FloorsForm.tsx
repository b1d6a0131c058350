/** Which floors the shift in hand is for, typed above the week; empty: the person's usual ones. */
import { useTranslation } from 'react-i18next';
import type { RosterEntry, RosterView } from '../../../shared/attendance/contract.ts';
import { floorsIn } from '../../../shared/attendance/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { useAct } from '../../app/register/useAct.ts';
import type { GridCell } from './useGrid.ts';
import { shortDay, useShiftName } from './words.ts';

type FloorsFormProps = {
  view: RosterView;
  cell: GridCell;
  /** @throws what the desk refuses it with */
  save: (entry: RosterEntry) => Promise<void>;
  close: () => void;
};

export const FloorsForm = ({ view, cell, save, close }: FloorsFormProps) => {
  const { t } = useTranslation();
  const shiftName = useShiftName();
  const act = useAct();
  const person = view.people[cell.row];
  const day = person?.cells[cell.column];
  if (!person || !day) return null;
  const form = 'floors';
  const usual = person.floors.join(' ');
  return (
    <RecordForm
      hand={{
        name: 'attendance',
        id: `${person.code} ${day.date}`,
        form,
        closeForm: close,
        toList: () => {},
      }}
      form={form}
      title={`${person.name} · ${shortDay(day.date)} ${shiftName(day.shift)}`}
      act={act}
      fields={[
        {
          kind: 'text',
          name: 'floors',
          label: t('attendance.form.floors'),
          hint: t('attendance.roster.floorsHint', { usual: usual === '' ? '–' : usual }),
          initial: day.floors?.join(' ') ?? '',
          maxLength: 120,
          optional: true,
        },
      ]}
      send={({ floors }) =>
        save({ code: person.code, date: day.date, shift: day.shift, floors: floorsIn(floors) })
      }
    />
  );
};
