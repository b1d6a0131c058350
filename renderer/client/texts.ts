/**
 * The words of the window: i18next over the shared texts, switched live. No component holds a
 * sentence of its own.
 */
import i18next, { type TFunction } from 'i18next';
import { initReactI18next } from 'react-i18next';
import type { Language } from '../../shared/kernel/fields.ts';
import { resources } from '../../shared/texts/index.ts';

void i18next.use(initReactI18next).init({
  resources,
  lng: 'zh-CN',
  fallbackLng: false,
  initAsync: false,
  interpolation: { escapeValue: false },
  returnNull: false,
});

export const t: TFunction = i18next.t.bind(i18next);

export const hasText = (key: string): boolean => i18next.exists(key);

export const currentLanguage = (): Language => (i18next.language === 'en' ? 'en' : 'zh-CN');

export const speak = (language: Language): void => {
  document.documentElement.lang = language;
  if (i18next.language !== language) void i18next.changeLanguage(language);
};

/** A name of the house in the language, or in the other where that one is empty. */
export const nameIn = (name: { zh: string; en: string }, language: string): string =>
  language === 'en' ? name.en || name.zh : name.zh || name.en;

/** Several in a row, parted and bracketed as the language does. */
export const listed = (parts: readonly string[]): string =>
  parts.join(currentLanguage() === 'en' ? ', ' : '、');
export const bracketed = (words: string | number): string =>
  currentLanguage() === 'en' ? ` (${words})` : `（${words}）`;
/** A language by its name in the language of the screen. */
export const languageName = (code: string): string =>
  new Intl.DisplayNames([currentLanguage()], { type: 'language' }).of(code.slice(0, 2)) ?? code;
