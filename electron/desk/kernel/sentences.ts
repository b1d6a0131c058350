/** The sentence of an error in the reader's language, from the texts both ends share. */
import i18next from 'i18next';
import type { Language } from '../../../shared/kernel/fields.ts';
import { resources } from '../../../shared/texts/index.ts';
import { namedIn } from '../../../shared/texts/named.ts';
import type { DeskError } from './failure.ts';

const texts = i18next.createInstance();
// Resources are in memory: the instance is ready when this returns.
void texts.init({
  resources,
  lng: 'zh-CN',
  fallbackLng: 'en',
  initAsync: false,
  interpolation: { escapeValue: false },
});

/** A text by key, with what it names filled in. */
export const say = (language: Language, key: string, facts: Record<string, unknown> = {}): string =>
  texts.t(key, { lng: language, ...facts });

/** What happened, what was kept, what to do. */
export const sentenceOf = (error: DeskError, language: Language): string =>
  say(language, `errors.${error.reason}`, {
    ...error.details,
    ...namedIn(error.details, language, (key) => say(language, key)),
  });
