/** How often the price of a done request is paid: once, or for each night an extra bed stands for somebody. */
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
  if (!bed) return 1;
  const from = dateAt(bed.paidFromMs, timeZone);
  if (bed.outAtMs !== null) return nightsBetween(from, dateAt(bed.outAtMs, timeZone));
  const until = reads.stays
    .liveOf(bed.place)
    .filter(({ state }) => state === 'in-house')
    .map(({ departure }) => departure)
    .sort()
    .at(-1);
  return nightsBetween(from, until ?? from);
};
