/** How often the price of a done request is paid: for each piece, or for each night each extra bed stands for somebody. */
import { isByNight, nightsBetween } from '../../../shared/extra-beds/model.ts';
import { dateAt } from '../../../shared/kernel/time.ts';
import type { RequestRow, ServiceRow } from '../database/schema/index.ts';
import type { WriteContext } from '../kernel/context.ts';

type Here = Pick<WriteContext, 'reads' | 'timeZone'>;

/** Until the last guest of the room leaves as it is planned now, or the bed was given back. */
export const timesPaid = (
  { reads, timeZone }: Here,
  service: ServiceRow,
  request: RequestRow,
): number => {
  const bed = isByNight(service) ? reads.extraBeds.ofRequest(request.id) : undefined;
  if (!bed) return request.quantity ?? 1;
  const from = dateAt(bed.paidFromMs, timeZone);
  const until = (ms: number): number => nightsBetween(from, dateAt(ms, timeZone));
  // What was gone before anybody came is nobody's.
  const gone = reads.extraBeds
    .partsOf(bed.id)
    .filter(({ atMs }) => atMs >= bed.paidFromMs)
    .reduce((sum, { count, atMs }) => sum + count * until(atMs), 0);
  if (bed.outAtMs !== null) return gone + bed.count * until(bed.outAtMs);
  const leaves = reads.stays
    .liveOf(bed.place)
    .filter(({ state }) => state === 'in-house')
    .map(({ departure }) => departure)
    .sort()
    .at(-1);
  return gone + bed.count * nightsBetween(from, leaves ?? from);
};
