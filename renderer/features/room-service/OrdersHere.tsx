/** Meals on their way to a room and trays in it, on its card. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { sayLines } from '../../../shared/room-service/model.ts';
import { openBook } from '../../app/navigation.ts';
import { orpc } from '../../client/desk.ts';
import { useIsoMoment } from '../board/time.ts';
import classes from '../rooms/RoomCard.module.css';

export const OrdersHere = ({ place }: { place: string }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { data } = useQuery(orpc.roomService.list.queryOptions({ input: { place } }));
  const here = data?.orders ?? [];
  if (here.length === 0) return null;
  return (
    <section data-testid="orders-here">
      <h4 className={classes.heading}>
        {t('roomService.title')} <span className={classes.aside}>{here.length}</span>
      </h4>
      {here.map((order) => (
        <button
          key={order.id}
          type="button"
          className={classes.request}
          onClick={() => openBook('daily', 'roomService', order.id)}
        >
          <span className={classes.what}>{sayLines(order.lines) || t('roomService.tag.bare')}</span>
          <span className={classes.aside}>
            {t(`roomService.state.${order.state}`)}
            {order.due === null ? '' : ` · ${moment(order.due)}`}
          </span>
        </button>
      ))}
    </section>
  );
};
