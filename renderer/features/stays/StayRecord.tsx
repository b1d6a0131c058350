/** A stay in hand: who, where, until when, what is known of the guest, what is still open, what has happened. */

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenThing, StayCard, StayView } from '../../../shared/stays/contract.ts';
import { openBook, openRoom } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { languageName, listed } from '../../client/texts.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { OpenThings } from './OpenThings.tsx';
import { StayForms } from './StayForms.tsx';

/** What was done; with something to see to it is a warning. */
const withNotices = (done: string, notices: readonly string[]) => {
  const words = [done, ...notices].join(' · ');
  return notices.length > 0 ? { warning: words } : words;
};

type RecordProps = { hand: RegisterHand<StayView>; act: Act; id: string };

const useFacts = (card: StayCard) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const given = (key: string, value: string | null) =>
    value === null || value === '' ? null : ([t(`stays.facts.${key}`), value] as const);
  return [
    given('guest', card.guest ?? t('rooms.card.incognito')),
    given('dates', `${card.arrival} – ${card.departure}`),
    given('party', t('rooms.card.party', { count: card.party })),
    given('companions', listed(card.companions)),
    given('phone', card.phone),
    given('company', card.company),
    given('language', card.language && languageName(card.language)),
    given('preferences', card.preferences.join(' · ')),
    given('notes', card.notes),
    given('expectedAt', card.expectedAt && moment(card.expectedAt)),
    given('leavesAt', card.leavesAt && moment(card.leavesAt)),
    given('arrivedAt', card.arrivedAt && moment(card.arrivedAt)),
    given('departedAt', card.departedAt && moment(card.departedAt)),
    given(
      'history',
      listed(
        card.history.map(
          ({ room, arrival, departure }) => `${arrival} – ${departure.slice(5)} ${room}`,
        ),
      ),
    ),
  ];
};

const Timeline = ({ card }: { card: StayCard }) => {
  const { t } = useTranslation();
  return (
    <EventTimeline
      title={t('stays.timeline')}
      events={card.events}
      texts="stays.event"
      more={({ facts }) =>
        typeof facts.from === 'string' ? [`${facts.from} → ${String(facts.to)}`] : []
      }
    />
  );
};

const Stay = ({ hand, act, card }: Omit<RecordProps, 'id'> & { card: StayCard }) => {
  const { t } = useTranslation();
  const facts = useFacts(card);
  // What was open when the guest left here: to be read until another stay is taken up.
  const [left, setLeft] = useState<readonly OpenThing[]>([]);
  const { id, state } = card;
  const here = state === 'in-house';
  const expected = state === 'expected';
  return (
    <RecordPanel
      title={card.room}
      facts={card.guest ?? t('rooms.card.incognito')}
      tools={
        <Tag tone={card.reservation === 'due-out' ? 'warn' : 'plain'}>
          {t(card.reservation ? `stays.reservation.${card.reservation}` : `stays.state.${state}`)}
        </Tag>
      }
    >
      <OpenThings open={card.open} leaves={card.reservation === 'due-out'} />
      {state === 'departed' ? <OpenThings open={left} leaves left /> : null}
      <RecordFacts facts={facts} />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'Y',
            text: 'stays.act.checkIn',
            primary: expected,
            foot: 30,
            may: 'stays.manage',
            when: expected,
            run: () =>
              act.run(() => desk.stays.checkIn({ id }), {
                said: ({ notices }) =>
                  withNotices(
                    t('stays.state.in-house'),
                    notices.map((notice) => t(`stays.notice.${notice}`)),
                  ),
              }),
          },
          {
            key: 'O',
            text: 'stays.act.checkOut',
            primary: card.reservation === 'due-out',
            foot: 31,
            may: 'stays.manage',
            when: here,
            run: () =>
              act.run(() => desk.stays.checkOut({ id }), {
                said: ({ open }) =>
                  withNotices(
                    t('stays.state.departed'),
                    open.length > 0 ? [t('stays.stillOpen', { count: open.length })] : [],
                  ),
                undo: () => desk.stays.reinstate({ id }),
                onDone: ({ open }) => setLeft(open),
              }),
          },
          {
            key: 'V',
            text: 'stays.act.move',
            foot: 32,
            may: 'stays.manage',
            when: here || expected,
            run: () => hand.openForm('move'),
          },
          {
            key: 'E',
            text: 'stays.act.extend',
            foot: 33,
            may: 'stays.manage',
            when: here || expected,
            run: () => hand.openForm('extend'),
          },
          {
            key: 'P',
            text: 'stays.act.change',
            may: 'stays.manage',
            when: here || expected,
            run: () => hand.openForm('change'),
          },
          {
            key: 'X',
            text: 'stays.act.cancel',
            may: 'stays.manage',
            when: expected,
            run: () => hand.openForm('cancel'),
          },
          {
            key: 'R',
            text: 'stays.act.reinstate',
            may: 'stays.manage',
            when: state === 'departed',
            run: () => act.run(() => desk.stays.reinstate({ id })),
          },
          {
            key: 'F',
            text: 'guests.act.file',
            foot: 40,
            may: 'guests.view',
            when: card.guestId !== null,
            run: () => card.guestId !== null && openBook('guests', 'files', card.guestId),
          },
          { key: 'B', text: 'roomBooks.act.board', run: () => openRoom(card.room) },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <StayForms hand={hand} act={act} card={card} />
      <Timeline card={card} />
    </RecordPanel>
  );
};

export const StayRecord = ({ id, ...props }: RecordProps) => {
  const { t } = useTranslation();
  const { data: card } = useQuery(orpc.stays.get.queryOptions({ input: { id } }));
  if (!card) return <RecordEmpty>{t('registers.chooseOne')}</RecordEmpty>;
  return <Stay {...props} card={card} />;
};
