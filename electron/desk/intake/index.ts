/** Intake: from a typed line to recorded requests and chases. The domain's public face. */
import type { intakeContract } from '../../../shared/intake/contract.ts';
import type { ItemReading, Reading } from '../../../shared/intake/model.ts';
import { isoAt } from '../../../shared/kernel/time.ts';
import { isLegal, raised } from '../../../shared/requests/model.ts';
import { beginCall, endCall, keepSaid } from '../calls/index.ts';
import { targetsFor } from '../catalogue/index.ts';
import type { RequestRow } from '../database/schema/index.ts';
import { briefsAt } from '../guest-files/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { shortOf } from '../loans/index.ts';
import {
  chase,
  createRequest,
  type NewRequest,
  placeOf,
  proposeAt,
  readSituation,
  startFor,
  targets,
  viewRequest,
} from '../requests/index.ts';
import { previewEntry, recordEntry, saidWith } from './entries.ts';
import type { ReadEntry, ReadLine } from './line-words.ts';

export { createLineWords, type ReadEntry, type ReadLine } from './line-words.ts';

type Item = Pick<ItemReading, 'service' | 'words'> & {
  quantity: number | null;
  atMs: number | null;
  urgent: boolean;
};
type Place = NewRequest['place'];

const itemOf = (item: ItemReading): Item => ({
  service: item.service,
  words: item.words,
  quantity: item.quantity ?? null,
  atMs: item.atMs ?? null,
  urgent: item.urgent ?? false,
});

const noPlace: Place = { code: null, kind: 'none', known: false };

const placeRead = (reading: Reading): Place =>
  reading.place === null
    ? noPlace
    : { code: reading.place.code, kind: reading.place.kind, known: reading.place.known };

const sameWords = (a: string, b: string): boolean =>
  a.replace(/\s+/g, '').toLowerCase() === b.replace(/\s+/g, '').toLowerCase();

/** The open request a repeat of this item would chase: same place, same service, not yet finished. */
const chased = ({ reads }: ReadContext, place: Place, item: Item): RequestRow | undefined =>
  place.code === null || item.atMs !== null
    ? undefined
    : reads.requests
        .openAt(place.code)
        .find(
          (row) =>
            row.service === item.service &&
            isLegal('chase', row.state) &&
            row.askedForMs === null &&
            (item.service !== 'other' || sameWords(row.words, item.words)),
        );

/** The items to record. A line in which nothing was asked for is recorded whole, as something for a person to sort. */
const itemsOf = (reading: Reading, text: string): Item[] => {
  const items = reading.items.map(itemOf);
  if (items.length > 0) return items;
  const words = reading.rest.trim() === '' ? text.trim() : reading.rest.trim();
  return [{ service: 'other', words, quantity: null, atMs: null, urgent: false }];
};

type Corrected = {
  place: string | null;
  items: {
    service: string;
    quantity?: number | undefined;
    at?: string | undefined;
    urgent?: boolean | undefined;
    words: string;
  }[];
};

const correctedItems = (corrected: Corrected): Item[] =>
  corrected.items.map((item) => ({
    service: item.service,
    words: item.words,
    quantity: item.quantity ?? null,
    atMs: item.at === undefined ? null : Date.parse(item.at),
    urgent: item.urgent ?? false,
  }));

const recordItem = (
  context: WriteContext,
  place: Place,
  item: Item,
  callId: string,
  text: string,
  separate: boolean,
) => {
  const open = separate ? undefined : chased(context, place, item);
  if (open) return { ...viewRequest(context, chase(context, open.id, text, callId)), chased: true };
  const row = createRequest(context, {
    place,
    service: item.service,
    quantity: item.quantity,
    askedForMs: item.atMs,
    urgent: item.urgent,
    words: item.words,
    callId,
    followsId: null,
  });
  return { ...viewRequest(context, row), chased: false };
};

const viewReading = (context: ReadContext, reading: Reading) => ({
  place: reading.place,
  items: reading.items.map(({ atMs, ...item }) => ({
    ...item,
    ...(atMs === undefined ? {} : { at: isoAt(atMs, context.timeZone) }),
  })),
  rest: reading.rest,
});

/** Who to greet at a room, and what to know first; null when nobody lives there. */
const greet = (context: ReadContext, place: string) => {
  const [brief] = briefsAt(context, place);
  if (!brief) return null;
  const { name, vipClass: vip, likes, avoids, ...more } = brief;
  return { name, vip, preferences: [...likes, ...avoids], likes, avoids, ...more };
};

export const createIntakeHandlers = (
  read: ReadLine,
  readEntry: ReadEntry,
): Handlers<typeof intakeContract> => ({
  parse: (context, { text }) => viewReading(context, read(text, context)),

  preview: (context, { text }) => {
    const reading = read(text, context);
    const place = placeRead(reading);
    const situation = readSituation(context);
    const entry = readEntry(text, context);
    return {
      entry: entry && previewEntry(context, entry),
      reading: viewReading(context, reading),
      items: reading.items.map((one) => {
        const item = itemOf(one);
        const service = context.reads.catalogue.service(item.service);
        const priority = service && (item.urgent ? raised(service.priority) : service.priority);
        const standard =
          service && priority
            ? targetsFor(context, service, priority, item.atMs ?? context.nowMs)
            : { acknowledgeMinutes: 3, completeMinutes: 20 };
        const startsAtMs = startFor(standard, item.atMs, context.nowMs);
        const open = chased(context, place, item);
        return {
          service: item.service,
          proposal: proposeAt(
            context,
            {
              place: place.code,
              placeKind: place.kind,
              service: item.service,
              priority: service?.priority ?? 'normal',
            },
            situation,
          ),
          dueAt: isoAt(targets(standard, startsAtMs, item.atMs).dueAtMs, context.timeZone),
          short: open ? null : shortOf(context, item.service, item.quantity ?? 1),
          chases: open ? { id: open.id, number: open.number } : null,
        };
      }),
      guest: place.code === null ? null : greet(context, place.code),
    };
  },

  record: (context, { text, callId, separate, corrected }) => {
    const reading = read(text, context);
    const place = corrected ? placeOf(context, corrected.place) : placeRead(reading);
    const items =
      corrected && corrected.items.length > 0 ? correctedItems(corrected) : itemsOf(reading, text);
    const given =
      callId === undefined
        ? undefined
        : found(context.reads.calls.byId(callId), 'calls.unknown', { id: callId });
    if (given?.endedAtMs != null)
      throw new DeskError('WRONG_STATE', 'calls.ended', { number: given.number, state: 'ended' });
    // What was put right with chips is meant as it stands there: a request.
    const entry = corrected ? null : readEntry(text, context);
    if (entry) {
      // A key over the counter or a thing on the desk is no telephone call; said in one, it belongs to it.
      const call = given && keepSaid(context, given, saidWith(entry, text), place.code);
      const done = recordEntry(context, entry, call?.id ?? null);
      return { callId: call?.id ?? null, requests: [], entry: done };
    }
    const call = keepSaid(context, given ?? beginCall(context), text.trim(), place.code);
    const requests = items.map((item) =>
      recordItem(context, place, item, call.id, text, separate ?? false),
    );
    // What came without a call of its own is over when it is recorded.
    if (!given) endCall(context, call);
    return { callId: call.id, requests, entry: null };
  },
});
