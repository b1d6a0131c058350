/** One action in hand: for whom, by when, whose it is, and what has come of it. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { CareAction, CareCard } from '../../../shared/care-plans/contract.ts';
import { openBook, openRoom } from '../../app/navigation.ts';
import { ActLine } from '../../app/register/ActLine.tsx';
import { RecordActions } from '../../app/register/RecordActions.tsx';
import type { Act } from '../../app/register/useAct.ts';
import type { RegisterHand } from '../../app/register/useRegister.ts';
import { desk, orpc } from '../../client/desk.ts';
import { RecordFacts } from '../../ui/register/RecordFacts.tsx';
import { RecordEmpty, RecordPanel } from '../../ui/register/RecordPanel.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { EventTimeline } from '../record/EventTimeline.tsx';
import { CareForms } from './CareForms.tsx';
import { useIsLate } from './late.ts';

type RecordProps = { hand: RegisterHand<CareAction>; act: Act; id: string };

const Care = ({ hand, act, card }: Omit<RecordProps, 'id'> & { card: CareCard }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const late = useIsLate(card);
  const { id, state } = card;
  const open = state === 'open';
  return (
    <RecordPanel
      title={card.room ?? card.guest ?? t('rooms.card.incognito')}
      facts={card.title}
      tools={
        <Tag tone={late ? 'late' : 'plain'}>
          {late ? t('guests.care.overdue') : t(`guests.care.state.${state}`)}
        </Tag>
      }
    >
      <RecordFacts
        facts={[
          [t('stays.facts.guest'), card.guest ?? t('rooms.card.incognito')],
          card.vipClass ? [t('guests.facts.class'), t(`rooms.vipClass.${card.vipClass}`)] : null,
          [t('guests.form.due'), moment(card.due)],
          [t('guests.form.owner'), `${card.owner} ${card.ownerName}`],
          card.doneAt
            ? [
                t('guests.care.state.done'),
                t('guests.care.doneBy', { by: card.doneBy, time: moment(card.doneAt) }),
              ]
            : null,
        ]}
      />
      <RecordActions
        hand={hand}
        actions={[
          {
            key: 'Y',
            text: 'guests.act.done',
            primary: open,
            foot: 30,
            may: 'guests.keep',
            when: open,
            run: () =>
              act.run(() => desk.carePlans.done({ id }), {
                undo: () => desk.carePlans.reopen({ id }),
              }),
          },
          {
            key: 'E',
            text: 'guests.act.edit',
            foot: 31,
            may: 'guests.keep',
            when: open,
            run: () => hand.openForm('edit'),
          },
          {
            key: 'X',
            text: 'guests.act.withdraw',
            may: 'guests.keep',
            when: open,
            run: () => hand.openForm('withdraw'),
          },
          {
            key: 'R',
            text: 'guests.act.reopen',
            may: 'guests.keep',
            when: !open,
            run: () => act.run(() => desk.carePlans.reopen({ id })),
          },
          {
            key: 'F',
            text: 'guests.act.file',
            foot: 40,
            may: 'guests.view',
            run: () => openBook('guests', 'files', card.guestId),
          },
          {
            key: 'B',
            text: 'roomBooks.act.board',
            when: card.room !== null,
            run: () => card.room !== null && openRoom(card.room),
          },
        ]}
      />
      <ActLine hand={hand} act={act} />
      <CareForms hand={hand} act={act} card={card} />
      <EventTimeline title={t('guests.timeline')} events={card.events} texts="guests.event" />
    </RecordPanel>
  );
};

export const CareRecord = ({ id, ...props }: RecordProps) => {
  const { t } = useTranslation();
  const { data: card } = useQuery(orpc.carePlans.get.queryOptions({ input: { id } }));
  if (!card) return <RecordEmpty>{t('guests.care.none')}</RecordEmpty>;
  return <Care {...props} card={card} />;
};
