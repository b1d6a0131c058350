/** A text in both languages: whoever looks for something may think of it in either. */
import type { TFunction } from 'i18next';
import { language } from '../../../shared/kernel/fields.ts';

export const inBoth = (key: string, t: TFunction): string[] =>
  language.options.map((lng) => t(key, { lng }));
