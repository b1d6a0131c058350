/** What has to be typed for a person: a PIN, a swap, hours put right. Staff details stand in StaffForms. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { typedMoment } from '../../../shared/attendance/words.ts';
import type { FormItem } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { desk, orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import type { FormProps } from './form-props.ts';
import { StaffForms } from './StaffForms.tsx';
import { usePlanWords } from './words.ts';

const WithPin = ({ hand, person, act }: FormProps) => {
  const { t } = useTranslation();
  const { code } = person.staff;
  const here = person.line.presence === 'on' || person.line.presence === 'break';
  const title = t(here ? 'attendance.act.pinOff' : 'attendance.act.pinOn');
  return (
    <RecordForm
      hand={hand}
      form="withPin"
      title={title}
      act={act}
      said={title}
      fields={[{ kind: 'pin', name: 'pin', label: t('attendance.form.pin') }]}
      send={async ({ pin }) => {
        if (here) await desk.staff.signOff({ code, pin });
        else await desk.staff.signOn({ code, pin });
      }}
    />
  );
};

const usePeople = (except: string): FormItem[] => {
  const { t } = useTranslation();
  const planWords = usePlanWords();
  const people = useQuery(orpc.attendance.today.queryOptions()).data?.people ?? [];
  return people
    .filter(({ code, presence }) => code !== except && presence !== 'left')
    .map((one) => ({
      id: one.code,
      head: one.code,
      title: one.name,
      detail: [t(`app.role.${one.role}`), planWords(one)].filter(Boolean).join(' · '),
      words: findableBy(one.code, one.name),
    }));
};

const Swap = ({ hand, person, act }: FormProps) => {
  const { t } = useTranslation();
  const people = usePeople(person.staff.code);
  return (
    <RecordForm
      hand={hand}
      form="swap"
      title={t('attendance.act.swap')}
      act={act}
      said={t('attendance.swapAsked')}
      fields={[
        { kind: 'date', name: 'date', label: t('attendance.form.date'), lean: 'ahead' },
        { kind: 'search', name: 'with', label: t('attendance.form.with'), items: people },
        {
          kind: 'date',
          name: 'withDate',
          label: t('attendance.form.withDate'),
          lean: 'ahead',
          optional: true,
        },
        { kind: 'text', name: 'note', label: t('attendance.form.note'), optional: true },
      ]}
      send={({ withDate, ...wanted }) =>
        desk.attendance.askSwap({
          ...wanted,
          code: person.staff.code,
          ...(withDate === null ? {} : { withDate }),
        })
      }
    />
  );
};

const Refuse = ({ hand, person, act }: FormProps) => {
  const { t } = useTranslation();
  const asked = person.swaps.find(({ state }) => state === 'asked');
  if (!asked) return null;
  return (
    <RecordForm
      hand={hand}
      form="refuse"
      title={t('attendance.act.refuse')}
      act={act}
      fields={[{ kind: 'text', name: 'reason', label: t('attendance.form.reason') }]}
      send={({ reason }) => desk.attendance.refuseSwap({ id: asked.id, reason })}
    />
  );
};

const Correct = ({ hand, person, act }: FormProps) => {
  const { t } = useTranslation();
  const [newest] = person.spells;
  if (!newest) return null;
  const spells = person.spells.map(({ id, on, off }): FormItem => {
    const title = `${typedMoment(on)} – ${off ? typedMoment(off) : t('attendance.fact.still')}`;
    return { id, title, words: findableBy(title) };
  });
  return (
    <RecordForm
      hand={hand}
      form="correct"
      title={t('attendance.act.correct')}
      act={act}
      said={t('attendance.act.correct')}
      fields={[
        {
          kind: 'search',
          name: 'spell',
          label: t('attendance.form.spell'),
          items: spells,
          initial: newest.id,
        },
        {
          kind: 'moment',
          name: 'off',
          label: t('attendance.form.off'),
          lean: 'back',
          optional: true,
        },
        {
          kind: 'moment',
          name: 'on',
          label: t('attendance.form.on'),
          lean: 'back',
          optional: true,
        },
        { kind: 'text', name: 'reason', label: t('attendance.form.reason') },
      ]}
      send={({ spell, on, off, reason }) =>
        desk.attendance.correct({
          id: spell,
          reason,
          ...(on === null ? {} : { on }),
          ...(off === null ? {} : { off }),
        })
      }
    />
  );
};

const AddHours = ({ hand, person, act }: FormProps) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="addHours"
      title={t('attendance.act.addHours')}
      act={act}
      said={t('attendance.act.addHours')}
      fields={[
        { kind: 'moment', name: 'on', label: t('attendance.form.on'), lean: 'back' },
        { kind: 'moment', name: 'off', label: t('attendance.form.off'), lean: 'back' },
        { kind: 'text', name: 'reason', label: t('attendance.form.reason') },
      ]}
      send={(hours) => desk.attendance.addHours({ ...hours, code: person.staff.code })}
    />
  );
};

export const PersonForms = (props: FormProps) => (
  <>
    <WithPin {...props} />
    <Swap {...props} />
    <Refuse {...props} />
    <Correct {...props} />
    <AddHours {...props} />
    <StaffForms {...props} />
  </>
);
