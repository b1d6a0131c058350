/** What a room's guest misses and what was found there, for whoever checks the guest out. */
import { lostNumber } from '../../../shared/lost-and-found/model.ts';
import type { OpenThing } from '../../../shared/stays/contract.ts';
import type { ReadContext } from '../kernel/context.ts';

const atMost = 5_000;

export const lossesOpenAt = ({ reads }: ReadContext, room: string): OpenThing[] => [
  ...reads.lostAndFound
    .openLosses(atMost)
    .filter((row) => row.room === room)
    .map((row) => ({
      kind: 'lost' as const,
      subject: { kind: 'loss-report' as const, id: row.id },
      words: row.state === 'matched' ? 'matched' : 'missed',
      facts: { number: lostNumber('loss-report', row.number), what: row.what },
    })),
  ...reads.lostAndFound
    .openFound(atMost)
    .filter((row) => row.placeKind === 'room' && row.place === room)
    .map((row) => ({
      kind: 'lost' as const,
      subject: { kind: 'found-item' as const, id: row.id },
      words: 'found',
      facts: { number: lostNumber('found-item', row.number), what: row.what },
    })),
];
