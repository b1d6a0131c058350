/** The house's times of lending: when the recall is made, when guests leave, in which money is charged. */
import { useTranslation } from 'react-i18next';
import type { LoanSettings } from '../../../shared/loans/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { WindowError } from '../../client/errors.ts';
import { clockOfMinute, minuteOfClock } from '../../client/house-time.ts';
import { queryClient } from '../../client/queries.ts';
import type { LoanLine } from './lines.ts';

const minuteOf = (typed: string): number => {
  const minute = minuteOfClock(typed);
  if (minute === null) throw new WindowError('INVALID_INPUT', 'loans.badClock', { time: typed });
  return minute;
};

type SettingsFormProps = { hand: RegisterHand<LoanLine>; act: Act; settings: LoanSettings };

export const SettingsForm = ({ hand, act, settings }: SettingsFormProps) => {
  const { t } = useTranslation();
  const text = <Name extends string>(name: Name, initial: string, maxLength: number) =>
    ({ kind: 'text', name, label: t(`loans.form.${name}`), initial, maxLength }) as const;
  return (
    <RecordForm
      hand={hand}
      form="settings"
      layout="line"
      title={t('loans.act.settings')}
      act={act}
      fields={[
        text('recallAt', clockOfMinute(settings.recallMinute), 5),
        text('checkOutAt', clockOfMinute(settings.checkOutMinute), 5),
        text('currency', settings.currency, 3),
      ]}
      send={async ({ recallAt, checkOutAt, currency }) =>
        desk.loans.changeSettings({
          recallMinute: minuteOf(recallAt),
          checkOutMinute: minuteOf(checkOutAt),
          currency: currency.toUpperCase(),
        })
      }
      onDone={() => void queryClient.invalidateQueries({ queryKey: orpc.loans.key() })}
    />
  );
};
