/** Messages on the rail that are still to be told, the oldest on top. */
import { useTranslation } from 'react-i18next';
import type { BoardMessage } from '../../../shared/messages/contract.ts';
import { openBook } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useNowValue } from '../../client/clock.ts';
import classes from '../board/Rail.module.css';
import { RailSection } from '../board/RailSection.tsx';
import { useMoment } from '../board/time.ts';

const Line = ({ message }: { message: BoardMessage }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  const { untilMs, state, attempts } = message;
  const tone = useNowValue((now) => (untilMs !== null && untilMs <= now ? 'late' : 'calm'));
  return (
    <button
      type="button"
      className={classes.line}
      data-tone={tone}
      data-testid="rail-message"
      onClick={() => openBook('daily', 'messages', message.id)}
    >
      <strong className={classes.place}>{message.place ?? '–'}</strong>
      <span className={classes.what}>
        {t(`messages.state.${state}`)}
        {attempts > 0 && state === 'waiting' ? (
          <span className={classes.aside}> · {t('messages.tag.tried', { count: attempts })}</span>
        ) : null}
      </span>
      <span className={classes.time}>{moment(message.receivedAtMs)}</span>
    </button>
  );
};

export const RailMessages = () => {
  const { t } = useTranslation();
  const messages = useBoard((board) => board.messages);
  if (messages.length === 0) return null;
  return (
    <RailSection name="messages" title={t('messages.rail.title')} items={messages} atMost={2}>
      {(message) => <Line key={message.id} message={message} />}
    </RailSection>
  );
};
