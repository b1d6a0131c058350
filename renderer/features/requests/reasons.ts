/** Why somebody is proposed, as the house says it. The desk gives keys and facts; the words are here. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Because } from '../../../shared/requests/contract.ts';

/** A key the window does not know yet is left out: half a reason misleads. */
export const useReasons = (): ((because: readonly Because[]) => string) => {
  const { t, i18n } = useTranslation();
  return useCallback(
    (because) =>
      because
        .filter(({ reason }) => i18n.exists(`routing.${reason}`))
        .map(({ reason, facts }) => t(`routing.${reason}`, facts))
        .join(' · '),
    [t, i18n],
  );
};
