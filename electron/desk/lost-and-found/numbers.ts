/**
 * Keeps full numbers of identity papers out of the house's books. A number that could be one is refused,
 * never cut: whoever types it must know that it may not be written down.
 */
import { namesDocument, namesPerson } from '../../../shared/lost-and-found/numbers.ts';
import { DeskError } from '../kernel/failure.ts';

type Text = string | null | undefined;

const refuseAny = (texts: readonly Text[], isNumber: (text: string) => boolean): void => {
  if (texts.some((text) => typeof text === 'string' && isNumber(text)))
    throw new DeskError('INVALID_INPUT', 'lostAndFound.documentNumber', {});
};

/** What is written of a person at a return: no long number at all, but for a telephone's. */
export const refuseNumbers = (texts: readonly Text[]): void => refuseAny(texts, namesPerson);

/** What is written of a thing: its own serial number may stand there, a person's document not. */
export const refuseDocuments = (texts: readonly Text[]): void => refuseAny(texts, namesDocument);
