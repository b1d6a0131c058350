/** Complaints and recovery: from the call to the measure. The public face of the domain. */
import type { complaintsContract } from '../../../shared/complaints/contract.ts';
import type { ComplaintKind } from '../../../shared/complaints/model.ts';
import type { ComplaintRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import type { Handlers } from '../kernel/handlers.ts';
import { seesComplaint } from '../kernel/permission.ts';
import * as finish from './finish.ts';
import { addMeasure } from './measures.ts';
import * as offering from './offer.ts';
import { change, open } from './open.ts';
import { complaintById, ready } from './ready.ts';
import { changeComplaint } from './recorded.ts';
import { repeatsOf } from './repeats.ts';
import { promise, reply, take } from './reply.ts';
import { changeSettings, viewSettings } from './settings.ts';
import { cardOf, confirm, mostUrgent, viewComplaint } from './views.ts';
import { roomOf } from './whose.ts';

export { standardDue } from './due.ts';
export {
  complaintsAsOf,
  complaintsForHandover,
  complaintsOpenAt,
  sensitiveForMorning,
} from './elsewhere.ts';
export { open as openComplaint } from './open.ts';
export { confirm as confirmComplaint } from './views.ts';
export { roomsOfComplaint } from './whose.ts';

type ListInput = {
  state: string;
  place?: string | undefined;
  kind?: ComplaintKind | undefined;
  limit: number;
};

/** Of a list that is cut, so many are looked through: what may not be seen takes no place in it. */
const mostRead = 5_000;

/** What the guest of a stay complained of, newest first, as far as whoever asks may see it. */
export const complaintsOfStay = (context: ReadContext, stayId: string): ComplaintRow[] =>
  context.reads.complaints.ofStay(stayId).filter((row) => seesComplaint(context, row));

const list = (context: ReadContext, { state, place, kind, limit }: ListInput): ComplaintRow[] => {
  const { reads } = context;
  const unfinished = state === 'unfinished';
  const rows =
    unfinished || state === 'open' || state === 'resolved'
      ? reads.complaints.open()
      : place === undefined
        ? reads.complaints.newest(mostRead)
        : reads.complaints.at(place, mostRead);
  return rows
    .filter(
      (row) =>
        seesComplaint(context, row) &&
        (unfinished || state === 'all' || row.state === state) &&
        (place === undefined ||
          row.place === place ||
          (row.open && roomOf(context, row) === place)) &&
        (kind === undefined || row.kind === kind),
    )
    .sort(mostUrgent)
    .slice(0, limit);
};

export const complaintsHandlers: Handlers<typeof complaintsContract> = {
  list: (context, input) => ({
    complaints: list(context, input).map((row) => viewComplaint(context, row)),
  }),
  get: (context, { id }) => cardOf(context, complaintById(context, id)),
  repeats: (context, { place, kind }) => ({
    days: context.reads.complaints.settings().repeatDays,
    repeats: repeatsOf(context, { place: place ?? null, stayId: null, kind }),
  }),
  settings: (context) => viewSettings(context),

  open: (context, wanted) => confirm(context, open(context, wanted)),
  change: (context, { id, ...wanted }) => confirm(context, change(context, id, wanted)),
  take: (context, { id, to }) => viewComplaint(context, take(context, id, to)),
  promise: (context, { id, by, text }) => viewComplaint(context, promise(context, id, by, text)),
  reply: (context, { id, text, next }) => viewComplaint(context, reply(context, id, text, next)),
  prepare: (context, { id, options }) => cardOf(context, offering.prepare(context, id, options)),
  offer: (context, { id, ...wanted }) => cardOf(context, offering.offer(context, id, wanted)),
  answer: (context, { id, option, accepted }) =>
    cardOf(context, offering.answer(context, id, option, accepted)),
  ask: (context, { id, option }) => cardOf(context, offering.ask(context, id, option)),
  approve: (context, { id, option, approved, why }) =>
    cardOf(context, offering.decide(context, id, option, approved, why)),
  resolve: (context, { id, ...wanted }) => cardOf(context, finish.resolve(context, id, wanted)),
  followUp: (context, { id, ...wanted }) => cardOf(context, finish.followUp(context, id, wanted)),
  measure: (context, { id, ...wanted }) =>
    cardOf(context, addMeasure(context, ready(context, id, 'measure'), wanted)),
  close: (context, { id, ...wanted }) => cardOf(context, finish.close(context, id, wanted)),
  reopen: (context, { id, reason }) => viewComplaint(context, finish.reopen(context, id, reason)),
  withdraw: (context, { id, reason }) =>
    viewComplaint(context, finish.withdraw(context, id, reason)),
  note: (context, { id, text }) =>
    viewComplaint(
      context,
      changeComplaint(context, ready(context, id, 'note'), {}, { kind: 'noted', text }),
    ),
  changeSettings: (context, wanted) => changeSettings(context, wanted),
};
