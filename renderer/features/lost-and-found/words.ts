/** What a thing of the register is called and where it stands, in words. */
import { useTranslation } from 'react-i18next';
import type { FoundItemView, LostRow } from '../../../shared/lost-and-found/contract.ts';
import { usePlaceName, useStaffName } from '../board/names.ts';
import { useIsoMoment } from '../board/time.ts';

/** The parts there are, one after another. */
export const dotted = (...parts: (string | null | undefined)[]): string =>
  parts.filter((part) => part != null && part !== '').join(' · ');

/** Steps that are late already, or must not wait. */
export const pressing: readonly (string | null)[] = ['security', 'safe', 'due'];

/** `138…21`, `SF1…08`: enough to know it again; the whole stands in the record. */
export const shortened = (number: string): string =>
  number.length > 8 ? `${number.slice(0, 3)}…${number.slice(-2)}` : number;

/** `架 B3`, or who has it in hand before it lies there; of a loss who misses it. */
export const useWhereabouts = (): ((row: LostRow) => string) => {
  const { t } = useTranslation();
  const person = useStaffName();
  const stored = useStored();
  return (row) => {
    if (row.kind === 'loss-report')
      return [row.person, row.contact && shortened(row.contact)]
        .filter((part) => part !== null)
        .join(' ');
    if (row.state === 'registered' && row.person !== null)
      return t('lostAndFound.receivedBy', { name: person(row.person) });
    return stored(row);
  };
};

/** `架 B3`; empty where it lies nowhere yet. */
export const useStored = (): ((row: Pick<LostRow, 'store' | 'bin'>) => string) => {
  const { t } = useTranslation();
  return ({ store, bin }) =>
    store === null ? '' : `${t(`lostAndFound.store.${store}`)} ${bin ?? ''}`.trim();
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

type Check = NonNullable<NonNullable<FoundItemView['release']>['check']>;

/** How it was proved whose it is. */
export const useCheckWords = (): ((check: Check) => string) => {
  const { t } = useTranslation();
  return (check) =>
    'facts' in check
      ? t('lostAndFound.facts', { facts: check.facts.join(t('lostAndFound.between')) })
      : t('lostAndFound.document', {
          document: t(`lostAndFound.documentType.${check.document}`),
          lastFour: check.lastFour,
        });
};
