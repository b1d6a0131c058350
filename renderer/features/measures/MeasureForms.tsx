/** The forms of a measure: a new one, done on a day, changed, dropped. */
import { useTranslation } from 'react-i18next';
import type { MeasureResult } from '../../../shared/measures/contract.ts';
import { measureKinds } from '../../../shared/measures/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { nameIn } from '../../client/texts.ts';
import { usePeople } from '../board/people.ts';

type FormProps = { hand: RegisterHand<MeasureResult>; act: Act };

const kindNamed = (name: string) => measureKinds.find((one) => one === name) ?? 'other';

const useKindField = (initial: string) => {
  const { t } = useTranslation();
  return {
    kind: 'choice',
    name: 'kind',
    label: t('measures.form.kind'),
    initial,
    choices: measureKinds.map((value) => ({ value, label: t(`measures.kind.${value}`) })),
  } as const;
};

export const AddForm = ({ hand, act }: FormProps) => {
  const { t } = useTranslation();
  const people = usePeople();
  const kind = useKindField('other');
  return (
    <RecordForm
      hand={hand}
      form="add"
      about=""
      title={t('measures.act.add')}
      act={act}
      fields={[
        { kind: 'text', name: 'title', label: t('measures.form.title'), maxLength: 200 },
        kind,
        {
          kind: 'search',
          name: 'owner',
          label: t('measures.form.owner'),
          hint: t('measures.form.ownerHint'),
          items: people,
          optional: true,
        },
        { kind: 'date', name: 'dueOn', label: t('measures.form.dueOn'), lean: 'ahead' },
      ]}
      send={({ title, kind: sort, owner, dueOn }) =>
        desk.measures.add({
          ...{ title, kind: kindNamed(sort), dueOn: dueOn.slice(0, 10) },
          ...(owner === '' ? {} : { owner }),
        })
      }
    />
  );
};

export const MeasureForms = ({ hand, act, measure }: FormProps & { measure: MeasureResult }) => {
  const { t, i18n } = useTranslation();
  const people = usePeople();
  const kind = useKindField(measure.kind);
  const { id } = measure;
  const named = nameIn(measure.title, i18n.language);
  return (
    <>
      <RecordForm
        hand={hand}
        form="done"
        title={t('measures.act.done')}
        act={act}
        fields={[
          {
            kind: 'date',
            name: 'on',
            label: t('measures.form.doneOn'),
            hint: t('measures.form.today'),
            lean: 'back',
            optional: true,
          },
        ]}
        send={({ on }) =>
          desk.measures.done({ id, ...(on === null ? {} : { on: on.slice(0, 10) }) })
        }
      />
      <RecordForm
        hand={hand}
        form="change"
        title={t('measures.act.change')}
        act={act}
        fields={[
          { kind: 'text', name: 'title', label: t('measures.form.title'), initial: named },
          kind,
          {
            kind: 'search',
            name: 'owner',
            label: t('measures.form.owner'),
            hint: measure.ownerName,
            items: people,
            optional: true,
          },
          {
            kind: 'date',
            name: 'dueOn',
            label: t('measures.form.dueOn'),
            lean: 'ahead',
            initial: measure.dueOn,
          },
        ]}
        send={({ title, kind: sort, owner, dueOn }) =>
          desk.measures.change({
            ...{ id, kind: kindNamed(sort), dueOn: dueOn.slice(0, 10) },
            ...(title === named ? {} : { title }),
            ...(owner === '' ? {} : { owner }),
          })
        }
      />
      <RecordForm
        hand={hand}
        form="drop"
        title={t('measures.act.drop')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('measures.form.reason') }]}
        send={({ reason }) => desk.measures.drop({ id, reason })}
      />
    </>
  );
};
