/** What the sentence of a refusal names by its code, in the reader's words; both ends say it alike. */
import type { Language } from '../kernel/fields.ts';

/**
 * @param details of the refusal
 * @param say a text by its key, in that language
 */
export const namedIn = (
  details: Record<string, unknown>,
  language: Language,
  say: (key: string) => string,
): Record<string, string> => {
  const { state, role, step, zh, en } = details;
  return {
    ...(typeof state === 'string' ? { state: say(`states.${state}`) } : {}),
    ...(typeof role === 'string' ? { role: say(`roles.${role}`) } : {}),
    ...(typeof step === 'string' ? { step: say(`steps.${step}`) } : {}),
    // A thing of the house has a name in either language.
    ...(typeof zh === 'string' && typeof en === 'string'
      ? { name: language === 'en' ? en : zh }
      : {}),
  };
};
