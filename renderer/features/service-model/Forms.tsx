/** What is typed in this book: hours of days, floors to copy to, from when, an exception, the centre's number. */
import { useTranslation } from 'react-i18next';
import { sayHours } from '../../../shared/service-model/hours.ts';
import { typedHours } from '../../../shared/service-model/paint.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import { desk, orpc } from '../../client/desk.ts';
import { WindowError } from '../../client/errors.ts';
import { queryClient } from '../../client/queries.ts';
import { changeBook, copyWeek, rangeOf, readBook, typeHours, useBook } from './hand.ts';
import type { WeeksInHand } from './useWeeks.ts';
import { Withdraw } from './Withdraw.tsx';
import { floorsText, hoursText, typedFloors, useDayNames } from './words.ts';

type FormsProps = {
  weeks: WeeksInHand;
  act: Act;
  save: (from?: string) => Promise<unknown>;
  phone: string;
  toGrid: () => void;
};

export const Forms = ({ weeks, act, save, phone, toGrid }: FormsProps) => {
  const { t } = useTranslation();
  const dayNames = useDayNames();
  const form = useBook((state) => state.form);
  const { floor, floors, targets, weekOf } = weeks;
  const codes = floors.map((one) => one.floor);
  if (form === null || !floor) return null;
  const hand = {
    name: 'rooms/serviceModel' as const,
    id: floor.floor,
    form,
    closeForm: () => changeBook({ form: null }),
    toList: toGrid,
  };
  const hours = (typed: string) => {
    const read = typedHours(typed);
    if (read === null)
      throw new WindowError('INVALID_INPUT', 'serviceModel.badHours', { time: typed });
    return read;
  };
  const someFloors = (typed: string) => {
    const read = typedFloors(typed, codes);
    if (read === null)
      throw new WindowError('INVALID_INPUT', 'serviceModel.badFloors', { floor: typed });
    return read;
  };
  const meaning = (typed: string) => {
    const read = typedHours(typed);
    return read === null ? '' : hoursText(read) || t('serviceModel.centreAllDay');
  };
  const { days } = rangeOf(readBook());
  const dayText = days.map((day) => dayNames[day]).join(' ');
  const done = () => queryClient.invalidateQueries({ queryKey: orpc.serviceModel.key() });
  return (
    <>
      <RecordForm
        hand={hand}
        form="hours"
        title={t('serviceModel.form.hours', { floors: floorsText(targets, codes), days: dayText })}
        act={act}
        action={t('serviceModel.form.paint')}
        said={t('serviceModel.form.paintedSaid')}
        fields={[
          {
            kind: 'text',
            name: 'hours',
            label: t('serviceModel.hours'),
            hint: t('serviceModel.form.hoursHint'),
            initial: hoursText(floor.shown[days[0] ?? 0] ?? []).replaceAll('–', '-'),
            maxLength: 120,
            optional: true,
            meaning,
          },
        ]}
        send={async (typed) => typeHours(targets, weekOf, hours(typed.hours))}
      />
      <RecordForm
        hand={hand}
        form="copy"
        title={t('serviceModel.form.copy', { floor: floor.floor })}
        act={act}
        action={t('serviceModel.form.paint')}
        said={t('serviceModel.form.paintedSaid')}
        fields={[
          {
            kind: 'text',
            name: 'floors',
            label: t('serviceModel.floors'),
            hint: t('serviceModel.form.floorsHint'),
            initial: targets.filter((code) => code !== floor.floor).join(' '),
            maxLength: 200,
          },
        ]}
        send={async (typed) => copyWeek(floor.shown, someFloors(typed.floors))}
      />
      <RecordForm
        hand={hand}
        form="from"
        title={t('serviceModel.form.from', {
          floors: floorsText(
            weeks.changes.flatMap((change) => change.floors),
            codes,
          ),
        })}
        act={act}
        action={t('serviceModel.act.save')}
        fields={[
          { kind: 'moment', name: 'from', label: t('serviceModel.form.fromWhen'), lean: 'ahead' },
        ]}
        send={({ from }) => save(from)}
      />
      <Withdraw hand={hand} act={act} floor={floor} done={done} />
      <RecordForm
        hand={hand}
        form="exception"
        title={t('serviceModel.act.exception')}
        act={act}
        fields={[
          {
            kind: 'date',
            name: 'from',
            label: t('serviceModel.form.firstDay'),
            lean: 'ahead',
          },
          {
            kind: 'date',
            name: 'until',
            label: t('serviceModel.form.lastDay'),
            lean: 'ahead',
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
          {
            kind: 'text',
            name: 'hours',
            label: t('serviceModel.hours'),
            hint: t('serviceModel.form.hoursHint'),
            maxLength: 120,
            optional: true,
            meaning,
          },
          { kind: 'text', name: 'reason', label: t('serviceModel.form.reason'), maxLength: 500 },
        ]}
        send={({ from, until, floors: typed, hours: open, reason }) =>
          desk.serviceModel.addException({
            from,
            ...(until === null ? {} : { until }),
            ...(typed === '' ? {} : { floors: someFloors(typed) }),
            hours: sayHours(hours(open)),
            reason,
          })
        }
        undo={({ id }) => desk.serviceModel.removeException({ id }).then(done)}
        onDone={() => void done()}
      />
      <RecordForm
        hand={hand}
        form="phone"
        title={t('serviceModel.form.phone')}
        act={act}
        fields={[
          {
            kind: 'text',
            name: 'phone',
            label: t('serviceModel.form.phoneLabel'),
            hint: t('serviceModel.form.phoneHint'),
            initial: phone,
            maxLength: 40,
          },
        ]}
        send={(typed) => desk.house.change({ centrePhone: typed.phone })}
        onDone={() => void queryClient.invalidateQueries({ queryKey: orpc.house.settings.key() })}
      />
    </>
  );
};
