/**
 * A room's card, in place of the rail: who lives there, its state, what is open, what it has had today,
 * and a key to record something for it. It must not know how a line is recorded.
 */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { RoomCard as Card } from '../../../shared/rooms/contract.ts';
import { useKeys } from '../../app/keys.ts';
import { closeCard, putInQuickLine } from '../../app/navigation.ts';
import { useBoardRoom } from '../../client/board.ts';
import { orpc } from '../../client/desk.ts';
import { problemOf } from '../../client/errors.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { ProblemLine } from '../../ui/ProblemLine.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { ChargesHere } from '../charges/ChargesHere.tsx';
import { ComplaintsHere } from '../complaints/ComplaintsHere.tsx';
import { CleanedHere } from '../housekeeping/CleanedHere.tsx';
import { LaundryHere } from '../laundry/LaundryHere.tsx';
import { LentHere } from '../loans/LentHere.tsx';
import { MessagesHere } from '../messages/MessagesHere.tsx';
import { OrdersHere } from '../room-service/OrdersHere.tsx';
import { WokenHere } from '../wake-ups/WokenHere.tsx';
import { justTyped } from './gridCursor.ts';
import { roomCode } from './layout.ts';
import { RoomActs } from './RoomActs.tsx';
import classes from './RoomCard.module.css';
import { RoomFacts } from './RoomFacts.tsx';
import { RoomWorkList } from './RoomWorkList.tsx';
import { ServedLine } from './ServedLine.tsx';

const Flags = ({ card }: { card: Card }) => {
  const { t } = useTranslation();
  const flags = [
    ...card.flags.map((flag) => `flag.${flag}`),
    ...(card.dueOut ? ['mark.due-out'] : []),
    ...(card.arriving ? ['mark.arriving'] : []),
  ];
  return (
    <p className={classes.flags}>
      <strong>{roomCode(card)}</strong> {t(`rooms.occupancy.${card.occupancy}`)} ·{' '}
      {t(`rooms.housekeeping.${card.housekeeping}`)}
      {flags.map((flag) => (
        <Tag key={flag}>{t(`rooms.${flag}`)}</Tag>
      ))}
    </p>
  );
};

export const RoomCard = ({ number }: { number: string }) => {
  const { t } = useTranslation();
  const { data: card, error } = useQuery(orpc.rooms.get.queryOptions({ input: { place: number } }));
  const room = useBoardRoom(number);
  const record = () => putInQuickLine(`${number} `, true);
  useKeys(
    'panel',
    [
      {
        key: 'Enter',
        text: 'rooms.card.newRequest',
        run: (event) => event.repeat || justTyped() || record(),
        foot: 5,
      },
      { key: 'Esc', text: 'board.keys.back', run: closeCard, foot: 8 },
    ],
    { group: 'rooms.title' },
  );
  return (
    <aside
      className={classes.card}
      aria-label={t('rooms.card.label', { room: number })}
      data-testid="room-card"
      data-room={number}
    >
      <header className={classes.head}>
        <h2 className={classes.number}>{number}</h2>
        {card ? (
          <span className={classes.aside}>
            {[
              t(`rooms.card.type.${card.type}`, { defaultValue: card.type }),
              card.wing,
              card.connects.length > 0
                ? t('rooms.card.connects', { rooms: card.connects.join(' ') })
                : null,
              card.formerly.length > 0
                ? t('rooms.card.formerly', { rooms: card.formerly.join(' ') })
                : null,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        ) : null}
        <button type="button" className={classes.close} onClick={closeCard}>
          <Kbd keys="Esc" />
        </button>
      </header>
      {error ? <ProblemLine message={problemOf(error).message} /> : null}
      {card ? <Flags card={card} /> : null}
      {room ? (
        <RoomActs
          room={room}
          guest={card?.stays.find(({ guestId }) => guestId !== null)?.guestId ?? null}
        />
      ) : null}
      {card ? (
        <>
          <RoomFacts card={card} />
          <ServedLine room={number} />
          <button type="button" className={classes.act} onClick={record}>
            <Kbd keys="Enter" /> {t('rooms.card.newRequest')}
          </button>
          <ComplaintsHere place={number} />
          <CleanedHere place={number} />
          <MessagesHere place={number} />
          <OrdersHere place={number} />
          <LaundryHere place={number} />
          <WokenHere place={number} />
          <LentHere place={number} />
          <ChargesHere place={number} />
          <RoomWorkList card={card} />
        </>
      ) : null}
    </aside>
  );
};
