/** What is searched, by kind: everything said, names in both languages, who had it. */
import { type LostKind, lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { SearchKind } from '../../../shared/search/contract.ts';
import type { CallRow, FoundItemRow, LossReportRow, RequestRow } from '../database/schema/index.ts';
import { hidesLoss } from '../kernel/permission.ts';
import type { Reads } from '../stores.ts';
import { bothNames, noName, type Searchable } from './searchable.ts';

type Personal = { text?: string };

/** Everything said and written along the way, oldest first. */
export const saidOf = (reads: Reads, subjectId: string): string[] =>
  reads.events
    .personalOf(subjectId, 500)
    .map((body) => (JSON.parse(body) as Personal).text ?? '')
    .filter((text) => text !== '');

/** A place, and what the room there was called before: whoever looks under the number of that day finds it. */
export const placeWords = (reads: Reads, place: string | null): string[] => {
  if (place === null) return [];
  const room = reads.rooms.room(place);
  return [place, ...(room ? reads.layout.namesOf(room.id).map(({ number }) => number) : [])];
};

/** What was said and written of a request: the text a hit is shown with. */
const requestText = (reads: Reads, row: RequestRow): string =>
  [...new Set([row.words, ...saidOf(reads, row.id)])].filter(Boolean).join(' · ');

/** The words a request is found by. `text` is what was said of it, where the caller has it already. */
const requestWords = (
  reads: Reads,
  row: RequestRow,
  text: string = requestText(reads, row),
): string => {
  const service = reads.catalogue.service(row.service);
  const area =
    row.placeKind === 'area' && row.place !== null ? reads.rooms.area(row.place) : undefined;
  const person = row.assigneeId === null ? undefined : reads.staff.byId(row.assigneeId);
  return [
    row.number,
    ...placeWords(reads, row.place),
    area?.zh,
    area?.en,
    service?.zh,
    service?.en,
    person?.name,
    person?.code,
    text,
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(' | ');
};

const callWords = (reads: Reads, call: Pick<CallRow, 'place' | 'said'>): string =>
  [...placeWords(reads, call.place), ...call.said].join(' | ');

/** A thing of the register: what anybody may be told of it, never what is held back. */
const lostWords = (reads: Reads, kind: LostKind, row: FoundItemRow | LossReportRow): string => {
  const area = row.placeKind === 'area' && row.place !== null ? reads.rooms.area(row.place) : null;
  return [
    lostNumber(kind, row.number),
    // Written as one word it is told from every other number.
    lostNumber(kind, row.number).replace('-', ''),
    row.what,
    row.marks,
    row.brand,
    ...placeWords(reads, row.place),
    row.placeNote,
    area?.zh,
    area?.en,
    'guest' in row ? `${row.guest} | ${row.contact}` : (row.bin ?? ''),
  ]
    .filter((part) => part !== undefined && part !== null)
    .join(' | ');
};

const plain = { service: null };

/** What was said to the centre and noted of it. */
export const saidSubjects = {
  request: {
    may: 'record.view',
    columns: ['place', 'service', 'assigneeId', 'closedAtMs'],
    find: (reads, id) => {
      const row = reads.requests.byId(id);
      if (!row) return null;
      const text = requestText(reads, row);
      const { number, place, service, state, open, loggedAtMs: atMs } = row;
      return {
        entry: { number, label: noName, place, service, state, open, atMs, text },
        words: () => requestWords(reads, row, text),
      };
    },
  },
  call: {
    may: 'record.view',
    find: (reads, id) => {
      const call = reads.calls.byId(id);
      if (!call) return null;
      const { number, place, beganAtMs: atMs, endedAtMs } = call;
      const text = call.said.join(' · ');
      const open = endedAtMs === null;
      return {
        entry: { number, label: noName, place, ...plain, state: null, open, atMs, text },
        words: () => callWords(reads, call),
      };
    },
  },
  'found-item': {
    may: 'record.view',
    find: (reads, id) => {
      const row = reads.lostAndFound.found(id);
      if (!row) return null;
      const { number, place, state, open, foundAtMs: atMs, what } = row;
      return {
        entry: { number, label: bothNames(what), place, ...plain, state, open, atMs, text: what },
        words: () => lostWords(reads, 'found-item', row),
      };
    },
  },
  'loss-report': {
    may: 'record.view',
    hidden: hidesLoss,
    find: (reads, id) => {
      const row = reads.lostAndFound.loss(id);
      if (!row) return null;
      const { number, place, state, open, reportedAtMs: atMs, what } = row;
      return {
        entry: { number, label: bothNames(what), place, ...plain, state, open, atMs, text: what },
        words: () => lostWords(reads, 'loss-report', row),
      };
    },
  },
} satisfies Partial<Record<SearchKind, Searchable>>;
