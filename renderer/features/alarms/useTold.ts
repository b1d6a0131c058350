/** Whom an alarm wants told, to whoever sits here. */
import { useTranslation } from 'react-i18next';
import type { AlarmView } from '../../../shared/alarms/contract.ts';
import { useSession } from '../../client/session.ts';
import { toldTo } from './said.ts';

export const useTold = (): ((alarm: AlarmView) => string) => {
  const { t } = useTranslation();
  const self = useSession()?.code;
  return (alarm) => toldTo(alarm, self, t);
};
