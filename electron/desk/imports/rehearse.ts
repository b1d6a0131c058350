/**
 * Plays a list of guests through before anything is done: which step is taken when, so that every bed is
 * given up before it is taken, and which cannot be taken at all. It keeps to the beds' own rule, so that
 * what passes here passes at the front desk. Pure.
 */
import {
  type Bedded,
  bedRivals,
  type Comer,
  handedOn,
  hostOf,
  overlap,
  partyOf,
} from '../../../shared/stays/model.ts';
import type { PutStay } from './stay-put.ts';

/** A guest of the house or of the list. */
export type Bed = Bedded & {
  room: string;
  guest: string;
  /** Line of the list that names them; null: none does. */
  line: number | null;
};

export type Stuck = {
  put: PutStay;
  /** Who has the bed. */
  rival: Bed | undefined;
  /** Two or more who each want the other's room. */
  inTurn: boolean;
};

const ranks: Record<PutStay['step'], number> = {
  change: 0,
  move: 1,
  'check-in': 2,
  'walk-in': 3,
  expect: 3,
};

const idOf = ({ id, line }: PutStay): string => id ?? `line ${line}`;

const isMoved = ({ step, fields }: PutStay): boolean =>
  step !== 'change' || fields.includes('arrival') || fields.includes('departure');

/** What the guest is once the step is taken, but for whom they share with. */
const bedAfter = (put: PutStay, before: Bed | undefined, today: string): Bed => {
  const { step, room, guest, line } = put;
  const comes = step === 'check-in' || step === 'move';
  const inHouse = comes || step === 'walk-in' || before?.state === 'in-house';
  return {
    id: idOf(put),
    room,
    guest,
    line,
    state: inHouse ? 'in-house' : 'expected',
    arrival:
      step === 'check-in' ? today : step === 'move' ? (before?.arrival ?? today) : put.arrival,
    departure: put.departure,
    sharesId: before?.sharesId ?? null,
  };
};

/** Who is in the way of a step now, and whom the guest shares with once it is taken. */
const outcome = (
  put: PutStay,
  before: Bed | undefined,
  after: Bed,
  there: Bed[],
  today: string,
) => {
  const comer: Comer = {
    arrival: put.step === 'move' ? today : after.arrival,
    departure: after.departure,
    inHouse: after.state === 'in-house',
  };
  if (put.step === 'change') {
    const party = before ? partyOf(before, there) : [];
    const others = there.filter(({ id }) => !party.includes(id));
    return { rival: bedRivals(others, comer, today)[0], sharesId: after.sharesId };
  }
  const others = there.filter(
    ({ id, sharesId }) => id !== after.id && (put.step !== 'check-in' || sharesId !== after.id),
  );
  const rivals = bedRivals(others, comer, today);
  const [first] = rivals;
  const sharesId = first ? hostOf(first, others) : null;
  const meant = put.step === 'check-in' ? (before?.sharesId ?? after.id) : put.withId;
  const known = put.sharing ? [sharesId] : [meant];
  return { rival: rivals.find((one) => !known.includes(hostOf(one, others))), sharesId };
};

/** True for those whose rivals lead back to themselves. */
const comesRound = (put: PutStay, rivals: ReadonlyMap<string, string | undefined>): boolean => {
  const start = idOf(put);
  const seen = new Set<string>();
  for (let at = rivals.get(start); at !== undefined && !seen.has(at); at = rivals.get(at)) {
    if (at === start) return put.step === 'move';
    seen.add(at);
  }
  return false;
};

export const rehearse = (
  live: readonly Bed[],
  puts: readonly PutStay[],
  today: string,
): { ordered: PutStay[]; stuck: Stuck[] } => {
  const beds = new Map(live.map((bed) => [bed.id, bed]));
  const rooms = new Map<string, Map<string, Bed>>();
  const place = (bed: Bed): void => {
    const room = rooms.get(bed.room) ?? new Map<string, Bed>();
    rooms.set(bed.room, room.set(bed.id, bed));
    beds.set(bed.id, bed);
  };
  for (const bed of live) place(bed);
  const at = (room: string): Bed[] => [...(rooms.get(room)?.values() ?? [])];

  const shares = (put: PutStay): boolean =>
    put.sharing || (put.id !== null && (beds.get(put.id)?.sharesId ?? null) !== null);
  // Beds are given up before they are taken; who has a room of their own comes before who shares it.
  let waiting = [...puts].sort(
    (one, other) =>
      ranks[one.step] - ranks[other.step] || Number(shares(one)) - Number(shares(other)),
  );

  const attempt = (put: PutStay): { rival: Bed | undefined; take: () => void } => {
    const before = put.id === null ? undefined : beds.get(put.id);
    const after = bedAfter(put, before, today);
    if (!isMoved(put)) return { rival: undefined, take: () => {} };
    const { rival, sharesId } = outcome(put, before, after, at(put.room), today);
    const take = (): void => {
      if (before && before.room !== after.room) {
        rooms.get(before.room)?.delete(before.id);
        const left = at(before.room).filter((one) => one.sharesId === before.id);
        for (const { stay, sharesId: next } of handedOn(left)) place({ ...stay, sharesId: next });
      }
      place({ ...after, sharesId });
      if (sharesId !== null)
        for (const one of at(after.room))
          if (one.sharesId === after.id) place({ ...one, sharesId });
    };
    return { rival, take };
  };

  const ordered: PutStay[] = [];
  for (;;) {
    const hosts = Map.groupBy(
      waiting.filter(({ sharing }) => !sharing),
      ({ room }) => room,
    );
    const done = new Set<PutStay>();
    for (const put of waiting) {
      // Whom the list means to share with has no bed yet: it must not be a stranger instead.
      const early =
        put.sharing &&
        put.step !== 'change' &&
        (hosts.get(put.room) ?? []).some((host) => !done.has(host) && overlap(host, put));
      if (early) continue;
      const { rival, take } = attempt(put);
      if (rival) continue;
      take();
      done.add(put);
      ordered.push(put);
    }
    if (done.size === 0) break;
    waiting = waiting.filter((put) => !done.has(put));
  }
  const found = waiting.map((put) => {
    const { rival } = attempt({ ...put, sharing: false });
    return { put, rival };
  });
  const rivals = new Map(found.map(({ put, rival }) => [idOf(put), rival?.id]));
  return {
    ordered,
    stuck: found.map((one) => ({ ...one, inTurn: comesRound(one.put, rivals) })),
  };
};
