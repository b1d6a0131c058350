// Keys out and back at the desk: by code, barcode or badge; refused with the reason; one wins a race.
import { describe, expect, it } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { seededChance } from '../../electron/desk/kernel/chance.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { createKeyHouse, givePins, newestEvents, signature } from './house.ts';

describe('a key', () => {
  it('goes out to a person and comes back, with who gave it and who took it', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    const out = await desk.keys.issue({ key: 'f8', to: '108' });
    expect(out).toMatchObject({
      to: { code: '108', name: '赵雪' },
      booked: null,
      due: '2026-11-23T23:00:00.000+08:00',
      keys: [{ code: 'F08', state: 'out', holder: { code: '108' }, overdue: false, stray: null }],
    });
    expect(newestEvents(house, 1)).toEqual(['key-issued']);
    house.advance(90);
    expect(await house.as('011').keys.return({ key: 'Ｆ０８' })).toMatchObject({
      from: { code: '108' },
      lateMinutes: null,
      keys: [{ code: 'F08', state: 'in', holder: null }],
    });
    expect(
      house.rows(
        `SELECT until_ms - from_ms AS held, ended, taker.code AS holder, giver.code AS issued, receiver.code AS received
         FROM key_moves JOIN staff AS taker ON taker.id = holder_id JOIN staff AS giver ON giver.id = issued_by
         JOIN staff AS receiver ON receiver.id = received_by`,
      ),
    ).toEqual([
      { held: 90 * 60_000, ended: 'returned', holder: '108', issued: '002', received: '011' },
    ]);
    const { story } = await desk.keys.get({ key: 'F08' });
    expect(story.map(({ kind, by }) => [kind, by])).toEqual([
      ['key-added', '011'],
      ['key-issued', '002'],
      ['key-returned', '011'],
    ]);
    expect(story[1]?.changes).toMatchObject({ state: { before: 'in', after: 'out' } });
  });

  it('is known by its barcode, a person by the badge', async () => {
    const house = await createKeyHouse();
    const supervisor = house.as('090');
    await supervisor.keys.change({ key: 'F08', barcode: 'K-000801', hook: '8' });
    await supervisor.staff.add({
      code: '301',
      name: '钱七',
      role: 'attendant',
      badge: 'B0301',
      floors: ['8'],
    });
    const desk = house.as('002');
    await desk.staff.signOn({ code: '301' });
    expect(await desk.keys.issue({ key: 'k-801', to: 'b301' })).toMatchObject({
      to: { code: '301' },
      keys: [{ code: 'F08' }],
    });
    expect(await refusal(supervisor.keys.change({ key: 'F09', barcode: 'K-801' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'keys.codeTaken',
      details: { key: 'F08' },
    });
  });

  it('has a code nobody else has; copies stand beside each other only with their numbers', async () => {
    const house = await createKeyHouse();
    const supervisor = house.as('011');
    const again = { code: 'F08', name: { zh: '又一把', en: 'One more' }, class: 'floor' as const };
    const before = house.contents();
    expect(await refusal(supervisor.keys.add(again))).toMatchObject({
      code: 'CONFLICT',
      reason: 'keys.codeTaken',
      details: { key: 'F08' },
    });
    expect(await refusal(supervisor.keys.add({ ...again, copy: 2 }))).toMatchObject({
      reason: 'keys.copyNeeded',
    });
    expect(house.contents()).toBe(before);
    expect(await supervisor.keys.add({ ...again, code: 'GM1', copy: 3 })).toMatchObject({
      code: 'GM1/3',
    });
  });

  it('is refused with the reason: not known, out, not entitled, not on duty, nobody', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    await desk.keys.issue({ key: 'F08', to: '108' });
    const before = house.contents();
    const refused = async (key: string, to: string) => refusal(desk.keys.issue({ key, to }));
    expect(await refused('F77', '108')).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'keys.unknown',
    });
    expect(await refused('F09', '777')).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'staff.unknown',
    });
    const taken = await refused('F08', '109');
    expect(taken).toMatchObject({
      code: 'CONFLICT',
      reason: 'keys.out',
      details: { key: 'F08', code: '108', name: '赵雪' },
    });
    expect(taken.message).toBe('F08 已由赵雪（108）领用，没有重复领出。请先收回或转交。');
    expect(await refused('F09', '108')).toMatchObject({ reason: 'keys.notEntitled' });
    expect(await refused('F09', '121')).toMatchObject({ reason: 'keys.notOnDuty' });
    expect(await refusal(desk.keys.return({ key: 'F09' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'keys.alreadyIn',
    });
    expect(house.contents()).toBe(before);
  });

  it('issued twice at once, at two desks, goes to one; the other is told who has it', async () => {
    const house = await createKeyHouse();
    const other = await createDesk({
      dataDir: house.dataDir,
      machineMs: house.nowMs,
      chance: seededChance('other'),
      live: false,
    });
    const session = other.connect({ station: 'desk-2', kind: 'program' });
    session.staffId =
      house.rows<{ id: string }>("SELECT id FROM staff WHERE code = '011'")[0]?.id ?? null;
    const ends = await Promise.allSettled([
      house.as('002').keys.issue({ key: 'F08', to: '108' }),
      other.clientFor(session).keys.issue({ key: 'F08', to: '131' }),
    ]);
    await other.close();
    const won = ends.filter(({ status }) => status === 'fulfilled');
    const [lost] = ends.flatMap((end) => (end.status === 'rejected' ? [end.reason] : []));
    expect(won).toHaveLength(1);
    expect(lost).toMatchObject({ code: 'CONFLICT', data: { reason: 'keys.out' } });
    const [holder] = house.rows<{ code: string }>(
      'SELECT staff.code FROM key_moves JOIN staff ON staff.id = holder_id WHERE until_ms IS NULL',
    );
    expect(lost.data.details.code).toBe(holder?.code);
    expect(house.rows('SELECT count(*) AS n FROM key_moves')).toEqual([{ n: 1 }]);
  });

  it('outside the rules goes out on a supervisor’s reason, and says so; not on an operator’s', async () => {
    const house = await createKeyHouse();
    const wish = { key: 'F09', to: '108', override: { reason: '109 请假，代打扫' } };
    expect(await refusal(house.as('002').keys.issue(wish))).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'keys.overrideNotYours',
    });
    await house.as('011').keys.issue(wish);
    const { spells, story } = await house.as('002').keys.get({ key: 'F09' });
    expect(spells[0]).toMatchObject({ overridden: true, issuedBy: '011' });
    expect(story.at(-1)).toMatchObject({
      kind: 'key-issued',
      text: '109 请假，代打扫',
      facts: { setAside: ['keys.notEntitled'] },
    });
  });

  it('of the whole house asks for a second person who is neither taker nor issuer, with their own PIN', async () => {
    const house = await createKeyHouse();
    await givePins(house, '011', '131', '132', '002');
    const desk = house.as('002');
    const issue = (second?: { code: string; pin: string }) =>
      desk.keys.issue({ key: 'GM1', to: '011', ...(second ? { second } : {}) });
    expect(await refusal(issue())).toMatchObject({
      code: 'NOT_ALLOWED',
      reason: 'keys.secondNeeded',
    });
    expect(await refusal(issue(signature('011')))).toMatchObject({ reason: 'keys.secondIsTaker' });
    expect(await refusal(issue(signature('002')))).toMatchObject({ reason: 'keys.secondIsIssuer' });
    expect(await refusal(issue({ code: '131', pin: '999999' }))).toMatchObject({
      reason: 'staff.witnessUnknown',
    });
    expect(house.rows('SELECT count(*) AS n FROM key_moves')).toEqual([{ n: 0 }]);
    expect(await issue(signature('131'))).toMatchObject({ keys: [{ code: 'GM1/1' }] });
    expect((await desk.keys.get({ key: 'gm1-1' })).spells[0]).toMatchObject({ second: '131' });
  });

  it('of which there are two is said by number where it matters', async () => {
    const house = await createKeyHouse();
    await givePins(house, '132');
    const desk = house.as('002');
    for (const to of ['011', '010']) await desk.staff.signOn({ code: to }).catch(() => undefined);
    await desk.keys.issue({ key: 'GM1', to: '011', second: signature('132') });
    expect(
      await desk.keys.issue({ key: 'GM1', to: '010', second: signature('132') }),
    ).toMatchObject({ keys: [{ code: 'GM1/2' }] });
    expect(await refusal(desk.keys.return({ key: 'gm1' }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'keys.whichCopy',
      details: { keys: 'GM1/1, GM1/2' },
    });
    expect(await desk.keys.return({ key: 'gm1/2' })).toMatchObject({ from: { code: '010' } });
    expect(await desk.keys.return({ key: 'GM1' })).toMatchObject({ from: { code: '011' } });
  });

  it('goes from hand to hand, both recorded; the receiver must be entitled', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    await desk.keys.issue({ key: 'F08', to: '108' });
    house.advance(60);
    expect(await refusal(desk.keys.transfer({ key: 'F08', to: '109' }))).toMatchObject({
      reason: 'keys.notEntitled',
    });
    expect(await refusal(desk.keys.transfer({ key: 'F08', to: '108' }))).toMatchObject({
      reason: 'keys.sameHolder',
    });
    expect(await desk.keys.transfer({ key: 'F08', to: '131' })).toMatchObject({
      from: { code: '108' },
      to: { code: '131' },
      keys: [{ holder: { code: '131' } }],
    });
    const { spells } = await desk.keys.get({ key: 'F08' });
    expect(spells.map(({ holder, ended }) => [holder.code, ended])).toEqual([
      ['131', null],
      ['108', 'transferred'],
    ]);
    expect(newestEvents(house, 1)).toEqual(['key-transferred']);
  });
});

describe('a bunch', () => {
  it('goes out and comes back whole; a key moved to another keeps its history', async () => {
    const house = await createKeyHouse();
    const supervisor = house.as('011');
    await supervisor.keys.addRing({
      code: 'R1',
      name: { zh: '夜班串', en: 'Night ring' },
      hook: '30',
    });
    await supervisor.keys.issue({ key: 'S01', to: '101' });
    await supervisor.keys.return({ key: 'S01' });
    for (const key of ['S01', 'S02']) await supervisor.keys.moveToRing({ key, ring: 'r1' });
    const out = await supervisor.keys.issue({ key: 's2', to: '101' });
    expect(out.keys.map(({ code, ring }) => [code, ring])).toEqual([
      ['S01', 'R1'],
      ['S02', 'R1'],
    ]);
    expect(await refusal(supervisor.keys.moveToRing({ key: 'S01', ring: null }))).toMatchObject({
      reason: 'keys.notHanging',
    });
    expect((await supervisor.keys.return({ key: 'R1' })).keys).toHaveLength(2);
    await supervisor.keys.moveToRing({ key: 'S01', ring: null });
    const { ring, spells, story } = await supervisor.keys.get({ key: 'S01' });
    expect(ring).toBeNull();
    expect(spells.map((spell) => spell.ring)).toEqual(['R1', null]);
    expect(story.filter(({ kind }) => kind === 'key-ring-moved')).toHaveLength(2);
  });
});

describe('whoever holds a key', () => {
  it('cannot sign off or leave the house until it is back', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    await desk.keys.issue({ key: 'F08', to: '108' });
    await desk.keys.issue({ key: 'S08', to: '108' });
    const before = house.contents();
    const refused = await refusal(desk.staff.signOff({ code: '108' }));
    expect(refused).toMatchObject({ code: 'CONFLICT', reason: 'staff.holdsKeys' });
    expect(refused.message).toMatch(/赵雪.*(F08, S08|S08, F08)/);
    expect(await refusal(house.as('090').staff.deactivate({ code: '108' }))).toMatchObject({
      reason: 'staff.holdsKeys',
    });
    expect(house.contents()).toBe(before);
    for (const key of ['F08', 'S08']) await desk.keys.return({ key });
    expect(await desk.staff.signOff({ code: '108' })).toMatchObject({ code: '108' });
  });

  it('is paged when it falls due, then the captain, the supervisor, the duty manager', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    await desk.keys.issue({ key: 'F08', to: '108', minutes: 60 });
    const steps = async () =>
      (await desk.alarms.list()).alarms.map(({ label, target, step, tell }) => [
        label,
        target,
        step,
        tell?.code,
      ]);
    house.advance(59);
    expect(await steps()).toEqual([]);
    house.advance(1);
    expect(await steps()).toEqual([['F08', 'key-return', 'rung-1', '108']]);
    house.advance(15);
    expect(await steps()).toEqual([['F08', 'key-return', 'rung-2', '131']]);
    expect((await desk.keys.list()).keys.find(({ code }) => code === 'F08')).toMatchObject({
      overdue: true,
    });
    expect(await desk.keys.return({ key: 'F08' })).toMatchObject({ lateMinutes: 15 });
    expect(await steps()).toEqual([]);
    house.advance(120);
    expect(await steps()).toEqual([]);
  });

  it('of a floor without work there is pointed out, not shouted about', async () => {
    const house = await createKeyHouse();
    const desk = house.as('011');
    await desk.keys.issue({ key: 'F09', to: '108', override: { reason: '替班' } });
    const stray = async () =>
      (await desk.keys.list()).keys.find(({ code }) => code === 'F09')?.stray;
    expect(await stray()).toBe('no-work');
    expect((await desk.alarms.list()).alarms).toEqual([]);
    const { id } = await recordOne(desk, '0905毛巾');
    await desk.requests.dispatch({ id, to: '108' });
    expect(await stray()).toBeNull();
  });
});

describe('a booking', () => {
  it('keeps a key for its person: others are refused during it and due back before it', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    const booking = await desk.keys.book({
      key: 'F08',
      for: '131',
      from: house.inMinutes(60),
      until: house.inMinutes(120),
    });
    expect(
      await refusal(
        desk.keys.book({
          key: 'F08',
          for: '132',
          from: house.inMinutes(90),
          until: house.inMinutes(180),
        }),
      ),
    ).toMatchObject({ code: 'CONFLICT', reason: 'keys.booked' });
    const out = await desk.keys.issue({ key: 'F08', to: '108' });
    expect(out.booked).toMatchObject({ id: booking.id, for: { code: '131' } });
    expect(Date.parse(out.due)).toBe(Date.parse(booking.from));
    await desk.keys.return({ key: 'F08' });
    house.advance(70);
    expect(await refusal(desk.keys.issue({ key: 'F08', to: '108' }))).toMatchObject({
      reason: 'keys.booked',
      details: { code: '131' },
    });
    await desk.keys.issue({ key: 'F08', to: '131' });
    expect(house.rows('SELECT state FROM key_bookings')).toEqual([{ state: 'taken' }]);
    expect(await refusal(desk.keys.unbook({ id: booking.id }))).toMatchObject({
      reason: 'keys.bookingOver',
    });
  });
});
