/** What an alarm is called: the place and the service of a request, or the name a register has for it. */
import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import { useFindingName } from '../archive/finding-words.ts';
import { usePlaceName, useServiceName } from '../board/names.ts';

export type AlarmTitle = {
  /** Bold at the left: the place, the key, the number. */
  head: string;
  /** What has to be done, in words. */
  what: string;
};

export const useAlarmTitle = (): ((alarm: AlarmView) => AlarmTitle) => {
  const { t } = useTranslation();
  const service = useServiceName();
  const place = usePlaceName();
  const finding = useFindingName();
  return ({ label, number, place: code, service: wanted, target }) => ({
    head:
      label === null
        ? code === null
          ? `#${number}`
          : place(code)
        : target === 'record-changed'
          ? finding(label)
          : label,
    what: [
      label !== null && code !== null ? place(code) : null,
      wanted === null ? null : service(wanted),
      t(`alarms.target.${target}`),
    ]
      .filter((part) => part !== null)
      .join(' · '),
  });
};
