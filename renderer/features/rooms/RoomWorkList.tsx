/** What a room has open and what it has had today, a line each. A click opens the request. */
import { useTranslation } from 'react-i18next';
import type { RequestView } from '../../../shared/requests/contract.ts';
import type { RoomCard } from '../../../shared/rooms/contract.ts';
import { openRequest } from '../../app/navigation.ts';
import { useServiceName, useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';
import { StateMark } from '../requests/StateMark.tsx';
import classes from './RoomCard.module.css';

const Line = ({ request }: { request: RequestView }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const service = useServiceName();
  const person = useStaffName();
  return (
    <button
      type="button"
      className={classes.request}
      data-testid="room-request"
      onClick={() => openRequest(request.id)}
    >
      <span className={classes.when}>{moment(request.loggedAt)}</span>
      <StateMark
        className={classes.mark}
        state={request.state}
        label={t(`requests.state.${request.state}`)}
      />
      <span className={classes.what}>
        {request.service === 'other' ? request.words : service(request.service)}
        {request.quantity === null ? '' : ` ×${request.quantity}`}
      </span>
      <span className={classes.aside}>
        {request.assignee === null
          ? t(`requests.state.${request.state}`)
          : person(request.assignee)}
      </span>
    </button>
  );
};

export const RoomWorkList = ({ card }: { card: RoomCard }) => {
  const { t } = useTranslation();
  const open = new Set(card.open.map(({ id }) => id));
  const today = card.today.filter(({ id }) => !open.has(id));
  return (
    <>
      <h4 className={classes.heading}>
        {t('rooms.card.open')} <span className={classes.aside}>{card.open.length}</span>
      </h4>
      {card.open.length === 0 ? (
        <p className={classes.nothing}>{t('rooms.card.nothingOpen')}</p>
      ) : null}
      {card.open.map((request) => (
        <Line key={request.id} request={request} />
      ))}
      <h4 className={classes.heading}>
        {t('rooms.card.today')} <span className={classes.aside}>{today.length}</span>
      </h4>
      {today.length === 0 ? (
        <p className={classes.nothing}>{t('rooms.card.nothingToday')}</p>
      ) : null}
      {today.map((request) => (
        <Line key={request.id} request={request} />
      ))}
    </>
  );
};
