/** What hangs on a guest's stays, gathered from the registers: nothing hangs on the file itself. */
import type { GuestCard } from '../../../shared/guests/contract.ts';
import { dayMs } from '../../../shared/kernel/durations.ts';
import { dayStart, isoAt } from '../../../shared/kernel/time.ts';
import { complaintsOfStay } from '../complaints/index.ts';
import type { StayRow } from '../database/schema/index.ts';
import { cameMs } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';

const most = 60;

type History = GuestCard['history'];
type Here = Pick<ReadContext, 'reads' | 'timeZone'>;

const newest = <T extends { at: string }>(rows: T[]): T[] =>
  rows.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, most);

const requestsOf = ({ reads, timeZone }: Here, stay: StayRow): History['requests'] =>
  reads.guests.requestsOf(stay.id).map((row) => {
    const service = reads.catalogue.service(row.service);
    return {
      id: row.id,
      number: row.number,
      at: isoAt(row.loggedAtMs, timeZone),
      place: row.place,
      state: row.state,
      zh: service?.zh ?? row.service,
      en: service?.en ?? row.service,
      words: row.words,
    };
  });

/** Things said lost by the guest, and what was found in the room while the guest had it or a day later. */
const lostOf = (context: Here, stay: StayRow): History['lost'] => {
  const { reads, timeZone } = context;
  const losses = reads.guests.lossesOf(stay.id).map((row) => ({
    kind: 'loss-report' as const,
    id: row.id,
    number: row.number,
    at: isoAt(row.reportedAtMs, timeZone),
    place: row.room ?? row.place,
    state: row.state as string,
    words: row.what,
  }));
  if (stay.state !== 'departed' && stay.state !== 'in-house') return losses;
  const fromMs = cameMs(context, stay);
  const untilMs =
    stay.departedAtMs === null
      ? dayStart(stay.departure, timeZone) + dayMs
      : stay.departedAtMs + dayMs / 4;
  const found = reads.guests.foundAt(stay.room, fromMs, untilMs).map((row) => ({
    kind: 'found-item' as const,
    id: row.id,
    number: row.number,
    at: isoAt(row.foundAtMs, timeZone),
    place: row.place,
    state: row.state as string,
    words: row.what,
  }));
  return [...losses, ...found];
};

const loansOf = ({ reads, timeZone }: Here, stay: StayRow): History['loans'] =>
  reads.guests.loansOf(stay.id).map((row) => {
    const item = reads.loans.item(row.itemId);
    return {
      id: row.id,
      number: row.number,
      at: isoAt(row.lentAtMs ?? row.askedAtMs, timeZone),
      place: row.place,
      state: row.state,
      zh: item?.zh ?? row.itemId,
      en: item?.en ?? row.itemId,
    };
  });

/** Those that whoever asks may see; where the guest complained of another place than their room, that place. */
const complaintsOf = (context: ReadContext, stay: StayRow): History['complaints'] =>
  complaintsOfStay(context, stay.id).map(
    ({ id, number, openedAtMs, place, state, words, sensitive }) => ({
      id,
      number,
      at: isoAt(openedAtMs, context.timeZone),
      place,
      state,
      words,
      ...(sensitive ? { confidential: true } : {}),
    }),
  );

export const historyOf = (context: ReadContext, stays: readonly StayRow[]): History => ({
  requests: newest(stays.flatMap((stay) => requestsOf(context, stay))),
  complaints: newest(stays.flatMap((stay) => complaintsOf(context, stay))),
  lost: newest(stays.flatMap((stay) => lostOf(context, stay))),
  loans: newest(stays.flatMap((stay) => loansOf(context, stay))),
});
