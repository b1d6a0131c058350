/**
 * The file of a guest over the stays: found again, opened, read whole. A file put into another keeps its
 * own stays and preferences and points to the other: to take it out again is to take the pointer away.
 */
import { isAddressOnly, nameKey, namesAgree, phoneDigits } from '../../../shared/guests/model.ts';
import type { GuestPreferenceRow, GuestRow, StayRow } from '../database/schema/index.ts';
import { type Recorded, recordChange, recordRow, type Step } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { seesIncognito } from '../kernel/permission.ts';
import { speltByLetters, speltWhole } from '../kernel/spelling.ts';

type Here = Pick<ReadContext, 'reads'>;

export const recordedGuest: Recorded<GuestRow> = {
  kind: 'guest',
  personal: ['name', 'phone', 'company', 'document', 'birthday', 'wedding', 'notes'],
  derived: ['nameKey', 'spelt', 'letters', 'version'],
};

/** The file a file is read as: itself, or the one it was put into. */
export const rootOf = ({ reads }: Here, id: string): GuestRow | undefined => {
  let file = reads.guests.byId(id);
  while (file && file.mergedInto !== null) file = reads.guests.byId(file.mergedInto);
  return file;
};

/** The file of a stay; undefined for one nobody has a file of. */
export const fileOfStay = (
  context: Here,
  { guestId }: Pick<StayRow, 'guestId'>,
): GuestRow | undefined => (guestId === null ? undefined : rootOf(context, guestId));

/** A file and all that were put into it. */
export const idsOfFile = ({ reads }: Here, rootId: string): string[] => [
  rootId,
  ...reads.guests.mergedInto(rootId).flatMap(({ id }) => idsOfFile({ reads }, id)),
];

/** All stays of a guest, newest first. @param rootId of the file it is read as */
export const staysOfFile = (context: Here, rootId: string): StayRow[] =>
  idsOfFile(context, rootId)
    .flatMap((id) => context.reads.guests.staysOf(id))
    .sort((a, b) => b.arrival.localeCompare(a.arrival) || b.id.localeCompare(a.id));

/** What is known of likes and aversions, oldest first. */
export const preferencesOfFile = (context: Here, rootId: string): GuestPreferenceRow[] =>
  idsOfFile(context, rootId)
    .flatMap((id) => context.reads.guests.preferencesOf(id))
    .filter(({ state }) => state === 'kept')
    .sort((a, b) => a.atMs - b.atMs);

/** True when one of the guest's stays was to be told to nobody: so is the file, for good. */
export const staysIncognito = ({ reads }: Here, id: string): boolean =>
  reads.guests.wasIncognito(id);

type Facts = Pick<GuestRow, 'name' | 'phone' | 'company' | 'document' | 'birthday'>;

const differ = (one: string | null, other: string | null): boolean =>
  one !== null && other !== null && one !== other;
const agree = (one: string | null, other: string | null): boolean => one !== null && one === other;

/** Facts beside the name that tell one from another: who has another card or birthday is another. */
const isOther = (one: Facts, other: Facts): boolean =>
  differ(one.document, other.document) || differ(one.birthday, other.birthday);

const unique = (files: readonly GuestRow[]): GuestRow[] => [
  ...new Map(files.map((file) => [file.id, file])).values(),
];

const ofPhone = ({ reads }: Here, phone: string): GuestRow[] => {
  // A telephone the guest had once is known by the stays.
  const before = reads.stays
    .ofPhone(phone)
    .flatMap(({ guestId }) => (guestId === null ? [] : (reads.guests.byId(guestId) ?? [])));
  return unique([...reads.guests.ofPhone(phone), ...before]);
};

/**
 * Who this is: known by the telephone with a name that goes with it, else by the whole name together with
 * the document, the birthday or the company. Of the name alone it is only said that it may be them. To who
 * may not know of a guest who stays incognito that guest is nobody the house knows.
 */
export const knownAs = (
  context: Pick<ReadContext, 'reads' | 'actor'>,
  facts: Facts,
): { file: GuestRow | undefined; perhaps: GuestRow[] } => {
  const { reads } = context;
  const tells = ({ id }: GuestRow) => seesIncognito(context) || !staysIncognito(context, id);
  const byPhone = facts.phone === null ? [] : ofPhone(context, facts.phone).filter(tells);
  const byDocument =
    facts.document === null ? [] : reads.guests.ofDocument(facts.document).filter(tells);
  const byName = isAddressOnly(facts.name)
    ? []
    : reads.guests
        .ofName(nameKey(facts.name))
        .filter((file) => !isOther(file, facts) && tells(file));
  const sure = [
    ...byPhone.filter((file) => namesAgree(file.name, facts.name) && !isOther(file, facts)),
    ...byDocument.filter((file) => namesAgree(file.name, facts.name)),
    ...byName.filter(
      (file) =>
        agree(file.birthday, facts.birthday) ||
        // Two telephones are two people, whatever they are called and wherever they work.
        (agree(file.company, facts.company) && !differ(file.phone, facts.phone)),
    ),
  ];
  const perhaps = unique([
    ...byName.filter((file) => !differ(file.phone, facts.phone)),
    ...byPhone,
  ]);
  return { file: sure[0], perhaps };
};

export const phoneOf = (phone: string | null | undefined): string | null =>
  phone === null || phone === undefined ? null : phoneDigits(phone) || phone;

type Derived = 'nameKey' | 'spelt' | 'letters' | 'version';

/** The name as it is compared and as it is typed. */
const namedBy = (name: string): Pick<GuestRow, 'nameKey' | 'spelt' | 'letters'> => {
  const key = nameKey(name);
  return { nameKey: key, spelt: speltWhole(key), letters: speltByLetters(key) };
};

export const openFile = (
  context: WriteContext,
  facts: Partial<Omit<GuestRow, 'id' | 'mergedInto' | Derived>> & { name: string },
): GuestRow => {
  const row: GuestRow = {
    phone: null,
    company: null,
    document: null,
    vipClass: null,
    language: null,
    birthday: null,
    wedding: null,
    notes: null,
    madeAtMs: context.nowMs,
    ...facts,
    id: context.newId(),
    ...namedBy(facts.name),
    mergedInto: null,
    version: 1,
  };
  context.writes.guests.insert(row);
  recordRow(context, recordedGuest, row, { kind: 'file-opened' });
  return row;
};

export const changeFile = (
  context: WriteContext,
  before: GuestRow,
  patch: Partial<Omit<GuestRow, 'id' | Derived>>,
  step: Step,
): GuestRow => {
  const changed = { ...before, ...patch };
  const after = { ...changed, ...namedBy(changed.name), version: before.version + 1 };
  context.writes.guests.save(after);
  recordChange(context, recordedGuest, before, after, step);
  return after;
};
