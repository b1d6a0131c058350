// One replay, by hand: jobs of known times, people of known hours, and what must come of them.
import { describe, expect, it } from 'vitest';
import type { Job } from '../../electron/desk/what-if/jobs.ts';
import { createDraws } from '../../electron/desk/what-if/jobs.ts';
import { otherStaffing, type Stretch } from '../../electron/desk/what-if/people.ts';
import { replay } from '../../electron/desk/what-if/simulate.ts';
import { type OtherPeople, whatIfInput } from '../../shared/what-if/contract.ts';

const minute = 60_000;
const startMs = Date.parse('2026-11-23T08:00:00+08:00');
const at = (minutes: number): number => startMs + minutes * minute;
const positions = new Map([
  ['1', 0],
  ['2', 1],
]);

const job = (id: string, arrives: number, wanted: Partial<Job> = {}): Job => ({
  id,
  service: 'towels',
  department: 'housekeeping',
  floor: '1',
  rank: 3,
  arrivesMs: at(arrives),
  dueMs: at(arrives + 15),
  answeredMs: at(arrives + 1),
  doneMs: at(arrives + 11),
  inside: true,
  odd: false,
  ...wanted,
});
const attendant = (code: string, from: number, until: number, floors = ['1']): Stretch => ({
  code,
  role: 'attendant',
  department: 'housekeeping',
  floors,
  fromMs: at(from),
  untilMs: at(until),
});
/** Each job is answered after a minute and takes ten. */
const draws = { took: () => ({ answerMs: minute, workMs: 10 * minute }) };
const run = (
  jobs: Job[],
  people: Stretch[],
  desks: [string, [number, number][]][] = [],
): Record<string, number> => {
  const spans = desks.map(
    ([floor, list]) =>
      [
        floor,
        list.map(([from, until]) => ({
          fromMs: at(from),
          untilMs: at(until),
          rule: { kind: 'week' as const },
        })),
      ] as const,
  );
  const done = replay({ jobs, people, desks: new Map(spans), positions, draws });
  return Object.fromEntries([...done].map(([id, ms]) => [id, (ms - startMs) / minute]));
};

describe('a replay', () => {
  it('lets everybody do one job at a time, the more urgent first, then the earlier', () => {
    const jobs = [job('a', 0), job('b', 1), job('c', 2), job('d', 3, { rank: 1 })];
    expect(run(jobs, [attendant('101', -10, 600)])).toEqual({ a: 11, d: 21, b: 31, c: 41 });
  });

  it('counts the way to another floor: a minute for the lift, ten seconds a floor', () => {
    const done = run(
      [job('a', 0), job('b', 0, { floor: '2' })],
      [attendant('121', -10, 600, ['*'])],
    );
    expect(done.a).toBe(11);
    expect(done.b).toBeCloseTo(11 + 10 + 70 / 60);
  });

  it('a person who leaves ends what is in hand; the rest goes to whoever is there', () => {
    const people = [attendant('101', -10, 5), attendant('102', -10, 600, ['2'])];
    const done = run([job('a', 0), job('b', 1)], people);
    expect(done.a).toBe(11);
    // Begun by the neighbour when the other leaves: a way of one floor, then the work.
    expect(done.b).toBeCloseTo(5 + 70 / 60 + 10);
  });

  it('what comes while nobody is there waits for the first who comes, or is never done', () => {
    expect(run([job('a', 0), job('b', 1)], [attendant('101', 60, 600)])).toEqual({ a: 70, b: 80 });
    expect(run([job('a', 0)], [])).toEqual({});
  });

  it('a desk takes all of its floor, however laden; the centre spares it for an idle neighbour', () => {
    const people = [attendant('101', -10, 600), attendant('102', -10, 600, ['2'])];
    const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => job(id, index / 10));
    const byDesk = run(six, people, [['1', [[-60, 600]]]]);
    expect(Math.max(...Object.values(byDesk))).toBe(61);
    const byCentre = run(six, people);
    expect(Math.max(...Object.values(byCentre))).toBeLessThan(55);
    // The desk closes before the last is begun: what waits is routed anew.
    const closing = run(six, people, [['1', [[-60, 5]]]]);
    expect(Math.max(...Object.values(closing))).toBeLessThan(61);
  });
});

describe('the times', () => {
  const many = Array.from({ length: 40 }, (_, index) =>
    job(`j${index}`, index, { answeredMs: at(index + 1 + (index % 5)), doneMs: at(index + 20) }),
  );

  it('are drawn from what happened, the same for the same seed, and others for another', () => {
    const took = (seed: string) =>
      many.map((one) => createDraws(many, () => 'centre', seed).took(one, 'centre'));
    expect(took('1')).toEqual(took('1'));
    expect(took('1')).not.toEqual(took('2'));
    const real = new Set(many.map((one) => one.answeredMs - one.arrivesMs));
    for (const { answerMs } of took('1')) expect(real.has(answerMs)).toBe(true);
  });

  it('of a desk differ from those of the centre, and what waited says nothing', () => {
    const desk = many.map((one, index) => ({
      ...one,
      id: `d${index}`,
      answeredMs: one.arrivesMs + minute / 2,
      doneMs: one.arrivesMs + 2 * minute,
    }));
    const odd = many.map((one, index) => ({ ...one, id: `o${index}`, doneMs: at(900), odd: true }));
    const draws40 = createDraws(
      [...many, ...desk, ...odd],
      ({ id }) => (id.startsWith('d') ? 'floor-desk' : 'centre'),
      '1',
    );
    const [one] = many;
    if (!one) throw new Error('there are forty');
    expect(draws40.took(one, 'floor-desk')).toEqual({ answerMs: 30_000, workMs: 90_000 });
    expect(draws40.took(one, 'centre').answerMs).toBeGreaterThanOrEqual(minute);
    expect(draws40.took(one, 'centre').workMs).toBeLessThan(30 * minute);
  });
});

describe('other people', () => {
  const time = { fromMs: at(0), untilMs: at(24 * 60), timeZone: 'Asia/Shanghai' };
  const here = [attendant('101', -60, 600), attendant('102', -60, 600, ['2'])];
  const entry = (wanted: object): OtherPeople => {
    const said = { staffing: [{ department: 'housekeeping', people: 1, ...wanted }] };
    const [read] = whatIfInput.parse(said).staffing ?? [];
    if (!read) throw new Error('one was said');
    return read;
  };

  it('are added each day at their hours', () => {
    const added = otherStaffing(
      here,
      [entry({ from: '17:00', until: '02:00', floors: ['1'] })],
      time,
    )
      .filter(({ code }) => code.startsWith('+'))
      .map(({ fromMs, untilMs }) => [(fromMs - startMs) / minute, (untilMs - startMs) / minute]);
    expect(added).toContainEqual([9 * 60, 18 * 60]);
    // The night before reaches into the first day.
    expect(added[0]).toEqual([-15 * 60, -6 * 60]);
  });

  it('fewer: so many are taken away for those hours, the others stay', () => {
    const left = otherStaffing(here, [entry({ people: -1, from: '10:00', until: '12:00' })], time);
    expect(left.filter(({ code }) => code === '101')).toEqual([here[0]]);
    expect(
      left
        .filter(({ code }) => code === '102')
        .map(({ fromMs, untilMs }) => [(fromMs - startMs) / minute, (untilMs - startMs) / minute]),
    ).toEqual([
      [-60, 120],
      [240, 600],
    ]);
  });

  it('instead: nobody else works for the department, whoever answers for it stays', () => {
    const captain: Stretch = { ...attendant('131', 0, 600, []), role: 'captain' };
    const left = otherStaffing([...here, captain], [entry({ how: 'instead', people: 0 })], time);
    expect(left).toEqual([captain]);
  });
});
