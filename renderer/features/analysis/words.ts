/** Counts and rates of findings and measures as they are said. */
import { useTranslation } from 'react-i18next';
import type { FigureBase } from '../../../shared/measures/model.ts';

type Counted = { count: number; base: number; rate: number | null };

/** A part of requests, calls or loans is so many of a hundred; by room it is so many in a hundred nights. */
export const percentOf = (rate: number | null): string =>
  rate === null ? '–' : (rate * 100).toFixed(1);

export const useFigureWords = () => {
  const { t } = useTranslation();
  return ({ count, base, rate, per }: Counted & { per: FigureBase }): string =>
    t(`analysis.figure.${per}`, { count, base: Math.round(base), rate: percentOf(rate) });
};
