/** The order in hand: what and for when, what must not be in it, who has it, what to do next, what has happened. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { amountOf } from '../../../shared/kernel/money.ts';
import type { OrderCard } from '../../../shared/room-service/contract.ts';
import { isAwaited, type OrderStep } from '../../../shared/room-service/model.ts';
import { openRegister, openRequest } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { useNowValue } from '../../client/clock.ts';
import { desk, orpc } from '../../client/desk.ts';
import { type Fact, RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordNotice } from '../../ui/register/RecordNotice.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { TextLink } from '../../ui/TextLink.tsx';
import { useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { Dishes } from './Dishes.tsx';
import type { OrderLineRow } from './lines.ts';
import { OrderForms } from './OrderForms.tsx';

type OrderRecordProps = { hand: RegisterHand<OrderLineRow>; act: Act; id: string };

const noticeOf = (
  { state, lines }: OrderCard,
  late: boolean,
): { text: string; tone: 'warn' | 'late' } | null => {
  if (late) return { text: state === 'delivered' ? 'trayLate' : 'late', tone: 'late' };
  if (state === 'ordered') return { text: lines.length === 0 ? 'bare' : 'toPass', tone: 'warn' };
  return null;
};

const useFacts = (order: OrderCard): (Fact | null)[] => {
  const { t, i18n } = useTranslation();
  const moment = useIsoMoment();
  const person = useStaffName();
  const { passed, out, delivered, collected, charge, request, tray } = order;
  const step = (done: { at: string; by: string }) => `${moment(done.at)} · ${person(done.by)}`;
  const link = (to: { id: string; number: number }) => (
    <TextLink key={to.id} onClick={() => openRequest(to.id)}>
      #{to.number}
    </TextLink>
  );
  return [
    [
      t('roomService.facts.for'),
      order.for === null ? t('roomService.facts.now') : moment(order.for),
    ],
    order.persons === null ? null : [t('roomService.facts.persons'), String(order.persons)],
    order.notes === '' ? null : [t('roomService.facts.notes'), order.notes],
    passed
      ? [
          t('roomService.facts.passed'),
          t('roomService.facts.passedTo', {
            at: moment(passed.at),
            by: person(passed.by),
            to: passed.to,
          }),
        ]
      : null,
    order.promise === null ? null : [t('roomService.facts.promise'), moment(order.promise)],
    out ? [t('roomService.facts.out'), step(out)] : null,
    delivered ? [t('roomService.facts.delivered'), step(delivered)] : null,
    order.state === 'delivered' && order.due !== null
      ? [t('roomService.facts.trayDue'), moment(order.due)]
      : null,
    collected ? [t('roomService.facts.collected'), step(collected)] : null,
    charge
      ? [
          t('roomService.facts.charge'),
          <TextLink key="c" onClick={() => openRegister('charges', charge.id)}>
            {charge.cents === 0
              ? t('roomService.facts.toPrice')
              : amountOf(charge.cents, order.currency, i18n.language)}
          </TextLink>,
        ]
      : null,
    [t('roomService.facts.request'), link(request)],
    tray ? [t('roomService.facts.tray'), link(tray)] : null,
    [t('roomService.facts.taken'), `${moment(order.takenAt)} · ${person(order.takenBy)}`],
  ];
};

const Order = ({ hand, act, order }: OrderRecordProps & { order: OrderCard }) => {
  const { t } = useTranslation();
  const facts = useFacts(order);
  const { id, state, due, allergies, known } = order;
  const late = useNowValue((now) => due !== null && Date.parse(due) <= now);
  const notice = noticeOf(order, late);
  const can = (step: OrderStep) => order.steps.includes(step);
  const open = (form: string) => () => hand.openForm(form);
  const run = (send: () => Promise<unknown>) => () => act.run(send);
  return (
    <RecordPanel
      title={`${order.place ?? '–'} · #${order.request.number}`}
      facts={order.guest ?? ''}
      tools={<Tag tone={late ? 'late' : 'plain'}>{t(`roomService.state.${state}`)}</Tag>}
    >
      {allergies === '' ? null : (
        <RecordNotice tone="late" title={t('roomService.notice.allergies', { allergies })} />
      )}
      {known.length > 0 && isAwaited(state) ? (
        <RecordNotice
          tone="late"
          title={t('roomService.notice.known', { known: known.join('；') })}
        />
      ) : null}
      {notice ? (
        <RecordNotice tone={notice.tone} title={t(`roomService.notice.${notice.text}`)} />
      ) : null}
      <Dishes order={order} />
      <RecordFacts facts={facts} />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'P',
            text: passAgain(order) ? 'roomService.act.passAgain' : 'roomService.act.pass',
            primary: state === 'ordered',
            foot: 20,
            when: can('pass'),
            run: open('pass'),
          },
          {
            key: 'O',
            text: 'roomService.act.out',
            primary: state === 'passed',
            foot: 21,
            when: can('out'),
            run: run(() => desk.roomService.out({ id })),
          },
          {
            key: 'D',
            text: 'roomService.act.deliver',
            primary: state === 'out',
            foot: 22,
            when: can('deliver'),
            run: run(() => desk.roomService.deliver({ id })),
          },
          {
            key: 'C',
            text: 'roomService.act.collect',
            primary: true,
            foot: 21,
            when: can('collect'),
            run: run(() => desk.roomService.collect({ id })),
          },
          {
            key: 'T',
            text: 'roomService.act.tray',
            foot: 22,
            when: can('tray'),
            run: run(() => desk.roomService.tray({ id })),
          },
          {
            key: 'E',
            text:
              state === 'ordered' || state === 'passed'
                ? 'roomService.act.change'
                : 'roomService.act.price',
            when: can('change'),
            run: open('change'),
          },
          { key: 'Y', text: 'roomService.act.promise', when: can('promise'), run: open('promise') },
          { key: 'N', text: 'roomService.act.note', run: open('note') },
          { key: 'X', text: 'roomService.act.cancel', when: can('cancel'), run: open('cancel') },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <OrderForms hand={hand} act={act} order={order} />
      <EventTimeline
        title={t('roomService.timeline')}
        events={order.events}
        texts="roomService.event"
        more={(event) => [
          typeof event.facts.passedTo === 'string' ? `→ ${event.facts.passedTo}` : '',
          event.facts.passAgain === true ? t('roomService.event.passAgain') : '',
          typeof event.facts.tray === 'number' ? `#${event.facts.tray}` : '',
        ]}
      />
    </RecordPanel>
  );
};

/** It was with the kitchen before: what changed has to be told. */
const passAgain = ({ state, events }: OrderCard): boolean =>
  state === 'passed' || events.some(({ kind }) => kind === 'passed');

export const OrderRecord = (props: OrderRecordProps) => {
  const { t } = useTranslation();
  const { data } = useQuery(orpc.roomService.get.queryOptions({ input: { id: props.id } }));
  if (!data) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Order {...props} order={data} />;
};
