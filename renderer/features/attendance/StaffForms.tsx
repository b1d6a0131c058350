/** Who works here: added, changed, given a PIN, made inactive. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { PersonRecord } from '../../../shared/attendance/contract.ts';
import { floorsIn } from '../../../shared/attendance/model.ts';
import { type Role, roles } from '../../../shared/kernel/permissions.ts';
import { type Department, departments } from '../../../shared/staff/contract.ts';
import type { Field, FormItem } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { useAllowed } from '../../client/allowed.ts';
import { desk, orpc } from '../../client/desk.ts';
import { WindowError } from '../../client/errors.ts';
import { clockOfMinute } from '../../client/house-time.ts';
import { useSession } from '../../client/session.ts';
import { findableBy } from '../../ui/find.ts';
import type { FormProps } from './form-props.ts';

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
/** `07:00-15:00` as minutes; null when left empty. */
const hoursOf = (text: string): { fromMinute: number; untilMinute: number } | null => {
  if (text.trim() === '') return null;
  const match = /^(\d{1,2}):(\d{2})\s*[-–~至]\s*(\d{1,2}):(\d{2})$/.exec(
    text.normalize('NFKC').trim(),
  );
  const [fromHour = 99, fromMin = 99, untilHour = 99, untilMin = 99] = (match ?? [])
    .slice(1)
    .map(Number);
  const fromMinute = fromHour * 60 + fromMin;
  const untilMinute = untilHour * 60 + untilMin;
  if (fromMin > 59 || untilMin > 59 || fromMinute > 1_439 || untilMinute > 1_440)
    throw new WindowError('INVALID_INPUT', 'attendance.badHours', { hours: text });
  return { fromMinute, untilMinute: untilMinute === 0 ? 1_440 : untilMinute };
};

type Named = { id: string; title: string };

const items = (all: readonly Named[]): FormItem[] =>
  all.map((one) => ({ ...one, words: findableBy(one.id, one.title) }));

/** The fields both forms ask for; the role of an administrator is an administrator's to give. */
const useDetailFields = (person: PersonRecord | null) => {
  const { t } = useTranslation();
  const session = useSession();
  const staff = person?.staff;
  const own = person?.ownHours;
  const given = roles.filter(
    (role) => role !== 'administrator' || session?.role === 'administrator',
  );
  return [
    { kind: 'text', name: 'name', label: t('attendance.form.name'), initial: staff?.name ?? '' },
    {
      kind: 'search',
      name: 'role',
      label: t('attendance.form.role'),
      items: items(given.map((id) => ({ id, title: t(`app.role.${id}`) }))),
      initial: staff?.role ?? 'attendant',
    },
    {
      kind: 'search',
      name: 'department',
      label: t('attendance.form.department'),
      items: items(departments.map((id) => ({ id, title: t(`board.department.${id}`) }))),
      initial: staff?.department ?? 'housekeeping',
    },
    {
      kind: 'text',
      name: 'floors',
      label: t('attendance.form.floors'),
      hint: t('attendance.form.floorsHint'),
      initial: staff?.floors.join(' ') ?? '',
      optional: true,
    },
    {
      kind: 'text',
      name: 'extension',
      label: t('attendance.form.extension'),
      initial: staff?.extension ?? '',
      optional: true,
    },
    {
      kind: 'text',
      name: 'badge',
      label: t('attendance.form.badge'),
      hint: t('attendance.form.badgeHint'),
      initial: staff?.badge ?? '',
      optional: true,
    },
    {
      kind: 'text',
      name: 'ownHours',
      label: t('attendance.form.ownHours'),
      hint: t('attendance.form.ownHoursHint'),
      initial: own
        ? `${clockOfMinute(own.fromMinute)}-${clockOfMinute(own.untilMinute % 1_440)}`
        : '',
      optional: true,
    },
  ] as const satisfies readonly Field[];
};

type Details = Record<
  'name' | 'role' | 'department' | 'floors' | 'extension' | 'badge' | 'ownHours',
  string
>;

const detailsOf = (values: Details) => ({
  name: values.name,
  role: values.role as Role,
  department: values.department as Department,
  floors: floorsIn(values.floors),
  extension: orNull(values.extension),
  badge: orNull(values.badge),
});

const Add = ({ hand, act }: FormProps) => {
  const { t } = useTranslation();
  const details = useDetailFields(null);
  return (
    <RecordForm
      hand={hand}
      form="add"
      about=""
      title={t('attendance.act.add')}
      act={act}
      said={t('attendance.act.add')}
      fields={[
        { kind: 'text', name: 'code', label: t('attendance.form.code') },
        ...details,
        {
          kind: 'pin',
          name: 'pin',
          label: t('attendance.form.pin'),
          hint: t('attendance.form.pinHint'),
          optional: true,
        },
      ]}
      send={async ({ code, pin, ...values }) => {
        const ownHours = hoursOf(values.ownHours);
        const added = await desk.staff.add({
          code,
          ...detailsOf(values),
          ...(pin === '' ? {} : { pin }),
        });
        if (ownHours) await desk.staff.edit({ code, ownHours });
        return added;
      }}
      onDone={({ id }) => hand.select(id)}
    />
  );
};

const Edit = ({ hand, person, act }: FormProps) => {
  const { t } = useTranslation();
  const { code } = person.staff;
  const details = useDetailFields(person);
  return (
    <RecordForm
      hand={hand}
      form="edit"
      title={t('attendance.act.edit')}
      act={act}
      said={t('attendance.act.edit')}
      fields={details}
      send={async (values) => {
        const { role, ...details } = detailsOf(values);
        return desk.staff.edit({
          code,
          ...details,
          // Another role is asked for only where it is another: it wants the secret typed once more.
          ...(role === person.staff.role ? {} : { role }),
          ownHours: hoursOf(values.ownHours),
        });
      }}
    />
  );
};

/** What a PIN must be; and, where it matters, that its key is not sealed or not here. */
const usePinHint = (): string => {
  const { t } = useTranslation();
  const key = useQuery({
    ...orpc.staff.pinKey.queryOptions(),
    enabled: useAllowed()('staff.manage'),
  });
  const { kept, unreadable = [] } = key.data ?? {};
  return [
    t('attendance.form.pinHint'),
    ...(kept === 'file' ? [t('attendance.form.pinKeyFile')] : []),
    ...(unreadable.length > 0
      ? [t('attendance.form.pinUnreadable', { codes: unreadable.join(' ') })]
      : []),
  ].join(' · ');
};

export const StaffForms = (props: FormProps) => {
  const { t } = useTranslation();
  const pinHint = usePinHint();
  const { hand, person, act } = props;
  const { code, name } = person.staff;
  return (
    <>
      <Add {...props} />
      <Edit {...props} />
      <RecordForm
        hand={hand}
        form="pin"
        title={t('attendance.act.pin')}
        act={act}
        said={t('attendance.act.pin')}
        fields={[
          {
            kind: 'pin',
            name: 'pin',
            label: t('attendance.form.pin'),
            hint: pinHint,
          },
        ]}
        send={({ pin }) => desk.staff.setPin({ code, pin })}
      />
      <RecordForm
        hand={hand}
        form="leave"
        title={t('attendance.form.leaveTitle', { name })}
        act={act}
        action={t('attendance.act.leave')}
        said={t('attendance.act.leave')}
        fields={[]}
        send={() => desk.staff.deactivate({ code })}
        undo={() => desk.staff.reactivate({ code })}
      />
    </>
  );
};
