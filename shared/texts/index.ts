/** All words of the house, both languages, as i18next takes them. The desk and the window share them. */
import type { Language } from '../kernel/fields.ts';
import { en } from './en/index.ts';
import type { Shape } from './shape.ts';
import { zhCN } from './zh-CN/index.ts';

export type Texts = Shape<typeof zhCN>;

export const resources: Record<Language, { translation: Texts }> = {
  'zh-CN': { translation: zhCN },
  en: { translation: en },
};
