/** Which requests a pair of targets is for, in words. */
import { useTranslation } from 'react-i18next';
import { isEveryday, type TargetSlot } from '../../../shared/standards/model.ts';

export const useSlotName = (): ((slot: TargetSlot) => string) => {
  const { t } = useTranslation();
  return (slot) =>
    isEveryday(slot)
      ? t('standards.history.everyday')
      : [
          slot.priority === 'any' ? null : t(`standards.priority.${slot.priority}`),
          slot.period === 'any' ? null : t(`standards.period.${slot.period}`),
        ]
          .filter((part) => part !== null)
          .join(' · ');
};
