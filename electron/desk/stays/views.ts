/** A stay as whoever asks may see it: a guest who stays incognito has no name for those who need not know. */
import { dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { StayCard, StayView } from '../../../shared/stays/contract.ts';
import { reservationOf } from '../../../shared/stays/model.ts';
import type { StayRow } from '../database/schema/index.ts';
import { storyOf } from '../events/index.ts';
import { fileIdFor, guestNameFor } from '../guests/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { openAt } from './open-things.ts';
import { earlierStays } from './returning.ts';

export const viewStay = (context: ReadContext, stay: StayRow): StayView => {
  const { nowMs, timeZone } = context;
  const moment = (ms: number | null) => (ms === null ? null : isoAt(ms, timeZone));
  const name = guestNameFor(context, stay);
  return {
    id: stay.id,
    room: stay.room,
    guest: name,
    incognito: stay.incognito,
    party: stay.party,
    companions: name === null ? [] : stay.companions,
    vipClass: stay.vipClass,
    language: stay.language,
    company: name === null ? null : stay.company,
    arrival: stay.arrival,
    departure: stay.departure,
    dayUse: stay.dayUse,
    expectedAt: moment(stay.expectedAtMs),
    leavesAt: moment(stay.leavesAtMs),
    state: stay.state,
    reservation: reservationOf(stay, dateAt(nowMs, timeZone)),
    arrivedAt: moment(stay.arrivedAtMs),
    departedAt: moment(stay.departedAtMs),
    sharesId: stay.sharesId,
    guestId: fileIdFor(context, stay),
    earlier: stay.returningId === null ? 0 : earlierStays(context, stay).length,
    preferences: stay.preferences,
    notes: stay.notes,
  };
};

/** Names and numbers said in the story of a guest who stays incognito stay with those who may know. */
const storyFor = (context: ReadContext, stay: StayRow): StayCard['events'] => {
  const story = storyOf(context, stay.id);
  if (guestNameFor(context, stay) !== null) return story;
  const personal = ['guest', 'companions', 'company', 'phone'];
  return story.map((event) => ({
    ...event,
    changes: Object.fromEntries(
      Object.entries(event.changes).filter(([name]) => !personal.includes(name)),
    ),
  }));
};

export const cardOf = (context: ReadContext, stay: StayRow): StayCard => {
  const hidden = guestNameFor(context, stay) === null;
  const earlier = earlierStays(context, stay);
  return {
    ...viewStay(context, stay),
    earlier: earlier.length,
    phone: hidden ? null : stay.phone,
    history: (hidden ? [] : earlier).map(({ id, room, arrival, departure }) => ({
      id,
      room,
      arrival,
      departure,
    })),
    open: stay.state === 'in-house' ? openAt(context, stay.room) : [],
    events: storyFor(context, stay),
  };
};

/** Who is expected at a room or there. */
export const staysAt = (context: ReadContext, place: string): StayView[] =>
  context.reads.stays.liveOf(place).map((stay) => viewStay(context, stay));
