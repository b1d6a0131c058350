/** A key hung on the board for the first time, above the list. */
import { useTranslation } from 'react-i18next';
import type { KeyView } from '../../../shared/keys/contract.ts';
import { keyClasses } from '../../../shared/keys/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { useVocabulary } from '../../client/queries.ts';
import { curfewField, opensFields, opensOf } from './opening.ts';

export const AddKeyForm = ({ hand, act }: { hand: RegisterHand<KeyView>; act: Act }) => {
  const { t } = useTranslation();
  const { areas } = useVocabulary();
  const text = (name: string, optional = false) =>
    ({ kind: 'text', name, label: t(`keyControl.form.${name}`), maxLength: 64, optional }) as const;
  return (
    <RecordForm
      hand={hand}
      form="add"
      layout="line"
      title={t('keyControl.act.add')}
      act={act}
      fields={[
        { ...text('code'), name: 'code' },
        {
          kind: 'choice',
          name: 'class',
          label: t('keyControl.form.class'),
          initial: 'floor',
          choices: keyClasses.map((value) => ({ value, label: t(`keyControl.class.${value}`) })),
        },
        { ...text('nameZh'), name: 'nameZh' },
        { ...text('nameEn', true), name: 'nameEn' },
        ...opensFields(t, areas),
        { ...text('hook', true), name: 'hook' },
        { ...text('ring', true), name: 'ring', hint: t('keyControl.form.ringHint') },
        { ...text('barcode', true), name: 'barcode' },
        {
          kind: 'number',
          name: 'copy',
          label: t('keyControl.form.copy'),
          hint: t('keyControl.form.copyHint'),
          min: 1,
          max: 99,
          optional: true,
        },
        curfewField(t),
      ]}
      send={async (values) => {
        const added = await desk.keys.add({
          code: values.code,
          class: values.class,
          name: { zh: values.nameZh, en: values.nameEn === '' ? values.nameZh : values.nameEn },
          copy: values.copy,
          opens: opensOf(areas, values),
          ring: values.ring === '' ? null : values.ring,
          curfewMinutes: values.curfew,
          hook: values.hook === '' ? null : values.hook,
          barcode: values.barcode === '' ? null : values.barcode,
        });
        return added.id;
      }}
      onDone={(id) => hand.select(id)}
    />
  );
};
