/** The cells of a line: when, where, whom with what was wished, what is odd. */
import { useTranslation } from 'react-i18next';
import { minuteMs } from '../../../shared/kernel/durations.ts';
import { useNowValue } from '../../client/clock.ts';
import { Cell } from '../../ui/register/Cell.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import { timeLeft } from '../requests/clock.ts';
import type { WakeUpLine } from './lines.ts';

/** Colour is for what needs a hand soon. */
const nearMs = 5 * minuteMs;

const Mark = ({ line }: { line: WakeUpLine }) => {
  const { t } = useTranslation();
  const left = useNowValue((now) =>
    line.nextAt === null ? null : timeLeft(Date.parse(line.nextAt), now),
  );
  const near = useNowValue((now) => line.nextAt !== null && Date.parse(line.nextAt) - now < nearMs);
  if (line.group === 'unreachable' || line.group === 'knocking')
    return (
      <Tag tone={line.group === 'unreachable' ? 'late' : 'warn'}>
        {t(`wakeUps.state.${line.state}`)}
      </Tag>
    );
  if (line.group === 'closed') return <Tag>{t(`wakeUps.state.${line.state}`)}</Tag>;
  if (left === null) return line.repeat === 'daily' ? <Tag>{t('wakeUps.tag.daily')}</Tag> : null;
  const rung = line.rings.length;
  return (
    <Tag tone={line.group === 'late' ? 'late' : near || rung > 0 ? 'warn' : 'plain'}>
      {rung > 0 ? `${t('wakeUps.tag.rings', { count: rung })} ` : ''}
      {left}
    </Tag>
  );
};

export const WakeUpCells = ({ line }: { line: WakeUpLine }) => {
  const moment = useIsoMoment();
  const said = [line.guest, line.words].filter((part) => part).join(' · ');
  return (
    <>
      <Cell weight="strong">{moment(line.nextAt ?? line.at)}</Cell>
      <Cell weight="strong">{line.place}</Cell>
      <Cell title={said}>{said}</Cell>
      <Cell end>
        <Mark line={line} />
      </Cell>
    </>
  );
};
