/** What a thing of the register is called and where it stands, in words. */
import { useTranslation } from 'react-i18next';
import type { LostRow } from '../../../shared/lost-and-found/contract.ts';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';

/** `138…21`, `SF1…08`: enough to know it again; the whole stands in the record. */
export const shortened = (number: string): string =>
  number.length > 8 ? `${number.slice(0, 3)}…${number.slice(-2)}` : number;

/** `架 B3`, or who has it in hand before it lies there; of a loss who misses it. */
export const useWhereabouts = (): ((row: LostRow) => string) => {
  const { t } = useTranslation();
  const person = useStaffName();
  return (row) => {
    if (row.kind === 'loss-report')
      return [row.person, row.contact && shortened(row.contact)]
        .filter((part) => part !== null)
        .join(' ');
    if (row.state === 'registered' && row.person !== null)
      return t('lostAndFound.receivedBy', { name: person(row.person) });
    return row.store === null
      ? ''
      : `${t(`lostAndFound.store.${row.store}`)} ${row.bin ?? ''}`.trim();
  };
};

export const usePlaceOf = (): ((row: { place: string | null }) => string) => {
  const place = usePlaceName();
  return ({ place: code }) => (code === null ? '–' : place(code));
};

/** What it needs, in a few words. */
export const useStepWords = (): ((
  row: Pick<LostRow, 'step' | 'percent' | 'pickupAt'>,
) => string) => {
  const { t } = useTranslation();
  const moment = useIsoMoment();
  return ({ step, percent, pickupAt }) =>
    step === null
      ? ''
      : t(`lostAndFound.step.${step}`, {
          percent: percent ?? '',
          time: pickupAt === null ? '' : moment(pickupAt),
        });
};
