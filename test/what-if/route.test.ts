// The replay's routing proposes whom the desk's own routing would propose, whoever is there and whatever they carry.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StaffRow } from '../../electron/desk/database/schema/index.ts';
import { proposeFor, type Situation } from '../../electron/desk/requests/index.ts';
import { createReplayRouter } from '../../electron/desk/what-if/route.ts';
import { departments } from '../../shared/staff/contract.ts';

const floors = ['1', '2', '3', '9', 'A15'];
const positions = new Map(floors.map((code, position) => [code, position]));

const person = fc.record({
  role: fc.constantFrom(
    'attendant',
    'attendant',
    'attendant',
    'department',
    'captain',
    'supervisor',
    'operator',
    'duty-manager',
  ),
  department: fc.constantFrom('housekeeping', 'housekeeping', ...departments),
  floors: fc.constantFrom(['*'], ['1'], ['2'], ['3'], ['9'], ['1', '2'], ['A15'], []),
  load: fc.integer({ min: 0, max: 7 }),
});
const job = fc.record({
  department: fc.constantFrom('housekeeping', ...departments),
  floor: fc.constantFrom(null, ...floors),
  rank: fc.integer({ min: 0, max: 3 }),
});

describe('routing of a replay', () => {
  it('is that of the desk', () => {
    fc.assert(
      fc.property(fc.array(person, { maxLength: 9 }), job, fc.boolean(), (people, wanted, desk) => {
        const named = people.map((one, index) => ({ ...one, code: String(100 + index) }));
        const situation: Situation = {
          floors: new Map(
            floors.map((code, position) => [code, { code, position, retiredAtMs: null }]),
          ),
          served: () => ({
            by: desk ? 'floor-desk' : 'centre',
            sinceMs: null,
            untilMs: null,
            model: 'hybrid',
            rule: { kind: 'week' },
          }),
          clock: () => '',
          answerable: [],
          onDuty: named.map(({ load, floors: covered, ...one }) => ({
            person: { ...one, name: one.code } as StaffRow,
            floors: covered,
            load,
            onBreak: false,
          })),
        };
        const router = createReplayRouter<null>(positions);
        for (const one of named) router.come({ ...one, work: null } as never);
        const { department, floor, rank } = wanted;
        const proposed = proposeFor(situation, {
          department,
          floor,
          emergency: rank === 0,
        } as never);
        expect(router.route({ department, floor, rank } as never, desk)?.code ?? null).toBe(
          proposed.to,
        );
      }),
      { numRuns: 2_000, seed: 7 },
    );
  });
});
