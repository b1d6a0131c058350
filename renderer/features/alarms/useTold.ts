/** Whom an alarm wants told, in a few words. Nobody is asked to ring themselves. */
import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import { useSession } from '../../client/session.ts';

export const useTold = (): ((alarm: AlarmView) => string) => {
  const { t } = useTranslation();
  const self = useSession()?.code;
  return ({ tell }) => {
    if (!tell) return t('alarms.nobody');
    if (tell.code === self) return t('alarms.yours');
    return t('alarms.tellShort', { name: tell.name, extension: tell.extension ?? '' }).trim();
  };
};
