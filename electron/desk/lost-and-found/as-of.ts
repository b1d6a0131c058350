/** The register as it stood at a past moment: what lay in the store then, what was proposed and agreed. */
import type { FoundItemRow, LostPairRow } from '../database/schema/index.ts';
import { type Past, rowBefore } from '../events/index.ts';
import type { Reads } from '../stores.ts';
import { keptOut } from './keeping.ts';
import { isOver } from './rows.ts';

/** No house keeps more. */
const everything = 100_000;

const rowAt = (reads: Reads, row: FoundItemRow, { seq }: Past): FoundItemRow => {
  const earlier = rowBefore(row, reads.events.ofSubject(row.id, seq, -1).reverse());
  return { ...earlier, open: !isOver('found-item', earlier.state) };
};

export const lostAsOf = (reads: Reads, past: Past): Reads['lostAndFound'] => {
  const { lostAndFound } = reads;
  const rows = [...lostAndFound.openFound(everything), ...lostAndFound.foundClosedSince(past.atMs)]
    .filter(({ registeredAtMs }) => registeredAtMs <= past.atMs)
    .map((row) => rowAt(reads, row, past))
    .filter(({ open }) => open)
    .sort((a, b) => b.number - a.number);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const missed = new Set(
    [...lostAndFound.openLosses(everything), ...lostAndFound.lossesClosedSince(past.atMs)]
      .filter(({ reportedAtMs }) => reportedAtMs <= past.atMs)
      .map(({ id }) => id),
  );
  const matched = new Set(rows.flatMap(({ lossId }) => lossId ?? []));
  /**
   * Undecided then: what was only over was over with its row, which is no longer open; what was decided
   * and parted since stood on the rows themselves.
   */
  const stood = ({ decidedAtMs, proposedAtMs, foundId, lossId }: LostPairRow): boolean =>
    proposedAtMs <= past.atMs &&
    (decidedAtMs === null || decidedAtMs > past.atMs) &&
    byId.get(foundId)?.lossId === null &&
    missed.has(lossId) &&
    !matched.has(lossId);
  const proposed = rows
    .flatMap(({ id }) => lostAndFound.pairsOf('found-item', id))
    .filter((pair) => stood(pair))
    .sort((a, b) => b.percent - a.percent);
  return {
    ...lostAndFound,
    found: (id) => byId.get(id),
    openFoundCount: () => rows.length,
    unshelved: () => rows.filter(({ state }) => state === 'registered'),
    agreed: () => rows.filter(({ pickupAtMs }) => pickupAtMs !== null),
    due: (date) => rows.filter(({ keepUntil }) => keptOut(keepUntil, date)),
    proposedPairs: () => proposed,
  };
};
