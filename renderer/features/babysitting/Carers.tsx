/** The list of the qualified: who they are, until when it is valid; added, put right, taken off. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CarerView } from '../../../shared/babysitting/contract.ts';
import type { Field } from '../../app/register/form/fields.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import { type SettingsLine, settingsForm } from '../../app/register/settings/lines.ts';
import { type SettingsHand, SettingsPanel } from '../../app/register/settings/SettingsPanel.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { usePeople } from '../board/people.ts';

type FormProps = { hand: SettingsHand; act: Act };

const useFields = (carer: CarerView | null) => {
  const { t } = useTranslation();
  return [
    {
      kind: 'text',
      name: 'qualification',
      label: t('babysitting.form.qualification'),
      maxLength: 120,
      ...(carer ? { initial: carer.qualification } : {}),
    },
    {
      kind: 'date',
      name: 'validUntil',
      label: t('babysitting.form.validUntil'),
      lean: 'ahead',
      ...(carer ? { initial: carer.validUntil } : {}),
    },
  ] as const satisfies readonly Field[];
};

const AddForm = ({ hand, act }: FormProps) => {
  const { t } = useTranslation();
  const people = usePeople();
  const fields = useFields(null);
  return (
    <RecordForm
      hand={hand}
      form={settingsForm('add')}
      title={t('babysitting.act.addCarer')}
      act={act}
      fields={
        [
          { kind: 'search', name: 'code', label: t('babysitting.form.code'), items: people },
          ...fields,
        ] as const
      }
      send={(values) => desk.babysitting.setCarer(values)}
    />
  );
};

const CarerForms = ({ hand, act, carer }: FormProps & { carer: CarerView }) => {
  const { t } = useTranslation();
  const { code, name, qualification, validUntil } = carer;
  const setBack = () => desk.babysitting.setCarer({ code, qualification, validUntil });
  return (
    <>
      <RecordForm
        hand={hand}
        form={settingsForm(code)}
        title={`${code} ${name}`}
        act={act}
        fields={useFields(carer)}
        send={(values) => desk.babysitting.setCarer({ code, ...values })}
        undo={setBack}
      />
      <RecordForm
        hand={hand}
        form={settingsForm(`remove.${code}`)}
        title={`${code} ${name} · ${t('babysitting.act.removeCarer')}`}
        act={act}
        fields={[
          { kind: 'text', name: 'reason', label: t('babysitting.form.reason'), maxLength: 500 },
        ]}
        send={({ reason }) => desk.babysitting.removeCarer({ code, reason })}
        undo={setBack}
      />
    </>
  );
};

type CarerLine = SettingsLine & { carer: CarerView };

export const Carers = ({ hand, act }: { hand: RegisterHand<{ id: string }>; act: Act }) => {
  const { t } = useTranslation();
  const carers = useQuery(orpc.babysitting.carers.queryOptions()).data?.carers ?? [];
  const lines = carers.map(
    (carer): CarerLine => ({
      id: carer.code,
      form: carer.code,
      head: carer.code,
      name: `${carer.name} · ${carer.qualification}`,
      value: t(`babysitting.carers.${carer.valid ? 'valid' : 'expired'}`, {
        day: carer.validUntil,
      }),
      of: { kind: 'carer', id: carer.id },
      carer,
    }),
  );
  return (
    <SettingsPanel
      hand={hand}
      act={act}
      title={t('babysitting.act.carers')}
      note={t('babysitting.carers.note')}
      stale={orpc.babysitting.key()}
      lines={lines}
      actions={(line) => [
        {
          key: 'A',
          text: 'babysitting.act.addCarer',
          foot: 30,
          run: () => hand.openForm(settingsForm('add')),
        },
        {
          key: 'X',
          text: 'babysitting.act.removeCarer',
          foot: 31,
          when: line !== null,
          run: () => line && hand.openForm(settingsForm(`remove.${line.id}`)),
        },
      ]}
    >
      {(inner, line) => (
        <>
          <AddForm hand={inner} act={act} />
          {line ? <CarerForms key={line.id} hand={inner} act={act} carer={line.carer} /> : null}
        </>
      )}
    </SettingsPanel>
  );
};
