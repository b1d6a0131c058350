/** Figures and their lines as the screen and the paper say them. */
import { useTranslation } from 'react-i18next';
import type { Counted } from '../../../shared/reports/contract.ts';
import type { Unit } from '../../../shared/reports/model.ts';
import { dash, figureText } from '../../../shared/reports/words.ts';

export const useFigureWords = () => {
  const { t } = useTranslation();
  return {
    /** A value with its unit: `92.4 %`, `7.3 min`, `18.50 CNY`; `–` where there is none. */
    value: (value: number | null, unit: Unit, currency: string): string => {
      const text = figureText(value, unit);
      if (text === dash || unit === 'count') return text;
      return unit === 'money' ? `${text} ${currency}` : `${text} ${t(`figures.unit.${unit}`)}`;
    },
    /** What was divided by what, where it was. */
    parts: ({ numerator, denominator, unit }: Counted & { unit: Unit }): string => {
      if (denominator === null) return '';
      return unit === 'percent' ? `${numerator ?? 0} / ${denominator}` : `n = ${denominator}`;
    },
    /** How it stands to the time before: `▲ 12.0`, with its words. */
    change: (value: number | null, before: number | null, unit: Unit): string => {
      if (value === null || before === null) return '';
      const by = value - before;
      if (by === 0) return '＝';
      return `${by > 0 ? '▲' : '▼'} ${figureText(Math.abs(by), unit)}`;
    },
  };
};
