/**
 * Keeps full numbers of identity papers out of the house's books. A number that could be one is refused,
 * never cut: whoever types it must know that it may not be written down. Pure.
 */
import { DeskError } from '../kernel/failure.ts';

/** Mainland identity cards: seventeen digits and a check sign, or the old fifteen. */
const identityCard = /(?<![0-9])(?:\d{17}[\dX]|\d{15})(?![0-9])/i;
/** Passports and permits: one or two letters and seven to nine digits. */
const passport = /(?<![A-Z0-9])[A-Z]{1,2}\d{7,9}(?![A-Z0-9])/i;
const telephone = /^(?:\+?86)?1[3-9]\d{9}$/;
/** Any run as long as such numbers are, with digits for the most part. */
const longRun = /[0-9A-Z]{8,}/gi;

const joined = (text: string): string =>
  text.normalize('NFKC').replace(/(?<=[0-9A-Za-z])[\s.\-_/·]+(?=[0-9A-Za-z])/g, '');

/** True when a document's number stands in the text. */
export const namesDocument = (text: string): boolean => {
  const whole = text.normalize('NFKC');
  return [whole, joined(whole)].some((said) => identityCard.test(said) || passport.test(said));
};

const looksLong = (text: string): boolean =>
  [...joined(text).matchAll(longRun)].some(
    ([run]) => run.replace(/\D/g, '').length >= 6 && !telephone.test(run),
  );

/** What is written of a person at a return: no long number at all, but for a telephone's. */
export const refuseNumbers = (texts: readonly (string | null | undefined)[]): void => {
  for (const text of texts)
    if (typeof text === 'string' && (namesDocument(text) || looksLong(text)))
      throw new DeskError('INVALID_INPUT', 'lostAndFound.documentNumber', {});
};

/** What is written of a thing: its own serial number may stand there, a person's document not. */
export const refuseDocuments = (texts: readonly (string | null | undefined)[]): void => {
  for (const text of texts)
    if (typeof text === 'string' && namesDocument(text))
      throw new DeskError('INVALID_INPUT', 'lostAndFound.documentNumber', {});
};
