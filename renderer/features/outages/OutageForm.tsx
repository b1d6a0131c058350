/** From when until when the console was out of use, and why: recorded in one line above the list, or put right. */
import { useTranslation } from 'react-i18next';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import type { OutageView } from '../../../shared/outages/contract.ts';
import { type OutageReason, outageReasons } from '../../../shared/outages/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';

type OutageFormProps = { hand: RegisterHand<OutageView>; act: Act };

const reasonOf = (value: unknown): OutageReason =>
  outageReasons.find((one) => one === value) ?? 'other';

/** As it would be typed: the desk writes moments in the house's time. */
const typed = (iso: string): string => `${iso.slice(5, 10)} ${iso.slice(11, 16)}`;

/** A time left as it stood keeps its seconds. */
const kept = (entered: string, was: string): string =>
  Math.floor(Date.parse(entered) / minuteMs) === Math.floor(Date.parse(was) / minuteMs)
    ? was
    : entered;

const useSpanFields = (outage?: OutageView) => {
  const { t } = useTranslation();
  const moment = { kind: 'moment', lean: 'back', hint: t('outages.form.momentHint') } as const;
  return [
    {
      ...moment,
      name: 'from',
      label: t('outages.form.from'),
      ...(outage ? { initial: typed(outage.from) } : {}),
    },
    {
      ...moment,
      name: 'until',
      label: t('outages.form.until'),
      ...(outage ? { initial: typed(outage.until) } : {}),
    },
    {
      kind: 'choice',
      name: 'reason',
      label: t('outages.form.reason'),
      initial: outage?.reason ?? 'power',
      choices: outageReasons.map((value) => ({ value, label: t(`outages.reason.${value}`) })),
    },
  ] as const;
};

export const OutageForm = ({ hand, act }: OutageFormProps) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="record"
      layout="line"
      title={t('outages.act.record')}
      act={act}
      fields={useSpanFields()}
      send={({ from, until, reason }) =>
        desk.outages.record({ from, until, reason: reasonOf(reason) })
      }
      onDone={({ id }) => {
        hand.select(id);
        hand.openForm('enter');
      }}
    />
  );
};

export const CorrectForm = ({ hand, act, outage }: OutageFormProps & { outage: OutageView }) => {
  const { t } = useTranslation();
  return (
    <RecordForm
      hand={hand}
      form="correct"
      title={t('outages.act.correct')}
      act={act}
      fields={useSpanFields(outage)}
      send={({ from, until, reason }) =>
        desk.outages.correct({
          id: outage.id,
          from: kept(from, outage.from),
          until: kept(until, outage.until),
          reason: reasonOf(reason),
        })
      }
    />
  );
};
