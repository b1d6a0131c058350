// Dealing out the rooms: nothing twice and nothing forgotten, even to a twentieth of the best there is,
// in as few pieces as can be, and what is locked stays.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type DealPerson,
  type DealRoom,
  dealRooms,
  slack,
} from '../../electron/desk/housekeeping/deal/index.ts';

const room = (
  floor: number,
  at: number,
  credits: number,
  keptBy: string | null = null,
): DealRoom => ({
  id: `${floor}-${at}`,
  floor: String(floor),
  credits,
  keptBy,
  rank: 0,
});
const person = (id: string, more: Partial<DealPerson> = {}): DealPerson => ({
  id,
  floors: [],
  percent: 100,
  limit: null,
  ...more,
});

const loadOf = (
  rooms: readonly DealRoom[],
  who: (id: string) => string | null | undefined,
  id: string,
) => rooms.reduce((sum, one) => sum + (who(one.id) === id ? one.credits : 0), 0);
const peakOf = (
  rooms: readonly DealRoom[],
  people: readonly DealPerson[],
  who: (id: string) => string | null | undefined,
) => Math.max(...people.map(({ id, percent }) => (loadOf(rooms, who, id) * 100) / percent));

/** The best balance of all ways there are, each of them tried. */
const bestOfAll = (rooms: readonly DealRoom[], people: readonly DealPerson[]): number => {
  const free = rooms.filter(({ keptBy }) => keptBy === null);
  const loads = people.map(({ id }) =>
    loadOf(rooms, (of) => rooms.find((one) => one.id === of)?.keptBy, id),
  );
  let best = Number.POSITIVE_INFINITY;
  const place = (at: number): void => {
    const one = free[at];
    if (!one) {
      best = Math.min(
        best,
        Math.max(...people.map(({ percent }, index) => ((loads[index] ?? 0) * 100) / percent)),
      );
      return;
    }
    for (let index = 0; index < people.length; index += 1) {
      loads[index] = (loads[index] ?? 0) + one.credits;
      place(at + 1);
      loads[index] = (loads[index] ?? 0) - one.credits;
    }
  };
  place(0);
  return best;
};

const people = (most: number) =>
  fc
    .array(
      fc.record({
        floors: fc.oneof(
          fc.constant<string[]>([]),
          fc.constant(['*']),
          fc.array(fc.integer({ min: 1, max: 4 }).map(String), { minLength: 1, maxLength: 2 }),
        ),
        percent: fc.constantFrom(100, 100, 100, 75, 50),
        limit: fc.constant(null),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((list) => list.map((one, at): DealPerson => ({ ...one, id: `p${at}` })));

const house = (mostFloors: number, perFloor: number) =>
  fc
    .array(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: perFloor }), {
      minLength: 1,
      maxLength: mostFloors,
    })
    .map((floors) =>
      floors.flatMap((credits, floor) => credits.map((one, at) => room(floor + 1, at, one))),
    );

const keeping = (rooms: DealRoom[], staff: DealPerson[], kept: number[]): DealRoom[] =>
  rooms.map((one, at) =>
    kept.includes(at) ? { ...one, keptBy: staff[at % staff.length]?.id ?? null } : one,
  );

describe('dealing out the rooms', () => {
  it('gives every room to exactly one person, whatever the house, and leaves what is locked', () => {
    fc.assert(
      fc.property(
        house(6, 12),
        people(7),
        fc.array(fc.integer({ min: 0, max: 71 }), { maxLength: 6 }),
        (plain, staff, kept) => {
          const rooms = keeping(plain, staff, kept);
          const dealt = dealRooms(rooms, staff);
          expect([...dealt.keys()].sort()).toEqual(rooms.map(({ id }) => id).sort());
          const ids = new Set(staff.map(({ id }) => id));
          for (const one of rooms) {
            const who = dealt.get(one.id) ?? '';
            expect(ids.has(who)).toBe(true);
            if (one.keptBy !== null) expect(who).toBe(one.keptBy);
          }
          // The same rooms and the same people: the same lists.
          expect([...dealRooms(rooms, staff)]).toEqual([...dealt]);
        },
      ),
      { numRuns: 200, seed: 11 },
    );
  });

  it('is within a twentieth of the best balance of all ways there are', () => {
    fc.assert(
      fc.property(
        house(3, 3).filter((rooms) => rooms.length > 0 && rooms.length <= 8),
        people(3),
        fc.array(fc.integer({ min: 0, max: 8 }), { maxLength: 2 }),
        (plain, staff, kept) => {
          const rooms = keeping(plain, staff, kept);
          const dealt = dealRooms(rooms, staff);
          const best = bestOfAll(rooms, staff);
          expect(peakOf(rooms, staff, (id) => dealt.get(id))).toBeLessThanOrEqual(
            best * slack + 1e-9,
          );
        },
      ),
      { numRuns: 600, seed: 23 },
    );
  });

  it('is as near where a house is too large to try all ways, by what the credits come to in all', () => {
    fc.assert(
      fc.property(
        house(12, 20).filter((rooms) => rooms.length > 60),
        people(6),
        (rooms, staff) => {
          const dealt = dealRooms(rooms, staff);
          const total = rooms.reduce((sum, { credits }) => sum + credits, 0);
          const share = staff.reduce((sum, { percent }) => sum + percent / 100, 0);
          // No way of dealing comes below this.
          const least = total / share;
          expect(peakOf(rooms, staff, (id) => dealt.get(id))).toBeLessThanOrEqual(
            least * slack + 9,
          );
        },
      ),
      { numRuns: 60, seed: 5 },
    );
  });

  it('gives one stretch each where the rooms allow it, on the own floor first', () => {
    const rooms = [1, 2, 3].flatMap((floor) =>
      Array.from({ length: 10 }, (_, at) => room(floor, at, 2)),
    );
    const staff = [
      person('c', { floors: ['3'] }),
      person('a', { floors: ['1'] }),
      person('b', { floors: ['*'] }),
    ];
    const dealt = dealRooms(rooms, staff);
    for (const one of rooms) expect(dealt.get(one.id)).toBe({ 1: 'a', 2: 'b', 3: 'c' }[one.floor]);
  });

  it('cuts a floor only where the load asks for it, and then in one place', () => {
    const rooms = [1, 2].flatMap((floor) =>
      Array.from({ length: 9 }, (_, at) => room(floor, at, 2)),
    );
    const staff = ['a', 'b', 'c'].map((id) => person(id));
    const dealt = dealRooms(rooms, staff);
    const line = rooms.map(({ id }) => dealt.get(id));
    const changes = line.filter((who, at) => at > 0 && who !== line[at - 1]);
    expect(changes).toHaveLength(2);
    expect(staff.map(({ id }) => loadOf(rooms, (of) => dealt.get(of), id))).toEqual([12, 12, 12]);
  });

  it('gives half a list to whoever is here for half the time', () => {
    const rooms = Array.from({ length: 30 }, (_, at) => room(1, at, 1));
    const dealt = dealRooms(rooms, [person('whole'), person('half', { percent: 50 })]);
    expect(loadOf(rooms, (id) => dealt.get(id), 'half')).toBe(10);
  });

  it('lifts nobody over their limit, and leaves the least pressing to nobody', () => {
    const rooms = Array.from({ length: 10 }, (_, at) => ({
      ...room(1, at, 2),
      rank: at === 9 ? 3 : 0,
    }));
    const dealt = dealRooms(rooms, [person('a', { limit: 8 }), person('b', { limit: 6 })]);
    expect(loadOf(rooms, (id) => dealt.get(id), 'a')).toBe(8);
    expect(loadOf(rooms, (id) => dealt.get(id), 'b')).toBe(6);
    expect(rooms.filter(({ id }) => dealt.get(id) === null).map(({ id }) => id)).toEqual(
      ['1-7', '1-8', '1-6'].sort(),
    );
    expect(dealt.get('1-9')).not.toBeNull();
  });

  it('is nobody’s work with nobody here', () => {
    const rooms = [room(1, 1, 2), room(1, 2, 2, 'gone')];
    expect([...dealRooms(rooms, [])]).toEqual([
      ['1-1', null],
      ['1-2', 'gone'],
    ]);
    expect([...dealRooms([], [person('a')])]).toEqual([]);
  });
});
