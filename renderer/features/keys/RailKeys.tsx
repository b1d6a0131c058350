/** Keys on the rail: lost ones, then overdue and strayed, then what is quietly out; each a way in. */
import { useTranslation } from 'react-i18next';
import type { BoardKey } from '../../../shared/board/contract.ts';
import { openRegister } from '../../app/navigation.ts';
import { useBoard } from '../../client/board.ts';
import { useNowValue } from '../../client/clock.ts';
import classes from '../board/Rail.module.css';
import { RailSection } from '../board/RailSection.tsx';
import { useMoment } from '../board/time.ts';
import { timeLeft } from '../requests/clock.ts';

const isOdd = (key: BoardKey, nowMs: number): boolean =>
  key.state !== 'out' || key.stray !== null || (key.dueAtMs !== null && key.dueAtMs <= nowMs);

const Line = ({ row }: { row: BoardKey }) => {
  const { t } = useTranslation();
  const moment = useMoment();
  const { state, stray, dueAtMs } = row;
  const opens = row.floors.includes('*')
    ? t('keyControl.opens.house')
    : row.floors.length > 0
      ? t('board.rail.floors', { floors: row.floors.join(' ') })
      : '';
  const away = state === 'lost' || state === 'missing';
  const late = useNowValue((now) => dueAtMs !== null && dueAtMs <= now);
  const time = useNowValue((now) =>
    dueAtMs === null
      ? away
        ? t(`keyControl.state.${state}`)
        : ''
      : (timeLeft(dueAtMs, now) ?? moment(dueAtMs)),
  );
  return (
    <button
      type="button"
      className={classes.line}
      data-tone={away || late ? 'late' : stray === null ? undefined : 'warn'}
      data-testid="rail-key"
      onClick={() => openRegister('keyControl', row.id)}
    >
      <strong className={classes.place}>{row.code}</strong>
      <span className={classes.what}>
        {row.holderName ?? opens}
        {stray === null ? null : (
          <span className={classes.aside}> · {t(`keyControl.stray.${stray}`)}</span>
        )}
      </span>
      <span className={classes.time}>{time}</span>
    </button>
  );
};

export const RailKeys = () => {
  const { t } = useTranslation();
  const keys = useBoard((board) => board.keys);
  const odd = useNowValue((now) =>
    keys
      .filter((key) => isOdd(key, now))
      .map(({ id }) => id)
      .join(' '),
  );
  const ids = new Set(odd.split(' '));
  const ordered = [
    ...keys.filter(({ id }) => ids.has(id)),
    ...keys.filter(({ id }) => !ids.has(id)),
  ];
  return (
    <RailSection
      name="keys"
      title={t('board.rail.keys')}
      {...(ordered.length > 0 ? { count: ordered.length } : {})}
      items={ordered}
      atMost={3}
    >
      {(row) => <Line key={row.id} row={row} />}
    </RailSection>
  );
};
