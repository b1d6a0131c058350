/** A week that is planned for a floor is taken out again before it begins. */
import { useTranslation } from 'react-i18next';
import type { CalendarView } from '../../../shared/service-model/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import type { Floor } from './useWeeks.ts';
import { saidHours, useDayNames } from './words.ts';

type WithdrawProps = {
  hand: Pick<RegisterHand<{ id: string }>, 'name' | 'id' | 'form' | 'closeForm' | 'toList'>;
  act: Act;
  floor: Floor;
  done: () => Promise<unknown>;
};

export const Withdraw = ({ hand, act, floor, done }: WithdrawProps) => {
  const { t } = useTranslation();
  const { planned } = floor;
  const dayNames = useDayNames();
  /** The hours of its first day stand for the week; the grid shows the rest. */
  const words = ({ from, by, week }: CalendarView): string =>
    t('serviceModel.form.fromBy', {
      from: (from ?? '').slice(0, 16).replace('T', ' '),
      by,
      hours: `${dayNames[0]} ${saidHours(week[0] ?? []) || t('serviceModel.centreAllDay')}`,
    });
  const [first] = planned;
  return (
    <RecordForm
      hand={hand}
      form="withdraw"
      title={`${t('serviceModel.act.withdraw')} · ${t('serviceModel.floor', { floors: floor.floor })}`}
      act={act}
      said={t('serviceModel.form.withdrawn', { floor: floor.floor })}
      fields={[
        {
          kind: 'choice',
          name: 'id',
          label: t('serviceModel.form.which'),
          ...(first ? { initial: first.id } : {}),
          choices: planned.map((week) => ({ value: week.id, label: words(week) })),
        },
      ]}
      send={async ({ id }) => {
        const week = planned.find((one) => one.id === id);
        await desk.serviceModel.withdraw({ id });
        return week;
      }}
      undo={async (week) =>
        week?.from
          ? desk.serviceModel
              .change({ floors: [floor.floor], week: week.week, from: week.from })
              .then(done)
          : null
      }
      onDone={() => void done()}
    />
  );
};
