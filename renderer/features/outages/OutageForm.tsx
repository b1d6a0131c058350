/** From when until when the console was out of use, and why: one line above the list. */
import { useTranslation } from 'react-i18next';
import type { OutageView } from '../../../shared/outages/contract.ts';
import { outageReasons } from '../../../shared/outages/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';

export const OutageForm = ({ hand, act }: { hand: RegisterHand<OutageView>; act: Act }) => {
  const { t } = useTranslation();
  const moment = { kind: 'moment', lean: 'back', hint: t('outages.form.momentHint') } as const;
  return (
    <RecordForm
      hand={hand}
      form="record"
      layout="line"
      title={t('outages.act.record')}
      act={act}
      fields={[
        { ...moment, name: 'from', label: t('outages.form.from') },
        { ...moment, name: 'until', label: t('outages.form.until') },
        {
          kind: 'choice',
          name: 'reason',
          label: t('outages.form.reason'),
          initial: 'power',
          choices: outageReasons.map((value) => ({ value, label: t(`outages.reason.${value}`) })),
        },
      ]}
      send={({ from, until, reason }) =>
        desk.outages.record({
          from,
          until,
          reason: outageReasons.find((one) => one === reason) ?? 'other',
        })
      }
      onDone={({ id }) => {
        hand.select(id);
        hand.openForm('enter');
      }}
    />
  );
};
