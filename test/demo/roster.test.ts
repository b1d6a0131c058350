// In a demo house the clock brings people in and sends them home, and what they had in hand goes on.
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { hourMs } from '../../shared/kernel/durations.ts';
import { copyOf, type DemoHouse, makeDemo, makingMs, onDuty } from './demo.ts';

const afternoon = '2026-11-23T16:00:00+08:00';
const startMs = Date.parse(afternoon);
const at = (day: number, hour: string): number => Date.parse(`2026-11-${day}T${hour}:00+08:00`);

const byNight = ['003', '020', '121', '122', '202', '241'];
const byDay =
  '001 010 101 102 103 104 105 106 107 108 109 110 111 112 115 131 132 201 211 221 231 241';

describe('the roster of a demo house', () => {
  let made: DemoHouse;
  beforeAll(async () => {
    made = await makeDemo(afternoon);
    await made.shut();
  }, makingMs);
  afterAll(() => made.close());

  const house = async (machineMs = startMs): Promise<DemoHouse> => {
    const copy = await copyOf(made, machineMs);
    onTestFinished(copy.close);
    return copy;
  };

  const idleHands = (one: DemoHouse) =>
    one.rows(
      `SELECT number, place, state FROM requests WHERE open = 1 AND state <> 'done'
       AND assignee_id IS NOT NULL
       AND assignee_id NOT IN (SELECT staff_id FROM duties WHERE off_at_ms IS NULL)`,
    );

  it('has exactly the night people on duty at two in the morning', async () => {
    const one = await house();
    one.desk.setClock(at(24, '02:00'));
    expect(onDuty(one)).toEqual(byNight);
    expect(idleHands(one)).toEqual([]);
  });

  it('comes to the same in two steps, in the middle of which the desk was closed', async () => {
    const one = await house();
    one.desk.setClock(at(23, '22:30'));
    expect(onDuty(one)).toEqual(['002', '011', '020', '121', '122', '202', '221', '231', '241']);
    await one.shut();
    const again = await copyOf(one, startMs);
    onTestFinished(again.close);
    again.desk.setClock(at(24, '02:00'));
    expect(onDuty(again)).toEqual(byNight);
  });

  it('follows the hours across several days', async () => {
    const one = await house();
    one.desk.setClock(at(27, '10:00'));
    expect(onDuty(one)).toEqual(byDay.split(' '));
    const [nights] = one.rows<{ n: number }>(
      `SELECT count(*) AS n FROM duties JOIN staff ON staff.id = staff_id
       WHERE code = '003' AND on_at_ms > ?`,
      startMs,
    );
    expect(nights?.n).toBe(4);
  });

  it('records each coming and going', async () => {
    const one = await house();
    one.desk.setClock(at(23, '23:00'));
    const after = one.rows<{ kind: string; code: string; at: number }>(
      `SELECT kind, code, at_ms AS at FROM events JOIN staff ON staff.id = subject_id
       WHERE kind IN ('signed-on', 'signed-off') AND at_ms > ? ORDER BY seq`,
      startMs,
    );
    expect(after.filter(({ at: ms }) => ms === at(23, '18:00'))).toMatchObject([
      { kind: 'signed-on', code: '020' },
    ]);
    expect(after.filter(({ at: ms }) => ms === at(23, '23:00'))).toMatchObject([
      { kind: 'signed-on', code: '003' },
      { kind: 'signed-off', code: '002' },
      { kind: 'signed-off', code: '011' },
      { kind: 'signed-off', code: '221' },
      { kind: 'signed-off', code: '231' },
    ]);
  });

  it('leaves what waits waiting, under a name that is here, with a time to look again', async () => {
    const one = await house();
    one.desk.setClock(at(23, '22:00'));
    const waiting = one.rows<{ place: string; code: string; reason: string; recheck: number }>(
      `SELECT place, code, waiting_reason AS reason, recheck_at_ms AS recheck FROM requests
       JOIN staff ON staff.id = assignee_id WHERE state = 'waiting' ORDER BY place`,
    );
    expect(waiting.map(({ place, reason }) => `${place} ${reason}`)).toEqual([
      '0415 dnd',
      '0703 dnd',
      '0809 parts',
      '0816 dnd',
      '1110 dnd',
    ]);
    for (const { code, recheck } of waiting) {
      expect(['121', '122', '202']).toContain(code);
      expect(recheck).toBeGreaterThan(at(23, '22:00'));
    }
  });

  it('catches up when the desk was off while the house changed shifts', async () => {
    const one = await house(startMs + 10 * hourMs);
    one.desk.settle();
    expect(onDuty(one)).toEqual(byNight);
    expect(idleHands(one)).toEqual([]);
  });

  it('goes back when the clock is set back', async () => {
    const one = await house();
    const before = onDuty(one);
    one.desk.setClock(at(24, '02:00'));
    one.desk.setClock(startMs + hourMs);
    expect(onDuty(one)).toEqual(before);
  });

  it('lets a person go who was signed off by hand, and stay who was called in', async () => {
    const one = await house();
    const session = one.desk.connect({ station: 'desk-1', kind: 'program' });
    session.staffId =
      one.rows<{ id: string }>(`SELECT id FROM staff WHERE code = '011'`)[0]?.id ?? null;
    const client = one.desk.clientFor(session);
    await client.staff.signOff({ code: '132' });
    await client.staff.signOn({ code: '001' });
    one.desk.setClock(at(23, '18:30'));
    expect(onDuty(one)).toEqual(expect.arrayContaining(['001', '020']));
    expect(onDuty(one)).not.toContain('132');
    one.desk.setClock(at(24, '07:30'));
    expect(onDuty(one)).toEqual(expect.arrayContaining(['001', '132']));
  });
});
