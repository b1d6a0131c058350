/** What a book of people says of who sees what: everybody's, or one's own. */
import { useTranslation } from 'react-i18next';
import type { Permission } from '../../../shared/kernel/permissions.ts';
import { useAllowed } from '../../client/allowed.ts';

export const useWhose = (permission: Permission, counted: string): string => {
  const { t } = useTranslation();
  return useAllowed()(permission) ? counted : t('people.ownOnly');
};
