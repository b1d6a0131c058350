/** What a supervisor puts right in the catalogue: a service's names, words, who does it, its procedure. */
import type { NewService, ServiceFacts } from '../../../shared/catalogue/contract.ts';
import type { ServiceRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { insertService, saveService, serviceOf } from './recorded.ts';
import { soundOf } from './vocabulary.ts';

/** What the desk itself records under when nothing else fits: always offered. */
const indispensable = ['other', 'ask-guest'];

const wordsOf = ({ zh, en, aliases }: Pick<ServiceRow, 'zh' | 'en' | 'aliases'>): string[] =>
  [zh, en, ...aliases].map((word) => word.trim().toLowerCase());

/**
 * Two services under one word: the quick line could not tell them apart. Only words that are new are asked.
 * @param before the service as it was offered; null: it was not
 * @throws DeskError CONFLICT `catalogue.wordTaken`
 */
export const checkWords = (
  { reads }: Pick<ReadContext, 'reads'>,
  before: ServiceRow | null,
  after: ServiceRow,
) => {
  const had = new Set(before === null ? [] : wordsOf(before));
  const fresh = wordsOf(after).filter((word) => !had.has(word));
  if (fresh.length === 0) return;
  const taken = new Map(
    reads.catalogue
      .services()
      .filter(({ code, retiredAtMs }) => code !== after.code && retiredAtMs === null)
      .flatMap((one) => wordsOf(one).map((word): [string, string] => [word, one.code])),
  );
  const word = fresh.find((one) => taken.has(one));
  if (word !== undefined)
    throw new DeskError('CONFLICT', 'catalogue.wordTaken', {
      word,
      service: taken.get(word) ?? '',
    });
};

const checkFollowUp = (context: Pick<ReadContext, 'reads'>, { code, followUp }: ServiceRow) => {
  if (followUp === null) return;
  if (followUp === code)
    throw new DeskError('INVALID_INPUT', 'catalogue.followsItself', { service: code });
  serviceOf(context, followUp);
};

const unique = (words: readonly string[]): string[] => [
  ...new Set(words.map((word) => word.trim())),
];

/** Some of the facts; one that is undefined is not given. */
type Given<Facts> = { [Name in keyof Facts]?: Facts[Name] | undefined };

/** @throws DeskError NOT_FOUND, CONFLICT for a word another service has, INVALID_INPUT */
export const changeService = (
  context: WriteContext,
  code: string,
  { aliases, ...facts }: Given<ServiceFacts>,
): ServiceRow => {
  const before = serviceOf(context, code);
  const given = Object.fromEntries(
    Object.entries(facts).filter(([, value]) => value !== undefined),
  ) as Partial<ServiceRow>;
  const patch = { ...given, ...(aliases === undefined ? {} : { aliases: unique(aliases) }) };
  const after = { ...before, ...patch };
  checkWords(context, before, after);
  checkFollowUp(context, after);
  return saveService(context, before, patch, { kind: 'service-changed' });
};

const codeFrom = ({ en, zh }: Pick<NewService, 'en' | 'zh'>): string => {
  const spelt = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40);
  return spelt(en) || spelt(soundOf(zh)) || 'service';
};

/** @throws DeskError CONFLICT for a code or a word that is taken, INVALID_INPUT */
export const addService = (context: WriteContext, wanted: NewService): ServiceRow => {
  const { code: named, aliases, ...facts } = wanted;
  const code = named ?? codeFrom(wanted);
  const services = context.reads.catalogue.services();
  if (services.some((one) => one.code === code))
    throw new DeskError('CONFLICT', 'catalogue.codeTaken', { service: code });
  const row: ServiceRow = {
    ...facts,
    code,
    position: Math.max(0, ...services.map(({ position }) => position)) + 1,
    cents: 0,
    aliases: unique(aliases),
    retiredAtMs: null,
  };
  checkWords(context, null, row);
  checkFollowUp(context, row);
  return insertService(context, row);
};

/** No longer offered: the quick line forgets its words. @throws DeskError WRONG_STATE */
export const retireService = (context: WriteContext, code: string): ServiceRow => {
  const before = serviceOf(context, code);
  if (before.retiredAtMs !== null || indispensable.includes(code))
    throw new DeskError('WRONG_STATE', 'catalogue.notRetirable', { service: code });
  return saveService(context, before, { retiredAtMs: context.nowMs }, { kind: 'service-retired' });
};

/** Offered again. @throws DeskError WRONG_STATE, CONFLICT when another has taken its words meanwhile */
export const restoreService = (context: WriteContext, code: string): ServiceRow => {
  const before = serviceOf(context, code);
  if (before.retiredAtMs === null)
    throw new DeskError('WRONG_STATE', 'catalogue.notRetired', { service: code });
  checkWords(context, null, before);
  return saveService(context, before, { retiredAtMs: null }, { kind: 'service-restored' });
};
