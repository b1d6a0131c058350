/** What was ordered, line by line, with what it costs. */
import { useTranslation } from 'react-i18next';
import { amountOf } from '../../../shared/kernel/money.ts';
import type { OrderCard } from '../../../shared/room-service/contract.ts';
import classes from './RoomService.module.css';

export const Dishes = ({ order }: { order: OrderCard }) => {
  const { t, i18n } = useTranslation();
  if (order.lines.length === 0) return null;
  const amount = (cents: number) => amountOf(cents, order.currency, i18n.language);
  return (
    <table className={classes.dishes} data-testid="dishes">
      <caption>{t('roomService.dishes')}</caption>
      <tbody>
        {order.lines.map(({ text, count, cents }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of an order are replaced whole.
          <tr key={index}>
            <td>{text}</td>
            <td>{count}</td>
            <td>{cents === null ? t('roomService.facts.toPrice') : amount(cents * count)}</td>
          </tr>
        ))}
        {order.cents > 0 && order.lines.length > 1 ? (
          <tr data-total>
            <td>{t('roomService.total')}</td>
            <td />
            <td>{amount(order.cents)}</td>
          </tr>
        ) : null}
      </tbody>
    </table>
  );
};
