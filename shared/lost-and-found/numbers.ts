/** Tells full numbers of identity papers in what people write: none of them belongs in the house's books. */

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

/** True for any long number but a telephone's: none is written of a person at a return. */
export const namesPerson = (text: string): boolean => namesDocument(text) || looksLong(text);
