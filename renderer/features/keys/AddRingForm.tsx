/** A bunch made for the first time, above the list; keys are put on it one by one, each from its own line. */
import { useTranslation } from 'react-i18next';
import type { KeyView } from '../../../shared/keys/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';

export const AddRingForm = ({ hand, act }: { hand: RegisterHand<KeyView>; act: Act }) => {
  const { t } = useTranslation();
  const text = (name: string, maxLength: number, optional = false) =>
    ({ kind: 'text', name, label: t(`keyControl.form.${name}`), maxLength, optional }) as const;
  return (
    <RecordForm
      hand={hand}
      form="add-ring"
      layout="line"
      title={t('keyControl.act.addRing')}
      act={act}
      fields={[
        { ...text('code', 16), name: 'code' },
        { ...text('nameZh', 80), name: 'nameZh' },
        { ...text('nameEn', 80, true), name: 'nameEn' },
        { ...text('hook', 16, true), name: 'hook' },
      ]}
      send={({ code, nameZh, nameEn, hook }) =>
        desk.keys.addRing({
          code,
          name: { zh: nameZh, en: nameEn === '' ? nameZh : nameEn },
          hook: hook === '' ? null : hook,
        })
      }
      said={({ code }) => t('keyControl.form.ringAdded', { code })}
    />
  );
};
