/** The rooms the patterns would make, floor by floor from the top, as the board will show them. */
import { useTranslation } from 'react-i18next';
import { Panel } from '../../ui/Panel.tsx';
import classes from './Preview.module.css';

export type DrawnFloor = { code: string; rooms: readonly string[] };

export const Preview = ({ floors, rooms }: { floors: readonly DrawnFloor[]; rooms: number }) => {
  const { t } = useTranslation();
  return (
    <Panel
      className={classes.panel}
      title={t('house.setUp.preview')}
      facts={t('house.setUp.previewCount', { floors: floors.length, rooms })}
    >
      {rooms === 0 ? <p className={classes.none}>{t('house.setUp.previewNone')}</p> : null}
      <ol className={classes.floors} aria-live="polite">
        {[...floors].reverse().map((floor) => (
          <li key={floor.code} className={classes.floor}>
            <b className={classes.code}>{floor.code}</b>
            <span className={classes.rooms}>
              {floor.rooms.map((room) => (
                <span key={room} className={classes.room}>
                  {room}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ol>
    </Panel>
  );
};
