/** A figure in words: its value with its unit, a dash where there is nothing to compute it from. */
import { useTranslation } from 'react-i18next';
import type { PersonFigure } from '../../../shared/own-figures/contract.ts';

export const useFigure = () => {
  const { t } = useTranslation();
  return ({ unit }: Pick<PersonFigure, 'unit'>, value: number | null): string =>
    value === null ? '–' : t(`people.own.unit.${unit}`, { value });
};
