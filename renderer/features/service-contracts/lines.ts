/** The lines of the book of contracts, and how what is typed in its forms is read. Pure. */
import type { Vocabulary } from '../../../shared/intake/model.ts';
import type { Contact, ContractView } from '../../../shared/service-contracts/contract.ts';
import { best, findableBy, partsOf } from '../../ui/find.ts';

export type ContractLine = ContractView;

export const wordsOf = ({
  supplier,
  scope,
  number,
  services,
  contacts,
}: ContractLine): readonly string[] =>
  findableBy(supplier, scope, String(number), ...services, ...contacts.map(({ name }) => name));

const parted = (typed: string): string[] =>
  typed
    .split(/[,，、;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Codes of the services that were named; what is none goes to the desk as it was typed, which says so. */
export const servicesFrom = (typed: string, { services }: Vocabulary): string[] => {
  const known = services.map(({ code, zh, en, aliases }) => ({
    code,
    words: findableBy(code, zh, en, ...aliases),
  }));
  return parted(typed).map(
    (word) => best(known, partsOf(word), 1).find(({ score }) => score < 1)?.item.code ?? word,
  );
};

export const contactsFrom = (typed: string): Contact[] =>
  typed
    .split('\n')
    .map((line) => line.split(/[,，]/).map((part) => part.trim()))
    .filter(([name]) => name !== undefined && name !== '')
    .map(([name = '', role = '', ...phone]) => ({ name, role, phone: phone.join(' ') }));

export const contactLines = (contacts: readonly Contact[]): string =>
  contacts.map(({ name, role, phone }) => [name, role, phone].join('，')).join('\n');

/** `182 KB`, `1.4 MB` */
export const sizeOf = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_024))} KB`
    : `${(bytes / 1_024 / 1_024).toFixed(1)} MB`;
