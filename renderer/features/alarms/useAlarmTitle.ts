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

/** What the program does by itself has no name of its own: null for all that has. */
const useOwnTitle = (): ((alarm: AlarmView) => AlarmTitle | null) => {
  const { t } = useTranslation();
  const lost = (label: string | null): string => {
    if (label === '?') return t('alarms.lost.unknown');
    return label === '0' ? t('alarms.lost.none') : t('alarms.lost.some', { count: Number(label) });
  };
  return ({ about: { id }, label, target }) => {
    if (target === 'recovered') return { head: lost(label), what: t('alarms.target.recovered') };
    if (target === 'erased-again')
      return label === '?'
        ? { head: t('alarms.erased.unknown'), what: t('alarms.erasedUnknown') }
        : {
            head: t('alarms.erased.some', { count: Number(label) }),
            what: t('alarms.target.erased-again'),
          };
    if (target !== 'backup') return null;
    const of = id === 'first' || id === 'second' ? id : 'rehearsal';
    return { head: t(`alarms.copies.${of}`), what: t('alarms.copyFailed') };
  };
};

export const useAlarmTitle = (): ((alarm: AlarmView) => AlarmTitle) => {
  const { t } = useTranslation();
  const own = useOwnTitle();
  const service = useServiceName();
  const place = usePlaceName();
  const finding = useFindingName();
  return (alarm) => {
    const { label, number, place: code, service: wanted, target } = alarm;
    const named = label !== null && target === 'record-changed' ? finding(label) : label;
    const head = named ?? (code === null ? `#${number}` : place(code));
    const what = [
      label !== null && code !== null ? place(code) : null,
      wanted === null ? null : service(wanted),
      t(`alarms.target.${target}`),
    ];
    return own(alarm) ?? { head, what: what.filter((part) => part !== null).join(' · ') };
  };
};
