/** Taking an order above the list: room, dishes as they are said, for when, for how many, what must not be in it. */
import { useTranslation } from 'react-i18next';
import { amountOf } from '../../../shared/kernel/money.ts';
import { orderCents, orderCount, readOrder } from '../../../shared/room-service/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk } from '../../client/desk.ts';
import { WindowError } from '../../client/errors.ts';
import type { OrderLineRow } from './lines.ts';

/** @throws WindowError where nothing is written */
export const linesTyped = (typed: string) => {
  const lines = readOrder(typed);
  if (lines.length === 0)
    throw new WindowError('INVALID_INPUT', 'roomService.unread', { words: typed });
  return lines;
};

/** What the typed dishes come to. */
export const useOrderMeaning = (currency: string) => {
  const { t, i18n } = useTranslation();
  return (typed: string): string | null => {
    const lines = readOrder(typed);
    if (lines.length === 0) return null;
    const cents = orderCents(lines);
    const count = t('roomService.form.meant', { dishes: orderCount(lines) });
    return cents === 0 ? count : `${count} · ${amountOf(cents, currency, i18n.language)}`;
  };
};

/** The fields of an order, for taking it and for putting it right. */
export const useOrderFields = () => {
  const { t } = useTranslation();
  return [
    {
      kind: 'number',
      name: 'persons',
      label: t('roomService.form.persons'),
      min: 1,
      max: 99,
      optional: true,
    },
    {
      kind: 'text',
      name: 'allergies',
      label: t('roomService.form.allergies'),
      maxLength: 500,
      optional: true,
    },
    {
      kind: 'text',
      name: 'notes',
      label: t('roomService.form.notes'),
      maxLength: 500,
      optional: true,
    },
  ] as const;
};

type TakeFormProps = { hand: RegisterHand<OrderLineRow>; act: Act; currency: string };

export const TakeForm = ({ hand, act, currency }: TakeFormProps) => {
  const { t } = useTranslation();
  const meaning = useOrderMeaning(currency);
  const more = useOrderFields();
  return (
    <RecordForm
      hand={hand}
      form="take"
      layout="line"
      title={t('roomService.act.take')}
      act={act}
      fields={[
        { kind: 'text', name: 'place', label: t('roomService.form.place'), maxLength: 32 },
        {
          kind: 'text',
          name: 'lines',
          label: t('roomService.form.lines'),
          hint: t('roomService.form.linesHint'),
          meaning,
        },
        {
          kind: 'moment',
          name: 'for',
          label: t('roomService.form.for'),
          hint: t('roomService.form.forHint'),
          lean: 'ahead',
          optional: true,
        },
        ...more,
      ]}
      send={async ({ place, lines, for: at, persons, notes, allergies }) =>
        (
          await desk.roomService.take({
            place,
            lines: linesTyped(lines),
            notes,
            allergies,
            ...(at === null ? {} : { for: at }),
            ...(persons === null ? {} : { persons }),
          })
        ).id
      }
      onDone={(id) => hand.select(id)}
    />
  );
};
