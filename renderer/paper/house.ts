/** What every paper says of the house: its name, and moments with their day. */
import { useTranslation } from 'react-i18next';
import { clockAt, dateAt } from '../../shared/kernel/time.ts';
import { useBoard } from '../client/board.ts';
import { useTimeZone } from '../client/house-time.ts';
import { nameIn } from '../client/texts.ts';

/** The hotel's name in the language of the sheet. */
export const useHouseName = (): string => {
  const { i18n } = useTranslation();
  const name = useBoard((board) => board.house?.name);
  return name ? nameIn(name, i18n.language) : '';
};

/** `2026-11-23 21:40`: paper outlives the day, so that the day is always said. */
export const usePaperMoment = (): ((ms: number) => string) => {
  const timeZone = useTimeZone();
  return (ms) => `${dateAt(ms, timeZone)} ${clockAt(ms, timeZone)}`;
};
