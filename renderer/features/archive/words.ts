/** What is said of a check word. */
import { useTranslation } from 'react-i18next';
import type { RecordAt } from '../../../shared/record/contract.ts';
import { houseNow } from '../../client/clock.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';

export const useWordSaid = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const near = (at: string) => nearAt(Date.parse(at), houseNow(), timeZone);
  return ({ matches, at, signs, sheet }: RecordAt): string => {
    if (sheet) {
      const { number, from, to, signedAt, whole } = sheet;
      return whole
        ? t('archive.months.sheet', { number, from, to, at: signedAt ? near(signedAt) : '–' })
        : t('archive.months.sheetChanged', { number });
    }
    return t(matches ? 'archive.months.right' : 'archive.months.wrong', { at: near(at), signs });
  };
};
