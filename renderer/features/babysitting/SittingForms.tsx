/** The forms of a sitting: who cares, other times, the child, a note, cancelled. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { SittingCard } from '../../../shared/babysitting/contract.ts';
import type { ChildDetails } from '../../../shared/babysitting/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import { useChildFields } from './AskForm.tsx';
import { detailsOf } from './details.ts';
import type { SittingLine } from './lines.ts';

type SittingProps = { hand: RegisterHand<SittingLine>; act: Act; sitting: SittingCard };
type SittingFormsProps = SittingProps & {
  /** As they were looked at; null: nothing is known, or nobody has looked. */
  details: ChildDetails | null;
  /** They were put right: what was looked at is no longer what is known. */
  onDetails: () => void;
};

const Arrange = ({ hand, act, sitting: { id } }: SittingProps) => {
  const { t } = useTranslation();
  const carers = useQuery(orpc.babysitting.carers.queryOptions()).data?.carers ?? [];
  return (
    <RecordForm
      hand={hand}
      form="arrange"
      title={t('babysitting.act.arrange')}
      act={act}
      fields={[
        {
          kind: 'search',
          name: 'carer',
          label: t('babysitting.form.carer'),
          items: carers
            .filter(({ valid }) => valid)
            .map(({ code, name, qualification, validUntil }) => ({
              id: code,
              head: code,
              title: name,
              detail: `${qualification} · ${t('babysitting.carers.valid', { day: validUntil })}`,
              words: findableBy(code, name),
            })),
          free: true,
        },
      ]}
      send={({ carer }) => desk.babysitting.arrange({ id, carer })}
    />
  );
};

export const SittingForms = (props: SittingFormsProps) => {
  const { t } = useTranslation();
  const { hand, act, sitting, details: known, onDetails } = props;
  const childFields = useChildFields(known);
  const { id } = sitting;
  const moment = (name: 'from' | 'until') =>
    ({
      kind: 'moment',
      name,
      label: t(`babysitting.form.${name}`),
      hint: t('babysitting.form.unchanged'),
      lean: 'ahead',
      optional: true,
    }) as const;
  return (
    <>
      <Arrange {...props} />
      <RecordForm
        hand={hand}
        form="change"
        title={t('babysitting.act.change')}
        act={act}
        fields={[moment('from'), moment('until')]}
        send={(values) => {
          const { from, until } = values as { from: string | null; until: string | null };
          return desk.babysitting.change({
            id,
            ...(from === null ? {} : { from }),
            ...(until === null ? {} : { until }),
          });
        }}
      />
      <RecordForm
        hand={hand}
        form="details"
        title={t('babysitting.act.details')}
        act={act}
        fields={childFields({ isNameOptional: false })}
        send={(values) => {
          const details = detailsOf(values, known);
          return desk.babysitting.change({ id, ...(details ? { details } : {}) });
        }}
        onDone={onDetails}
      />
      <RecordForm
        hand={hand}
        form="note"
        title={t('babysitting.act.note')}
        act={act}
        fields={[{ kind: 'textarea', name: 'text', label: t('babysitting.form.note') }]}
        send={({ text }) => desk.babysitting.note({ id, text })}
      />
      <RecordForm
        hand={hand}
        form="cancel"
        title={t('babysitting.act.cancel')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('babysitting.form.reason') }]}
        send={({ reason }) => desk.babysitting.cancel({ id, reason })}
      />
    </>
  );
};
