/** The cells of a line: room, what was ordered, what must not be in it, when it is due. */
import { useTranslation } from 'react-i18next';
import { sayLines } from '../../../shared/room-service/model.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import type { OrderLineRow } from './lines.ts';

const Mark = ({ order }: { order: OrderLineRow }) => {
  const { t } = useTranslation();
  const words = t(`roomService.state.${order.state}`);
  if (order.group === 'closed') return <Tag>{words}</Tag>;
  if (order.group === 'late') return <Tag tone="late">{words}</Tag>;
  return order.state === 'ordered' ? <Tag tone="warn">{words}</Tag> : <Tag>{words}</Tag>;
};

export const OrderCells = ({ order }: { order: OrderLineRow }) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const said = order.lines.length === 0 ? t('roomService.tag.bare') : sayLines(order.lines);
  return (
    <>
      <Cell weight="strong">{order.place ?? '–'}</Cell>
      <Cell title={said} weight={order.lines.length === 0 ? 'quiet' : 'plain'}>
        {order.allergies === '' || order.group === 'closed' ? null : (
          <>
            <Tag tone="late">⚠ {order.allergies}</Tag>{' '}
          </>
        )}
        {said}
      </Cell>
      <Cell weight="quiet">
        {order.group === 'closed'
          ? moment(order.takenAt)
          : order.due === null
            ? ''
            : moment(order.due)}
      </Cell>
      <Cell end>
        <Mark order={order} />
      </Cell>
    </>
  );
};
