/** The forms of an order: passed to whom, put right, another promise, a note, cancelled. */
import { useTranslation } from 'react-i18next';
import type { OrderCard } from '../../../shared/room-service/contract.ts';
import { typedOrder } from '../../../shared/room-service/model.ts';
import { RecordForm } from '../../app/register/form/RecordForm.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { useBoard } from '../../client/board.ts';
import { desk } from '../../client/desk.ts';
import { findableBy } from '../../ui/find.ts';
import type { OrderLineRow } from './lines.ts';
import { linesTyped, useOrderFields, useOrderMeaning } from './TakeForm.tsx';

type OrderFormsProps = { hand: RegisterHand<OrderLineRow>; act: Act; order: OrderCard };

/** To whom in the kitchen: those of the department who are here, or any name. */
const Pass = ({ hand, act, order: { id } }: OrderFormsProps) => {
  const { t } = useTranslation();
  const kitchen = useBoard((board) => board.duty).filter(
    ({ department }) => department === 'food-beverage',
  );
  return (
    <RecordForm
      hand={hand}
      form="pass"
      title={t('roomService.act.pass')}
      act={act}
      fields={[
        {
          kind: 'search',
          name: 'to',
          label: t('roomService.form.to'),
          items: kitchen.map(({ code, name }) => ({
            id: code,
            head: code,
            title: name,
            words: findableBy(code, name),
          })),
          ...(kitchen[0] ? { initial: kitchen[0].code } : {}),
          free: true,
        },
        {
          kind: 'moment',
          name: 'promise',
          label: t('roomService.form.promise'),
          hint: t('roomService.form.promiseHint'),
          lean: 'ahead',
          optional: true,
        },
      ]}
      send={({ to, promise }) =>
        desk.roomService.pass({ id, to, ...(promise === null ? {} : { promise }) })
      }
    />
  );
};

const Change = ({ hand, act, order }: OrderFormsProps) => {
  const { t } = useTranslation();
  const meaning = useOrderMeaning(order.currency);
  const [persons, allergies, notes] = useOrderFields();
  const { id, state } = order;
  const typed = typedOrder(order.lines);
  const open = state === 'ordered' || state === 'passed';
  return (
    <RecordForm
      hand={hand}
      form="change"
      title={t(open ? 'roomService.act.change' : 'roomService.act.price')}
      act={act}
      fields={[
        {
          kind: 'textarea',
          name: 'lines',
          label: t('roomService.form.lines'),
          hint: t('roomService.form.linesHint'),
          initial: typed,
          meaning,
        },
        {
          kind: 'moment',
          name: 'for',
          label: t('roomService.form.for'),
          hint: t('roomService.form.unchanged'),
          lean: 'ahead',
          optional: true,
        },
        { ...persons, ...(order.persons === null ? {} : { initial: order.persons }) },
        { ...allergies, initial: order.allergies },
        { ...notes, initial: order.notes },
      ]}
      send={({ lines, for: at, ...more }) =>
        desk.roomService.change({
          id,
          // Left as they stood, the dishes stay as they are.
          ...(lines === typed ? {} : { lines: linesTyped(lines) }),
          ...(at === null ? {} : { for: at }),
          ...(more.persons === null ? {} : { persons: more.persons }),
          notes: more.notes,
          allergies: more.allergies,
        })
      }
    />
  );
};

export const OrderForms = (props: OrderFormsProps) => {
  const { t } = useTranslation();
  const { hand, act, order } = props;
  const { id } = order;
  return (
    <>
      <Pass {...props} />
      <Change {...props} />
      <RecordForm
        hand={hand}
        form="promise"
        title={t('roomService.act.promise')}
        act={act}
        fields={[
          { kind: 'moment', name: 'by', label: t('roomService.form.promise'), lean: 'ahead' },
        ]}
        send={({ by }) => desk.roomService.promise({ id, by })}
      />
      <RecordForm
        hand={hand}
        form="note"
        title={t('roomService.act.note')}
        act={act}
        fields={[{ kind: 'textarea', name: 'text', label: t('roomService.form.note') }]}
        send={({ text }) => desk.roomService.note({ id, text })}
      />
      <RecordForm
        hand={hand}
        form="cancel"
        title={t('roomService.act.cancel')}
        act={act}
        fields={[{ kind: 'text', name: 'reason', label: t('roomService.form.reason') }]}
        send={({ reason }) => desk.roomService.cancel({ id, reason })}
      />
    </>
  );
};
