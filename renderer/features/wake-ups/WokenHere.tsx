/** Who is to be woken in a room, on its card. */
import { useTranslation } from 'react-i18next';
import { openBook } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useMoment } from '../board/time.ts';
import classes from '../rooms/RoomCard.module.css';

export const WokenHere = ({ place }: { place: string }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  const here = useBoard((board) => board.wakeUps).filter((wakeUp) => wakeUp.place === place);
  if (here.length === 0) return null;
  return (
    <section data-testid="woken-here">
      <h4 className={classes.heading}>
        {t('wakeUps.title')} <span className={classes.aside}>{here.length}</span>
      </h4>
      {here.map((wakeUp) => (
        <button
          key={wakeUp.id}
          type="button"
          className={classes.request}
          onClick={() => openBook('daily', 'wakeUps', wakeUp.id)}
        >
          <span className={classes.what}>{moment(wakeUp.nextAtMs ?? wakeUp.atMs)}</span>
          <span className={classes.aside}>
            {t(`wakeUps.state.${wakeUp.state}`)}
            {wakeUp.daily ? ` · ${t('wakeUps.tag.daily')}` : ''}
          </span>
        </button>
      ))}
    </section>
  );
};
