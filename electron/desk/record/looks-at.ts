/**
 * Which answers hold what is personal of somebody, and of whom. The board's own lines are not among them:
 * they are what the work is done by. An operation that opens, finds or exports a person's data stands here.
 */

import type { RepeatView } from '../../../shared/complaints/contract.ts';
import { isSensitive } from '../../../shared/complaints/model.ts';
import type { SubjectEvent } from '../../../shared/events/contract.ts';
import type { Subject, SubjectKind } from '../../../shared/kernel/subjects.ts';
import type { LostPair, LostRecord } from '../../../shared/lost-and-found/contract.ts';
import type { MeasureView } from '../../../shared/measures/contract.ts';
import type { LookDeed } from '../../../shared/record/model.ts';
import type { SearchKind } from '../../../shared/search/contract.ts';
import type { Survey } from '../../../shared/surveys/contract.ts';
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

/** Rows that say by themselves what they are and whether they are for the entitled alone. */
type Kept = { confidential?: boolean | undefined };
type About = { kind: string; id: string };
const keptAmong = (rows: readonly (Kept & { subject: About | null })[]): Looked[] =>
  rows.flatMap(({ confidential, subject }) =>
    confidential && subject ? [at(subject.kind as SubjectKind, subject.id, 'searched')] : [],
  );

type Told = { id: string; sensitive: boolean };
const keptComplaints = (complaints: readonly Told[]): Looked[] =>
  complaints.flatMap(({ id, sensitive }) => (sensitive ? [at('complaint', id, 'searched')] : []));
/** Earlier complaints beside another: whether one is for the entitled alone hangs on its kind. */
const likeIt = (_: unknown, { repeats }: { repeats: RepeatView[] }): Looked[] =>
  keptComplaints(repeats.map(({ id, kind }) => ({ id, sensitive: isSensitive(kind) })));

const measure =
  (deed: LookDeed) =>
  ({ id, source }: Pick<MeasureView, 'id' | 'source'>): Looked[] =>
    source && 'complaint' in source && source.confidential ? [at('measure', id, deed)] : [];
const measures: Of<unknown, { measures: MeasureView[] }> = (_, listed) =>
  listed.measures.flatMap(measure('searched'));

/** Who was asked, and what they said of what few may read. */
const survey =
  (deed: LookDeed) =>
  ({ id, stayId, guest, confidential }: Survey): Looked[] => [
    ...(stayId !== null && guest !== null ? [at('stay', stayId, deed)] : []),
    ...(confidential ? [at('survey', id, deed)] : []),
  ];

type Item = { id: string; heldBack: string | null };
const heldBack = (items: readonly Item[]): Looked[] =>
  items.flatMap((item) => (item.heldBack === null ? [] : [at('found-item', item.id, 'held-back')]));
/** A pair says what is held back of the thing found, whichever of the two was asked for. */
const heldInPairs = (pairs: readonly LostPair[]): Looked[] =>
  pairs.flatMap(({ found: { id }, because }) =>
    because.some(({ kind }) => kind === 'held-back') ? [at('found-item', id, 'held-back')] : [],
  );
/** What was held back before it was put right stands in its story. */
const heldBefore = (id: string, events: readonly SubjectEvent[]): Looked[] =>
  events.some(({ changes: { heldBack: one } }) => (one?.before ?? one?.after) != null)
    ? [at('found-item', id, 'held-back')]
    : [];

/** By the operation's domain and name. */
const operations: Readonly<Record<string, Readonly<Record<string, Of<never, never>>>>> = {
  guests: {
    get: (
      { id }: { id: string },
      { history }: { history: { complaints: (Kept & { id: string })[] } },
    ) => [
      at('guest', id, 'opened'),
      ...history.complaints.flatMap((one) =>
        one.confidential ? [at('complaint', one.id, 'searched')] : [],
      ),
    ],
    find: found,
    list: found,
    doubles: (_: unknown, { pairs }: { pairs: { one: { id: string }; other: { id: string } }[] }) =>
      pairs.flatMap(({ one, other }) => [one, other]).map(({ id }) => at('guest', id, 'searched')),
    export: (input: Whose) => ofWhom(input, 'exported'),
    erasing: (input: Whose) => ofWhom(input, 'opened'),
  },
  carePlans: {
    list: (_: unknown, { actions }: { actions: { guestId: string; guest: string | null }[] }) =>
      actions.flatMap(({ guestId, guest }) =>
        guest === null ? [] : [at('guest', guestId, 'searched')],
      ),
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
    list: (_: unknown, { complaints }: { complaints: Told[] }) => keptComplaints(complaints),
    get: (
      input: { id: string },
      { sensitive, ...card }: { sensitive: boolean; repeats: RepeatView[] },
    ) => [...(sensitive ? [at('complaint', input.id, 'opened')] : []), ...likeIt(input, card)],
    repeats: likeIt,
    open: likeIt,
    change: likeIt,
  },
  measures: {
    list: measures,
    due: measures,
    get: (_: unknown, card: MeasureView) => measure('opened')(card),
  },
  morning: {
    view: (_: unknown, { items }: { items: (Kept & { subject: About })[] }) => keptAmong(items),
  },
  reports: {
    rows: (_: unknown, { rows }: { rows: (Kept & { subject: About | null })[] }) => keptAmong(rows),
  },
  surveys: {
    list: (_: unknown, { surveys }: { surveys: Survey[] }) => surveys.flatMap(survey('searched')),
    get: (_: unknown, one: Survey) => survey('opened')(one),
    find: (_: unknown, one: Survey) => survey('opened')(one),
    toAsk: (
      _: unknown,
      { candidates }: { candidates: { stayId: string; guest: string | null }[] },
    ) =>
      candidates.flatMap(({ stayId, guest }) =>
        guest === null ? [] : [at('stay', stayId, 'searched')],
      ),
  },
  lostAndFound: {
    get: (
      _: unknown,
      { record, pairs, events }: { record: LostRecord; pairs: LostPair[]; events: SubjectEvent[] },
    ) => [
      ...(record.kind === 'found-item' ? heldBack([record]) : []),
      ...heldInPairs(pairs),
      ...heldBefore(record.id, events),
    ],
    matches: (_: unknown, { pairs }: { pairs: LostPair[] }) => heldInPairs(pairs),
    batch: (_: unknown, { items }: { items: Item[] }) => heldBack(items),
  },
  search: {
    find: (_: unknown, { hits }: { hits: (Kept & { kind: SearchKind; id: string })[] }) =>
      hits.flatMap(({ kind, id, confidential }) =>
        kind === 'guest' || kind === 'stay' || confidential ? [at(kind, id, 'searched')] : [],
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
