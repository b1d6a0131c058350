/** Who last changed a setting, in words: `011 李慧 11-23 16:20 改`; none where the record has nothing. */
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ChangeOf } from '../../../../shared/events/contract.ts';
import { orpc } from '../../../client/desk.ts';
import { useIsoMoment } from '../../../features/board/time.ts';

/** Null while it is not known, or where nothing is asked. */
export const useLastChange = (of: ChangeOf | undefined): string | null => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  const { data } = useQuery({
    ...orpc.events.lastChanges.queryOptions({ input: { of: of ? [of] : [{ kind: 'house' }] } }),
    enabled: of !== undefined,
  });
  if (of === undefined || data === undefined) return null;
  const [last] = data.changes;
  return last
    ? t('registers.settings.last', {
        at: moment(last.at),
        who: last.byName === '' ? last.by : `${last.by} ${last.byName}`,
      })
    : t('registers.settings.never');
};
