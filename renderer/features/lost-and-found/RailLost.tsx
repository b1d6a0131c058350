/** Lost and found on the rail: what needs a hand, each a way in. */
import { useTranslation } from 'react-i18next';
import type { BoardLost } from '../../../shared/lost-and-found/board.ts';
import { openRegister } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import classes from '../board/Rail.module.css';
import { RailSection } from '../board/RailSection.tsx';
import { useMoment } from '../board/time.ts';
import { pressing } from './words.ts';

type Item = BoardLost['items'][number];

const Line = ({ item }: { item: Item }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  return (
    <button
      type="button"
      className={classes.line}
      data-tone={pressing.includes(item.step) ? 'late' : 'warn'}
      data-testid="rail-found"
      onClick={() => openRegister('lostAndFound', item.id)}
    >
      <strong className={classes.number}>{item.number}</strong>
      <span className={classes.what} title={item.what}>
        {item.what}
      </span>
      <span className={classes.time}>
        {t(`lostAndFound.rail.${item.step}`, {
          percent: item.percent ?? '',
          time: item.atMs === null ? '' : moment(item.atMs),
        })}
      </span>
    </button>
  );
};

export const RailLost = () => {
  const { t } = useTranslation();
  const { items } = useBoard((board) => board.lostAndFound);
  return (
    <RailSection name="lost" title={t('board.rail.lost')} items={items} atMost={3}>
      {(item) => <Line key={item.id} item={item} />}
    </RailSection>
  );
};
