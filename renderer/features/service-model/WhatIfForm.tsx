/** The question of a what if: which days, and with whom; what has been painted and not saved is the other model. */
import { useTranslation } from 'react-i18next';
import { sayHours } from '../../../shared/service-model/hours.ts';
import { typedHours } from '../../../shared/service-model/paint.ts';
import { departments } from '../../../shared/staff/contract.ts';
import type { OtherPeople, WhatIfAnswer } from '../../../shared/what-if/contract.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import { desk } from '../../client/desk.ts';
import { WindowError } from '../../client/errors.ts';
import { changeBook, useBook } from './hand.ts';
import type { WeeksInHand } from './useWeeks.ts';
import { floorsText, typedFloors } from './words.ts';

type WhatIfFormProps = {
  weeks: WeeksInHand;
  act: Act;
  answered: (answer: WhatIfAnswer) => void;
  toGrid: () => void;
};

export const WhatIfForm = ({ weeks, act, answered, toGrid }: WhatIfFormProps) => {
  const { t } = useTranslation();
  const form = useBook((state) => state.form);
  const codes = weeks.floors.map(({ floor }) => floor);
  const painted = weeks.changes.flatMap(({ floors }) => floors);
  const read = (
    people: number,
    values: { department: string; how: string; hours: string; floors: string },
  ): OtherPeople[] => {
    const hours = typedHours(values.hours);
    if (hours === null)
      throw new WindowError('INVALID_INPUT', 'serviceModel.badHours', { time: values.hours });
    const floors = typedFloors(values.floors, codes);
    if (floors === null)
      throw new WindowError('INVALID_INPUT', 'serviceModel.badFloors', { floor: values.floors });
    const spans = hours.length === 0 ? [{ from: '00:00', until: '24:00' }] : sayHours(hours);
    return spans.map((span) => ({
      department: values.department as OtherPeople['department'],
      how: values.how as OtherPeople['how'],
      people,
      ...span,
      ...(floors.length === 0 ? {} : { floors }),
    }));
  };
  return (
    <RecordForm
      hand={{
        name: 'rooms/serviceModel',
        id: 'what-if',
        form,
        closeForm: () => changeBook({ form: null }),
        toList: toGrid,
      }}
      form="whatIf"
      title={
        painted.length === 0
          ? t('serviceModel.whatIf.asToday')
          : t('serviceModel.whatIf.asPainted', { floors: floorsText(painted, codes) })
      }
      act={act}
      action={t('serviceModel.whatIf.run')}
      said={t('serviceModel.whatIf.done')}
      fields={[
        {
          kind: 'date',
          name: 'from',
          label: t('serviceModel.form.firstDay'),
          hint: t('serviceModel.whatIf.monthHint'),
          lean: 'back',
          optional: true,
        },
        {
          kind: 'date',
          name: 'until',
          label: t('serviceModel.form.lastDay'),
          lean: 'back',
          optional: true,
        },
        {
          kind: 'number',
          name: 'people',
          label: t('serviceModel.whatIf.people'),
          hint: t('serviceModel.whatIf.peopleHint'),
          min: -50,
          max: 200,
          optional: true,
        },
        {
          kind: 'choice',
          name: 'how',
          label: t('serviceModel.whatIf.how'),
          choices: (['add', 'instead'] as const).map((value) => ({
            value,
            label: t(`serviceModel.whatIf.hows.${value}`),
          })),
          initial: 'add',
        },
        {
          kind: 'choice',
          name: 'department',
          label: t('serviceModel.whatIf.department'),
          choices: departments.map((value) => ({ value, label: t(`board.department.${value}`) })),
          initial: 'housekeeping',
        },
        {
          kind: 'text',
          name: 'hours',
          label: t('serviceModel.whatIf.hours'),
          hint: t('serviceModel.whatIf.hoursHint'),
          maxLength: 120,
          optional: true,
        },
        {
          kind: 'text',
          name: 'floors',
          label: t('serviceModel.floors'),
          hint: t('serviceModel.form.houseHint'),
          maxLength: 200,
          optional: true,
        },
      ]}
      send={async ({ from, until, people, ...values }) =>
        answered(
          await desk.whatIf.run({
            ...(from === null ? {} : { from }),
            ...(until === null ? {} : { until }),
            model: [...weeks.changes],
            staffing: people === null ? [] : read(people, values),
          }),
        )
      }
    />
  );
};
