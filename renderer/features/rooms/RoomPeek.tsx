/** The room the quick line speaks of, at the top of the rail, for as long as it is typed. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { orpc } from '../../client/desk.ts';
import { ComplaintsHere } from '../complaints/ComplaintsHere.tsx';
import classes from './RoomCard.module.css';
import { RoomFacts } from './RoomFacts.tsx';
import { RoomWorkList } from './RoomWorkList.tsx';

export const RoomPeek = ({ room }: { room: string }) => {
  const { t } = useTranslation();
  const card = useQuery(orpc.rooms.get.queryOptions({ input: { place: room } })).data;
  if (!card) return null;
  return (
    <section
      className={classes.peek}
      aria-label={t('rooms.card.label', { room })}
      data-testid="room-peek"
    >
      <h3 className={classes.peekTitle}>{room}</h3>
      <RoomFacts card={card} />
      <ComplaintsHere place={room} />
      <RoomWorkList card={card} />
    </section>
  );
};
