/**
 * The do-not-disturb notice (请勿打扰留条): slipped under the door, so that the guest knows we came and whom
 * to ring. It bears no name: it may be read by whoever opens.
 */
import { useTranslation } from 'react-i18next';
import type { RequestCard } from '../../../shared/requests/contract.ts';
import { houseNow } from '../../client/clock.ts';
import { usePaperMoment } from '../../paper/house.ts';
import { Sheet } from '../../paper/Sheet.tsx';
import { useServiceName } from '../board/names.ts';
import classes from './DndNotice.module.css';

export const DndNotice = ({ card }: { card: RequestCard }) => {
  const { t } = useTranslation();
  const service = useServiceName();
  const moment = usePaperMoment();
  const waiting = card.events.findLast(({ kind }) => kind === 'waiting');
  const at = waiting ? Date.parse(waiting.at) : houseNow();
  return (
    <Sheet
      title={t('paper.notice.title')}
      mark={t('paper.notice.room', { room: card.place ?? '' })}
      printed={false}
    >
      <div className={classes.words}>
        <p>{t('paper.notice.greeting')}</p>
        <p>{t('paper.notice.tried', { time: moment(at) })}</p>
        <p className={classes.what}>
          {service(card.service)}
          {card.quantity === null ? '' : ` × ${card.quantity}`}
        </p>
        <p>{t('paper.notice.ring', { centre: t('app.centre') })}</p>
        <p>{t('paper.notice.thanks')}</p>
        <p className={classes.from}>{t('app.centre')}</p>
      </div>
    </Sheet>
  );
};
