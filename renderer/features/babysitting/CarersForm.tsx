/** The list of the qualified, above the list: who they are, and until when it is valid. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import type { SittingLine } from './lines.ts';

export const CarersForm = ({ hand, act }: { hand: RegisterHand<SittingLine>; act: Act }) => {
  const { t } = useTranslation();
  const carers = useQuery(orpc.babysitting.carers.queryOptions()).data?.carers ?? [];
  const said = carers
    .map(
      ({ code, name, valid, validUntil }) =>
        `${code} ${name} ${t(`babysitting.carers.${valid ? 'valid' : 'expired'}`, { day: validUntil })}`,
    )
    .join(' · ');
  return (
    <RecordForm
      hand={hand}
      form="carers"
      layout="line"
      title={`${t('babysitting.act.carers')} · ${said || t('babysitting.carers.none')}`}
      act={act}
      fields={[
        { kind: 'text', name: 'code', label: t('babysitting.form.code'), maxLength: 16 },
        {
          kind: 'text',
          name: 'qualification',
          label: t('babysitting.form.qualification'),
          maxLength: 120,
        },
        {
          kind: 'date',
          name: 'validUntil',
          label: t('babysitting.form.validUntil'),
          lean: 'ahead',
        },
      ]}
      send={(values) => desk.babysitting.setCarer(values)}
    />
  );
};
