/**
 * Which answers hold what is personal of somebody, and of whom. The board's own lines are not among them:
 * they are what the work is done by. An operation that opens, finds or exports a person's data stands here.
 */
import type { Subject, SubjectKind } from '../../../shared/kernel/subjects.ts';
import type { LookDeed } from '../../../shared/record/model.ts';
import type { HouseRow } from '../database/schema/index.ts';

type Looked = { about: Subject; deed: LookDeed };
type Of<I, O> = (input: I, output: O, house: HouseRow | undefined) => Looked[];

const at = (kind: SubjectKind, id: string, deed: LookDeed): Looked => ({
  about: { kind, id },
  deed,
});
const opened =
  (kind: SubjectKind): Of<{ id: string }, unknown> =>
  ({ id }) => [at(kind, id, 'opened')];
const found: Of<unknown, { guests: { id: string }[] }> = (_, { guests }) =>
  guests.map(({ id }) => at('guest', id, 'searched'));

type Whose = { stay?: string; guest?: string };
const ofWhom = ({ stay, guest }: Whose, deed: LookDeed): Looked[] =>
  guest !== undefined ? [at('guest', guest, deed)] : [at('stay', stay ?? '', deed)];

type Archived = { part: 'record' | 'personal'; rows: { id?: unknown }[] };
/** Lists of an archived month whose rows are persons, by the member asked for. */
const personsIn: Readonly<Record<string, SubjectKind>> = { guests: 'guest', stays: 'stay' };
const inArchive: Of<{ member?: string }, Archived> = ({ member = '' }, { part, rows }, house) => {
  // The record's own file holds nothing of a guest.
  if (part !== 'personal' || rows.length === 0) return [];
  const kind = personsIn[member.replace(/\.jsonl$/, '')];
  return kind
    ? rows.map(({ id }) => at(kind, String(id), 'opened'))
    : [at('house', house?.houseId ?? '', 'record')];
};

/** By the operation's domain and name. */
const operations: Readonly<Record<string, Readonly<Record<string, Of<never, never>>>>> = {
  guests: {
    get: opened('guest'),
    find: found,
    list: found,
    doubles: (_: unknown, { pairs }: { pairs: { one: { id: string }; other: { id: string } }[] }) =>
      pairs.flatMap(({ one, other }) => [one, other]).map(({ id }) => at('guest', id, 'searched')),
    export: (input: Whose) => ofWhom(input, 'exported'),
    erasing: (input: Whose) => ofWhom(input, 'opened'),
  },
  carePlans: {
    get: (_: unknown, { guestId }: { guestId: string }) => [at('guest', guestId, 'opened')],
  },
  archive: { open: inArchive },
  stays: { get: opened('stay') },
  imports: {
    // What the list has otherwise than the house, whom it does not name, who has the bed.
    preview: (_: unknown, { stays }: { stays: string[] }) =>
      stays.map((id) => at('stay', id, 'searched')),
  },
  complaints: {
    get: ({ id }: { id: string }, { sensitive }: { sensitive: boolean }) =>
      sensitive ? [at('complaint', id, 'opened')] : [],
  },
  lostAndFound: {
    get: (_: unknown, { record }: { record: { heldBack?: string | null; id: string } }) =>
      record.heldBack == null ? [] : [at('found-item', record.id, 'held-back')],
  },
  search: {
    find: (_: unknown, { hits }: { hits: { kind: string; id: string }[] }) =>
      hits.flatMap(({ kind, id }) =>
        kind === 'guest' || kind === 'stay' ? [at(kind, id, 'searched')] : [],
      ),
  },
  events: {
    list: (
      { subject }: { subject?: string },
      { events }: { events: { subject: { kind: SubjectKind }; personal: unknown }[] },
      house,
    ) => {
      const told = events.find(({ personal }) => personal !== null);
      if (!told) return [];
      return subject === undefined
        ? [at('house', house?.houseId ?? '', 'record')]
        : [at(told.subject.kind, subject, 'record')];
    },
  },
};

/** The looks that are in an answer; none for nearly all operations. */
export const looksIn = (
  path: string,
  input: unknown,
  output: unknown,
  house: HouseRow | undefined,
): Looked[] => {
  const [domain = '', name = ''] = path.split('.');
  return operations[domain]?.[name]?.(input as never, output as never, house) ?? [];
};
