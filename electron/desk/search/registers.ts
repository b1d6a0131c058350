/** The registers beside what was said: guests, rooms, things lent, charged, carried and kept. */
import type { SearchKind } from '../../../shared/search/contract.ts';
import { hidesStay } from '../kernel/permission.ts';
import type { Reads } from '../stores.ts';
import { bothNames, joined, type Named, noName, type Searchable } from './searchable.ts';
import { placeWords } from './text.ts';

const ends = { service: null } as const;

const placed = (reads: Reads, place: string | null): string => joined(...placeWords(reads, place));

const itemName = (reads: Reads, id: string): Named => reads.loans.item(id) ?? noName;

const wordsOfRequest = (reads: Reads, id: string): string => reads.requests.byId(id)?.words ?? '';

/** A register whose rows have a number of their own or of the request beside them. */
const numberOf = (reads: Reads, requestId: string): number | null =>
  reads.requests.byId(requestId)?.number ?? null;

export const registerSubjects = {
  stay: {
    may: 'record.view',
    hidden: hidesStay,
    find: (reads, id) => {
      const row = reads.stays.byId(id);
      if (!row || row.guest === '') return null;
      const { room: place, state, guest, company, companions, phone, notes, preferences } = row;
      const open = state === 'in-house' || state === 'expected';
      const atMs = row.departedAtMs ?? row.arrivedAtMs ?? Date.parse(row.arrival);
      const text = joined(company, ...companions, ...preferences, notes);
      return {
        entry: { number: null, label: bothNames(guest), place, ...ends, state, open, atMs, text },
        words: () => joined(guest, phone, text, row.arrival, row.departure, placed(reads, place)),
      };
    },
  },
  room: {
    may: 'board.view',
    columns: ['number', 'floor', 'type', 'wing'],
    find: (reads, id) => {
      const row = reads.search.room(id);
      if (!row) return null;
      const { number: place, stateSinceMs: atMs, housekeeping: state, type, wing, floor } = row;
      return {
        entry: {
          number: null,
          label: bothNames(place),
          place,
          ...ends,
          state,
          open: false,
          atMs,
          text: joined(type, wing),
        },
        words: () => joined(placed(reads, place), type, wing, floor),
      };
    },
  },
  message: {
    may: 'messages.keep',
    find: (reads, id) => {
      const row = reads.messages.byId(id);
      if (!row) return null;
      const { confidential, state, open, receivedAtMs: atMs, words: text } = row;
      // Where a guest stays incognito is found by nobody.
      const place = confidential ? null : row.place;
      return {
        entry: {
          number: numberOf(reads, row.requestId),
          label: bothNames(row.saidFor ?? ''),
          place,
          ...ends,
          state,
          open,
          atMs,
          text,
        },
        words: () => joined(row.saidFor, row.saidFrom, row.contact, text, placed(reads, place)),
      };
    },
  },
  loan: {
    may: 'record.view',
    find: (reads, id) => {
      const row = reads.loans.byId(id);
      if (!row) return null;
      const { number, place, state, open, askedAtMs: atMs, itemId } = row;
      const label = itemName(reads, itemId);
      const unit = row.unitId === null ? undefined : reads.loans.unit(row.unitId)?.serial;
      return {
        entry: { number, label, place, ...ends, state, open, atMs, text: unit ?? '' },
        words: () => joined(number, label.zh, label.en, unit, placed(reads, place)),
      };
    },
  },
  'loan-item': {
    may: 'record.view',
    columns: ['zh', 'en', 'home'],
    find: (reads, id) => {
      const item = reads.loans.item(id);
      if (!item) return null;
      return {
        entry: {
          number: null,
          label: item,
          place: null,
          ...ends,
          state: null,
          open: false,
          atMs: 0,
          text: item.home,
        },
        words: () => joined(item.zh, item.en, item.home),
      };
    },
  },
  charge: {
    may: 'charges.use',
    find: (reads, id) => {
      const row = reads.charges.byId(id);
      if (!row) return null;
      const { number, place, state, atMs, code, reason } = row;
      return {
        entry: {
          number,
          label: row,
          place,
          ...ends,
          state,
          open: state === 'open',
          atMs,
          text: reason ?? '',
        },
        words: () => joined(number, row.zh, row.en, code, reason, placed(reads, place)),
      };
    },
  },
  laundry: {
    may: 'record.view',
    find: (reads, id) => {
      const row = reads.laundry.byId(id);
      if (!row) return null;
      const { number, place, state, open, collectedAtMs: atMs } = row;
      const text = joined(wordsOfRequest(reads, row.requestId), row.shortage?.informed);
      return {
        entry: { number, label: noName, place, ...ends, state, open, atMs, text },
        words: () => joined(number, '洗衣 laundry', text, placed(reads, place)),
      };
    },
  },
  order: {
    may: 'record.view',
    find: (reads, id) => {
      const row = reads.roomService.byId(id);
      if (!row) return null;
      const { place, state, open, takenAtMs: atMs, notes } = row;
      const text = joined(...row.lines.map(({ text: dish }) => dish), notes);
      return {
        entry: {
          number: numberOf(reads, row.requestId),
          label: noName,
          place,
          ...ends,
          state,
          open,
          atMs,
          text,
        },
        words: () => joined('送餐 room service', text, placed(reads, place)),
      };
    },
  },
  'guest-thing': {
    may: 'record.view',
    find: (reads, id) => {
      const row = reads.guestThings.byId(id);
      if (!row) return null;
      const { number, place, state, open, askedAtMs: atMs, fromWhere, toWhere, shelf } = row;
      const text = joined(wordsOfRequest(reads, row.requestId), fromWhere, toWhere, shelf);
      return {
        entry: { number, label: noName, place, ...ends, state, open, atMs, text },
        words: () => joined(number, text, placed(reads, place)),
      };
    },
  },
  'wake-up': {
    may: 'wakeUps.keep',
    find: (reads, id) => {
      const row = reads.wakeUps.byId(id);
      if (!row) return null;
      const { place, state, open, atMs } = row;
      return {
        entry: {
          number: numberOf(reads, row.requestId),
          label: noName,
          place,
          ...ends,
          state,
          open,
          atMs,
          text: '',
        },
        words: () => joined('叫醒 wake-up', placed(reads, place)),
      };
    },
  },
  key: {
    may: 'record.view',
    columns: [
      ...['code', 'nameZh', 'nameEn', 'hook', 'barcode', 'rooms', 'areas'],
      // Found by whether it is out, and since when.
      ...['state', 'outSinceMs'],
    ],
    find: (reads, id) => {
      const row = reads.keys.byId(id);
      if (!row) return null;
      const { code, nameZh: zh, nameEn: en, state, outSinceMs, hook, barcode } = row;
      return {
        entry: {
          number: null,
          label: { zh: `${code} ${zh}`, en: `${code} ${en}` },
          place: null,
          ...ends,
          state,
          open: state === 'out' || state === 'missing',
          atMs: outSinceMs ?? 0,
          text: hook ?? '',
        },
        words: () =>
          joined(code, code.replaceAll(/[^\p{L}\p{N}]/gu, ''), zh, en, hook, barcode, ...row.rooms),
      };
    },
  },
  handover: {
    may: 'record.view',
    find: (reads, id) => {
      const row = reads.handover.byId(id);
      if (row?.state !== 'signed') return null;
      const { number, boundaryAtMs: atMs, fromShift, toShift, outgoingId, incomingId } = row;
      const by = [outgoingId, incomingId].map((one) =>
        one === null ? undefined : reads.staff.byId(one),
      );
      return {
        entry: {
          number,
          label: bothNames(`${fromShift} → ${toShift}`),
          place: null,
          ...ends,
          state: row.state,
          open: false,
          atMs,
          text: joined(...by.map((person) => person?.name)),
        },
        words: () =>
          joined(
            number,
            '交接 handover',
            fromShift,
            toShift,
            ...by.flatMap((one) => [one?.name, one?.code]),
          ),
      };
    },
  },
} satisfies Partial<Record<SearchKind, Searchable>>;
