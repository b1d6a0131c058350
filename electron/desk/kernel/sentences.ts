/** The sentence of an error in the reader's language, from the texts both ends share. */
import i18next from 'i18next';
import type { Language } from '../../../shared/kernel/fields.ts';
import { resources } from '../../../shared/texts/index.ts';
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
    ...named(error.details, language),
  });

/** States and roles are named in the reader's words, not by their codes. */
const named = (details: Record<string, unknown>, language: Language): Record<string, string> => {
  const words: Record<string, string> = {};
  if (typeof details.state === 'string') words.state = say(language, `states.${details.state}`);
  if (typeof details.role === 'string') words.role = say(language, `roles.${details.role}`);
  if (typeof details.step === 'string') words.step = say(language, `steps.${details.step}`);
  // A thing of the house has a name in either language.
  if (typeof details.zh === 'string' && typeof details.en === 'string')
    words.name = language === 'en' ? details.en : details.zh;
  return words;
};
