/** The register as the contract shows it: records, lines of the list, pairs with their reasons in words. */

import type { SubjectEvent } from '../../../shared/events/contract.ts';
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type {
  FoundItemView,
  LossReportView,
  LostPair,
  LostRecord,
  LostRow,
} from '../../../shared/lost-and-found/contract.ts';
import { lostNumber, type StepWanted } from '../../../shared/lost-and-found/model.ts';
import type { FoundItemRow, LossReportRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { hidesLoss, hidesOwner, hidesStay } from '../kernel/permission.ts';
import { say } from '../kernel/sentences.ts';
import { awaited, keptOut, ruleOf } from './keeping.ts';
import type { Asked, Pairing } from './matching.ts';
import type { Reason } from './score.ts';

type Here = Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>;
type Asker = Pick<ReadContext, 'reads' | 'actor'>;

const isoOf =
  ({ timeZone }: Pick<Here, 'timeZone'>) =>
  (ms: number | null): string | null =>
    ms === null ? null : isoAt(ms, timeZone);

const nameOf = ({ reads }: Pick<Here, 'reads'>, id: string | null): string | null =>
  id === null ? null : (reads.staff.byId(id)?.name ?? id);

const sharedOf = (row: FoundItemRow | LossReportRow) => ({
  id: row.id,
  what: row.what,
  category: row.category,
  colours: row.colours,
  brand: row.brand,
  marks: row.marks,
  place: row.place,
  placeKind: row.placeKind,
  placeNote: row.placeNote,
  version: row.version,
});

type Left = FoundItemView['release'];

/** How it left; of an owner nobody may name only that it did: when, by which way and by whose hand. */
const releaseFor = (asker: Asker, { release, lossId }: FoundItemRow): Left => {
  if (release === null || !hidesLoss(asker, lossId)) return release;
  return {
    ...release,
    ...{ to: null, check: null, signature: null },
    courier: release.courier && { ...release.courier, number: null, address: undefined },
  };
};

export const viewFound = (context: Here & Asker, row: FoundItemRow): FoundItemView => {
  const iso = isoOf(context);
  const { lostAndFound } = context.reads;
  const loss = row.lossId === null ? undefined : lostAndFound.loss(row.lossId);
  return {
    kind: 'found-item',
    ...sharedOf(row),
    number: lostNumber('found-item', row.number),
    class: row.class,
    heldBack: row.heldBack,
    foundAt: isoAt(row.foundAtMs, context.timeZone),
    finder: row.finderId === null ? row.finder : nameOf(context, row.finderId),
    receiver: nameOf(context, row.receiverId) ?? '',
    registeredAt: isoAt(row.registeredAtMs, context.timeZone),
    store: row.store,
    bin: row.bin,
    state: row.state,
    shelvedAt: iso(row.shelvedAtMs),
    shelvedBy: nameOf(context, row.shelvedBy),
    loss: loss ? { id: loss.id, number: lostNumber('loss-report', loss.number) } : null,
    keepUntil: row.keepUntil,
    after: ruleOf(context, row.class).after,
    pickupAt: iso(row.pickupAtMs),
    labelledAt: iso(row.labelledAtMs),
    release: releaseFor(context, row),
    batch: row.batch,
    photos: lostAndFound.photosOf(row.id).map(({ id, width, height }) => ({ id, width, height })),
  };
};

/** Who misses it and how they are reached, as far as it may be said to whoever asks. */
const ownerOf = (asker: Asker, { stayId, guest, contact }: LossReportRow) =>
  hidesStay(asker, stayId) ? { guest: null, contact: null } : { guest, contact };

export const viewLoss = (context: Here & Asker, row: LossReportRow): LossReportView => {
  const item = row.foundId === null ? undefined : context.reads.lostAndFound.found(row.foundId);
  const at = (ms: number) => isoAt(ms, context.timeZone);
  return {
    kind: 'loss-report',
    ...sharedOf(row),
    number: lostNumber('loss-report', row.number),
    lostFrom: at(row.lostFromMs),
    lostUntil: at(row.lostUntilMs),
    ...ownerOf(context, row),
    room: row.room,
    takenBy: nameOf(context, row.takenBy) ?? '',
    reportedAt: at(row.reportedAtMs),
    state: row.state,
    found: item ? { id: item.id, number: lostNumber('found-item', item.number) } : null,
  };
};

export const viewRecord = (context: Here & Asker, asked: Asked): LostRecord =>
  asked.kind === 'found-item' ? viewFound(context, asked.row) : viewLoss(context, asked.row);

/** Whom it went to, and what was put right of an owner's name and number, stays with those who may know them. */
export const storyFor = (context: ReadContext, { kind, row }: Asked): SubjectEvent[] => {
  const story = storyOf(context, row.id);
  const hidden =
    kind === 'found-item' ? hidesOwner(context, row.id) : hidesStay(context, row.stayId);
  if (!hidden) return story;
  return story.map((event) => {
    const { guest: _, contact: __, release: ___, ...changes } = event.changes;
    return { ...event, changes };
  });
};

/** The surest standing proposal for each row of either kind, by id, per cent. */
export const proposedPercents = ({ reads }: Pick<Here, 'reads'>): Map<string, number> => {
  const percents = new Map<string, number>();
  // Surest first: the first one met is the one that counts.
  for (const { foundId, lossId, percent } of reads.lostAndFound.proposedPairs())
    for (const id of [foundId, lossId]) if (!percents.has(id)) percents.set(id, percent);
  return percents;
};

/** What a found item needs now, the most pressing first. */
export const stepOf = (
  row: FoundItemRow,
  today: string,
  percent: number | undefined,
  store: FoundItemRow['store'],
): StepWanted | null => {
  if (!row.open) return null;
  if (row.state === 'registered')
    return store === 'security' ? 'security' : store === 'safe' ? 'safe' : 'shelve';
  if (keptOut(row.keepUntil, today) && !awaited(row)) return 'due';
  if (row.pickupAtMs !== null) return 'pickup';
  return percent === undefined || row.lossId !== null ? null : 'match';
};

export const createRows = (context: Here) => {
  const percents = proposedPercents(context);
  const today = dateAt(context.nowMs, context.timeZone);
  const rules = new Map(context.reads.lostAndFound.rules().map((rule) => [rule.class, rule]));
  const iso = isoOf(context);
  const step = (row: FoundItemRow): StepWanted | null =>
    stepOf(row, today, percents.get(row.id), rules.get(row.class)?.store ?? null);
  /** @param asker left out: a list that everybody reads */
  const found = (row: FoundItemRow, asker?: Asker): LostRow => ({
    kind: 'found-item',
    id: row.id,
    number: lostNumber('found-item', row.number),
    what: row.what,
    class: row.class,
    place: row.place,
    placeKind: row.placeKind,
    at: isoAt(row.foundAtMs, context.timeZone),
    state: row.state,
    store: row.store,
    bin: row.bin,
    person: row.state === 'registered' ? nameOf(context, row.receiverId) : null,
    contact: null,
    step: step(row),
    percent: row.open && row.lossId === null ? (percents.get(row.id) ?? null) : null,
    pickupAt: iso(row.pickupAtMs),
    keepUntil: row.keepUntil,
    courierNumber: (asker && releaseFor(asker, row)?.courier?.number) ?? null,
  });
  const loss = (row: LossReportRow, asker: Asker): LostRow => {
    const owner = ownerOf(asker, row);
    const percent = row.state === 'searching' ? percents.get(row.id) : undefined;
    return {
      kind: 'loss-report',
      id: row.id,
      number: lostNumber('loss-report', row.number),
      what: row.what,
      class: null,
      place: row.place,
      placeKind: row.placeKind,
      at: isoAt(row.reportedAtMs, context.timeZone),
      state: row.state,
      store: null,
      bin: null,
      person: owner.guest,
      contact: owner.contact,
      step: percent === undefined ? null : 'match',
      percent: percent ?? null,
      pickupAt: null,
      keepUntil: null,
      courierNumber: null,
    };
  };
  return { found, loss, step };
};

/** A reason in the caller's language. */
const reasonText = (context: Here & Pick<ReadContext, 'language'>, reason: Reason): string => {
  const { language, reads } = context;
  const facts: Record<string, string | number> = { ...reason.facts };
  for (const key of ['place', 'found', 'lost']) {
    const area = typeof facts[key] === 'string' ? reads.rooms.area(facts[key]) : undefined;
    if (area && reason.kind === 'place') facts[key] = language === 'en' ? area.en : area.zh;
  }
  if (reason.kind === 'category')
    for (const side of ['found', 'lost'])
      facts[side] ||= say(language, `lostAndFound.category.${facts[`${side}Is`]}`);
  const form =
    reason.speaks === 'held'
      ? 'held'
      : 'floor' in facts
        ? 'floor'
        : reason.kind === 'held-back'
          ? 'named'
          : reason.kind === 'stay'
            ? 'room' in facts
              ? 'stayRoom'
              : 'stay'
            : reason.kind;
  const sense = reason.speaks === 'against' ? 'against' : 'because';
  return say(language, `lostAndFound.${sense}.${form}`, facts);
};

export const viewPair = (
  context: Here & Asker & Pick<ReadContext, 'language'>,
  { found, loss, score, because, state }: Pairing,
): LostPair => {
  const rows = createRows(context);
  return {
    found: rows.found(found, context),
    loss: rows.loss(loss, context),
    score,
    state,
    because: because.map((reason) => ({ ...reason, text: reasonText(context, reason) })),
  };
};
