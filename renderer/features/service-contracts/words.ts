/** How far a contract's notice date is, in words. */
import { useTranslation } from 'react-i18next';
import type { ContractView } from '../../../shared/service-contracts/contract.ts';

/** From so near it is spoken of. */
const nearDays = 30;

export const useNoticeWords = () => {
  const { t } = useTranslation();
  return ({ daysToNotice: days }: Pick<ContractView, 'daysToNotice'>): string => {
    if (days === null || days > nearDays) return '';
    if (days === 0) return t('contracts.noticeToday');
    return days > 0
      ? t('contracts.noticeIn', { days })
      : t('contracts.noticePast', { days: -days });
  };
};
