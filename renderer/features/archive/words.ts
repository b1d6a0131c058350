/** What is said of a check word. */
import { useTranslation } from 'react-i18next';
import type { RecordAt } from '../../../shared/record/contract.ts';
import { houseNow } from '../../client/clock.ts';
import { nearAt, useTimeZone } from '../../client/house-time.ts';

/** The answer, with whether it was asked of a moment or of now. */
export type WordHeld = RecordAt & { ofNow: boolean };

/** Every sentence that is true of it; `fits`: the record bears it out. */
export const useWordSaid = () => {
  const { t } = useTranslation();
  const timeZone = useTimeZone();
  const near = (at: string) => nearAt(Date.parse(at), houseNow(), timeZone);
  const whose = ({ sheet, archive }: WordHeld): string | null => {
    if (sheet) {
      const { number, from, to, signedAt, whole } = sheet;
      return whole
        ? t('archive.months.sheet', { number, from, to, at: signedAt ? near(signedAt) : '–' })
        : t('archive.months.sheetChanged', { number });
    }
    if (!archive) return null;
    const { month, writtenAt, whole } = archive;
    return whole
      ? t('archive.months.month', { month, at: near(writtenAt) })
      : t('archive.months.monthChanged', { month });
  };
  return (held: WordHeld): { fits: boolean; said: string } => {
    const { matches, at, seq, eventAt, signs, ofNow } = held;
    const against =
      eventAt === null
        ? t('archive.months.againstNothing', { at: near(at) })
        : t(ofNow ? 'archive.months.againstNow' : 'archive.months.against', {
            at: near(at),
            seq,
            eventAt: near(eventAt),
          });
    const of = whose(held);
    const fits = matches === true;
    // A sheet or a month that was not asked about by its moment is its own answer.
    if (of !== null && (ofNow || fits)) return { fits, said: fits ? `✓ ${of}` : of };
    const key = fits ? 'right' : of === null ? 'wrong' : 'wrongMoment';
    const said = t(`archive.months.${key}`, { against, signs });
    return { fits, said: of === null ? said : `${said} ${of}` };
  };
};
