/** What the house has of a room's laundry, on its card: asked for before the guest leaves. */
import { useTranslation } from 'react-i18next';
import { docketOf } from '../../../shared/laundry/model.ts';
import { openBook } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useMoment } from '../board/time.ts';
import classes from '../rooms/RoomCard.module.css';

export const LaundryHere = ({ place }: { place: string }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  const here = useBoard((board) => board.laundry).filter((bag) => bag.place === place);
  if (here.length === 0) return null;
  return (
    <section data-testid="laundry-here">
      <h4 className={classes.heading}>
        {t('laundry.title')} <span className={classes.aside}>{here.length}</span>
      </h4>
      {here.map((bag) => (
        <button
          key={bag.id}
          type="button"
          className={classes.request}
          onClick={() => openBook('daily', 'laundry', bag.id)}
        >
          <span className={classes.what}>
            {t('laundry.here', { docket: docketOf(bag.number) })}
          </span>
          <span className={classes.aside}>
            {t(`laundry.state.${bag.state}`)}
            {bag.promiseAtMs === null || bag.state === 'short'
              ? ''
              : ` · ${moment(bag.promiseAtMs)}`}
          </span>
        </button>
      ))}
    </section>
  );
};
