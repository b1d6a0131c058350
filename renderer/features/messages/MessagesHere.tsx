/** That a message waits for the guest of a room, on its card. */
import { useTranslation } from 'react-i18next';
import { openBook } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useMoment } from '../board/time.ts';
import classes from '../rooms/RoomCard.module.css';

export const MessagesHere = ({ place }: { place: string }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  const here = useBoard((board) => board.messages).filter((message) => message.place === place);
  if (here.length === 0) return null;
  return (
    <section data-testid="messages-here">
      <h4 className={classes.heading}>
        {t('messages.title')} <span className={classes.aside}>{here.length}</span>
      </h4>
      {here.map((message) => (
        <button
          key={message.id}
          type="button"
          className={classes.request}
          onClick={() => openBook('daily', 'messages', message.id)}
        >
          <span className={classes.what}>{moment(message.receivedAtMs)}</span>
          <span className={classes.aside}>{t(`messages.state.${message.state}`)}</span>
        </button>
      ))}
    </section>
  );
};
