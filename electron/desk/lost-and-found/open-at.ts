/** What a room's guests miss and what was found there since they came, for whoever checks them out. */
import { lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import { cameMs, inHouseAt } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';

const atMost = 5_000;

/** A report goes with its guest, also into another room; what was found is of whoever lived there then. */
export const lossesOpenAt = (context: ReadContext, room: string): OpenThing[] => {
  const { reads } = context;
  const stays = inHouseAt(context, room);
  if (stays.length === 0) return [];
  const ids = new Set<string | null>(stays.map(({ id }) => id));
  const sinceMs = Math.min(...stays.map((stay) => cameMs(context, stay)));
  const losses = reads.lostAndFound
    .openLosses(atMost)
    .filter((row) =>
      row.stayId === null ? row.room === room && row.reportedAtMs >= sinceMs : ids.has(row.stayId),
    );
  const found = reads.lostAndFound
    .openFound(atMost)
    .filter((row) => row.placeKind === 'room' && row.place === room && row.foundAtMs >= sinceMs);
  return [
    ...losses.map((row) => ({
      kind: 'lost' as const,
      subject: { kind: 'loss-report' as const, id: row.id },
      words: row.state === 'matched' ? 'matched' : 'missed',
      facts: { number: lostNumber('loss-report', row.number), what: row.what },
    })),
    ...found.map((row) => ({
      kind: 'lost' as const,
      subject: { kind: 'found-item' as const, id: row.id },
      words: 'found',
      facts: { number: lostNumber('found-item', row.number), what: row.what },
    })),
  ];
};
