/** After the console was cut off: that it was, from when until when, and the key to the paper. It goes by itself. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { hourMs } from '../../../shared/kernel/durations.ts';
import { openBook } from '../../app/navigation.ts';
import { useAllowed } from '../../client/allowed.ts';
import { useNowValue } from '../../client/clock.ts';
import { orpc } from '../../client/desk.ts';
import { Kbd } from '../../ui/Kbd.tsx';
import { Tag } from '../../ui/Tag.tsx';
import { useIsoMoment } from '../board/time.ts';
import classes from './Outages.module.css';

/** So long paper is looked for; whatever is found later has its book. */
const shownMs = 2 * hourMs;

export const OutageBand = () => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const may = useAllowed()('requests.late');
  const { data } = useQuery({
    ...orpc.outages.list.queryOptions({ input: { limit: 1 } }),
    enabled: may,
  });
  const [last] = data?.outages ?? [];
  const isFresh = useNowValue(
    (now) => last !== undefined && now - Date.parse(last.until) < shownMs,
  );
  if (!last || !isFresh || last.openedBy !== 'scheduler' || last.entered > 0) return null;
  if (last.withdrawn !== null) return null;
  return (
    <div className={classes.band} role="status" data-testid="outage-band">
      <Tag tone="warn">{t('outages.title')}</Tag>
      <span className={classes.said}>
        {t('outages.band', { from: moment(last.from), until: moment(last.until) })}
      </span>
      <button
        type="button"
        className={classes.enter}
        onClick={() => openBook('archive', 'outages', last.id, 'enter')}
      >
        <Kbd keys="Ctrl+Shift+B" /> {t('outages.act.enter')}
      </button>
    </div>
  );
};
