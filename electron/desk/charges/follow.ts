/**
 * Paid services charge by themselves: done, a charge; the step taken back, none. A reopened request
 * keeps its charge: done a second time it is not billed twice, called off after all it is not billed.
 */
import { chargedByRegister, kindOfService } from '../../../shared/charges/model.ts';
import type { RequestRow } from '../database/schema/index.ts';
import type { RequestListener, WriteContext } from '../kernel/context.ts';
import { followed, isDelivered } from '../requests/index.ts';
import { settleTo, type Wanted } from './book.ts';
import { timesPaid } from './times.ts';

/** What a done request costs; null where it costs nothing, or a register of its own charges for it. */
const costOf = (context: WriteContext, request: RequestRow): Wanted | null => {
  const { reads } = context;
  const service = reads.catalogue.service(request.service);
  if (service?.charge !== 'yes' || chargedByRegister.has(service.code)) return null;
  const quantity = timesPaid(context, service, request);
  const known = reads.charges.ofSource('request', request.id);
  // A price that was put in by hand is kept while it is for the same.
  const isPriced = known?.code === service.code && known.quantity === quantity && known.cents > 0;
  return {
    kind: kindOfService(service.code),
    code: service.code,
    zh: service.zh,
    en: service.en,
    quantity,
    cents: isPriced ? known.cents : service.cents * quantity,
    place: request.place,
    // Of nobody in particular: whoever lives there now.
    stayId: request.stayId ?? undefined,
    sourceNumber: request.number,
  };
};

export const chargesFollow: RequestListener = (context, move) => {
  const { after } = move;
  const source = { kind: 'request' as const, id: after.id };
  switch (followed(move)) {
    case 'delivered':
      settleTo(context, source, costOf(context, after));
      break;
    case 'undelivered':
    case 'cancelled':
      settleTo(context, source, null);
      break;
    default:
  }
  return undefined;
};

/**
 * What a done request costs has changed without it: settled anew.
 * @param stayId who pays for it from now on; left out: whoever did
 */
export const chargeAnew = (context: WriteContext, requestId: string, stayId?: string): void => {
  const request = context.reads.requests.byId(requestId);
  if (!request || !isDelivered(request.state)) return;
  const wanted = costOf(context, request);
  settleTo(context, { kind: 'request', id: request.id }, wanted && { ...wanted, stayId });
};
