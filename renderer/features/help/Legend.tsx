/** What the marks on the board mean: tiles, small marks on them, states of a request. */
import { useTranslation } from 'react-i18next';
import { requestStates } from '../../../shared/requests/model.ts';
import { StateMark } from '../requests/StateMark.tsx';
import { type Mark, RoomMark } from '../rooms/marks.tsx';
import classes from './Legend.module.css';

const tiles = ['occupied', 'vacant', 'dirty', 'out-of-order', 'warn', 'late'] as const;
const tileText: Record<(typeof tiles)[number], string> = {
  occupied: 'rooms.occupancy.occupied',
  vacant: 'rooms.occupancy.vacant',
  dirty: 'rooms.housekeeping.dirty',
  'out-of-order': 'rooms.housekeeping.out-of-order',
  warn: 'rooms.mark.warn',
  late: 'rooms.mark.late',
};
const roomCodes = ['VC', 'VD', 'VI', 'OC', 'OD', 'OI', 'OOO', 'OOS'] as const;
const marks: readonly Mark[] = [
  'vip',
  'dnd',
  'makeUp',
  'declined',
  'queue',
  'odd',
  'inspected',
  'due-out',
  'arriving',
  'loan',
  'complaint',
];

export const Legend = () => {
  const { t } = useTranslation();
  return (
    <section className={classes.legend} aria-label={t('help.marks')}>
      <h3>{t('help.marks')}</h3>
      <ul className={classes.columns}>
        {tiles.map((tile) => (
          <li key={tile}>
            <span className={classes.tile} data-tile={tile}>
              08
            </span>
            {t(tileText[tile])}
          </li>
        ))}
        {marks.map((mark) => (
          <li key={mark}>
            <span className={classes.mark}>
              <RoomMark mark={mark} />
            </span>
            {t(`rooms.mark.${mark}`)}
          </li>
        ))}
      </ul>
      <h3>{t('help.codes')}</h3>
      <ul className={classes.columns}>
        {roomCodes.map((code) => (
          <li key={code}>
            <b className={classes.code}>{code}</b>
            {t(`rooms.code.${code}`)}
          </li>
        ))}
      </ul>
      <h3>{t('requests.title')}</h3>
      <ul className={classes.columns}>
        {requestStates.map((state) => (
          <li key={state}>
            <span className={classes.mark}>
              <StateMark state={state} label={t(`requests.state.${state}`)} />
            </span>
            {t(`requests.state.${state}`)}
          </li>
        ))}
      </ul>
    </section>
  );
};
