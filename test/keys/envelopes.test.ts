// The sealed envelopes: numbers without a gap, two names at each seal and each opening, a seal once broken.
import { describe, expect, it } from 'vitest';
import type { TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { createKeyHouse, givePins, newestEvents, signature } from './house.ts';

describe('the envelope ledger', () => {
  const emergency = {
    code: 'EM1',
    name: { zh: '应急总钥匙', en: 'Emergency master' },
    class: 'emergency' as const,
    opens: { floors: ['*'] as string[] },
  };

  const seal = { contents: '应急总钥匙', keptAt: '前台保险柜' };

  const sealed = async (): Promise<TestHouse> => {
    const house = await createKeyHouse();
    await givePins(house, '011');
    await house.as('011').keys.add(emergency);
    await house.as('002').keys.sealEnvelope({ ...seal, key: 'EM1', second: signature('011') });
    return house;
  };

  it('numbers without a gap; opened by two with a reason; sealed anew', async () => {
    const house = await createKeyHouse();
    await givePins(house, '011', '020');
    const desk = house.as('002');
    await house.as('011').keys.add(emergency);
    expect(await refusal(desk.keys.sealEnvelope({ ...seal, key: 'EM1' }))).toMatchObject({
      reason: 'keys.secondNeeded',
    });
    const first = await desk.keys.sealEnvelope({ ...seal, key: 'EM1', second: signature('011') });
    expect(first).toMatchObject({
      name: '0001',
      state: 'sealed',
      sealedBy: [{ code: '002' }, { code: '011' }],
    });
    expect(await refusal(desk.keys.issue({ key: 'EM1', to: '011' }))).toMatchObject({
      reason: 'keys.sealed',
    });
    expect(await refusal(desk.keys.openEnvelope({ number: 1, reason: '反锁' }))).toMatchObject({
      reason: 'keys.secondNeeded',
    });
    house.advance(10);
    const used = await desk.keys.openEnvelope({
      number: 1,
      reason: '1208 反锁',
      to: '011',
      second: signature('020'),
    });
    expect(used).toMatchObject({
      state: 'opened',
      opened: { by: [{ code: '002' }, { code: '020' }], reason: '1208 反锁' },
    });
    expect((await desk.keys.get({ key: 'EM1' })).holder).toMatchObject({ code: '011' });
    expect(
      await refusal(desk.keys.openEnvelope({ number: 1, reason: 'x', second: signature('020') })),
    ).toMatchObject({ code: 'WRONG_STATE', reason: 'keys.envelopeOpen' });
    const next = await desk.keys.sealEnvelope({ ...seal, after: 1, second: signature('020') });
    expect(next).toMatchObject({ number: 2, key: 'EM1' });
    const { envelopes } = await desk.keys.envelopes();
    expect(envelopes.map(({ number, next: following }) => [number, following])).toEqual([
      [2, null],
      [1, 2],
    ]);
    expect(await desk.keys.get({ key: 'EM1' })).toMatchObject({ state: 'sealed', holder: null });
  });

  it('is checked at each handover; a broken seal opens an incident', async () => {
    const house = await createKeyHouse();
    await givePins(house, '011');
    const desk = house.as('002');
    await house.as('011').keys.add(emergency);
    await desk.keys.sealEnvelope({
      key: 'EM1',
      contents: 'EM1',
      keptAt: '保险柜',
      second: signature('011'),
    });
    expect(await desk.keys.checkEnvelope({ number: 1, intact: true })).toMatchObject({
      intact: true,
      checked: { by: { code: '002' } },
    });
    expect(newestEvents(house, 1)).toEqual(['envelope-checked']);
    await desk.keys.checkEnvelope({ number: 1, intact: false });
    const { incidents } = await desk.keys.incidents({ open: true });
    expect(incidents).toMatchObject([{ kind: 'seal-broken', envelope: 1, key: 'EM1' }]);
    expect(incidents[0]?.exposed).toHaveLength(226);
  });

  it('once broken stays so: it cannot be found intact at the next handover', async () => {
    const house = await sealed();
    const desk = house.as('002');
    await desk.keys.checkEnvelope({ number: 1, intact: false });
    const before = house.contents();
    expect(await refusal(desk.keys.checkEnvelope({ number: 1, intact: true }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'keys.sealBroken',
      details: { number: 1 },
    });
    expect(house.contents()).toBe(before);
    expect(await desk.keys.checkEnvelope({ number: 1, intact: false })).toMatchObject({
      intact: false,
    });
    expect((await desk.keys.incidents()).incidents).toHaveLength(1);
  });

  it('holds no key that nobody can find, nor one that lies in another', async () => {
    const house = await sealed();
    const desk = house.as('002');
    const again = () => desk.keys.sealEnvelope({ ...seal, after: 1, second: signature('011') });
    await desk.keys.openEnvelope({
      number: 1,
      reason: '反锁',
      to: '011',
      second: signature('011'),
    });
    await desk.keys.lost({ key: 'EM1', note: '不见' });
    expect(await refusal(again())).toMatchObject({ code: 'CONFLICT', reason: 'keys.cannotSeal' });
    expect(await desk.keys.get({ key: 'EM1' })).toMatchObject({ state: 'lost' });
    await desk.keys.foundAgain({ key: 'EM1', note: '找到' });
    await desk.keys.sealEnvelope({ ...seal, key: 'EM1', second: signature('011') });
    expect(await refusal(again())).toMatchObject({
      reason: 'keys.inEnvelope',
      details: { key: 'EM1', number: 2 },
    });
  });

  const lostInIt = async (): Promise<TestHouse> => {
    const house = await sealed();
    await house.as('002').keys.lost({ key: 'EM1', note: '盘点没看到' });
    house.advance(1);
    return house;
  };

  it('opened, the key in it is in somebody’s hands, also where it was reported lost', async () => {
    const house = await lostInIt();
    const desk = house.as('002');
    await desk.keys.openEnvelope({
      number: 1,
      reason: '反锁',
      to: '011',
      second: signature('011'),
    });
    const key = await desk.keys.get({ key: 'EM1' });
    expect(key).toMatchObject({ state: 'out', holder: { code: '011' } });
    expect(key.due).not.toBeNull();
    expect(house.rows('SELECT until_ms, second_id IS NULL AS alone FROM key_moves')).toEqual([
      { until_ms: null, alone: 0 },
    ]);
    // It was found so: nobody is told any more, and the incident is closed with what was done.
    const { incidents } = await desk.keys.incidents({ open: true });
    expect(incidents).toMatchObject([{ kind: 'lost', open: true, told: null }]);
    expect(Date.parse(incidents[0]?.foundAt ?? '')).toBe(house.nowMs());
    expect(house.rows("SELECT target FROM watches WHERE target = 'key-lost'")).toEqual([]);
    await desk.keys.return({ key: 'EM1' });
    expect(await desk.keys.get({ key: 'EM1' })).toMatchObject({ state: 'in', holder: null });
  });

  it('still sealed, holds the key that is found again: it is neither issued nor sealed a second time', async () => {
    const house = await lostInIt();
    const desk = house.as('002');
    expect(await desk.keys.foundAgain({ key: 'EM1', note: '就在信封里' })).toMatchObject({
      state: 'sealed',
    });
    expect(house.rows("SELECT target FROM watches WHERE target = 'key-lost'")).toEqual([]);
    expect(await refusal(desk.keys.issue({ key: 'EM1', to: '011' }))).toMatchObject({
      reason: 'keys.sealed',
    });
    const before = house.contents();
    expect(
      await refusal(desk.keys.sealEnvelope({ ...seal, key: 'EM1', second: signature('011') })),
    ).toMatchObject({
      code: 'CONFLICT',
      reason: 'keys.inEnvelope',
      details: { key: 'EM1', number: 1 },
    });
    expect(house.contents()).toBe(before);
    await desk.keys.openEnvelope({
      number: 1,
      reason: '反锁',
      to: '011',
      second: signature('011'),
    });
    expect((await desk.keys.get({ key: 'EM1' })).holder).toMatchObject({ code: '011' });
  });

  it('still sealed, its key counted on a hook is out of place, and not said to hang there', async () => {
    const house = await createKeyHouse();
    await givePins(house, '011');
    const desk = house.as('002');
    await house.as('011').keys.add(emergency);
    const hanging = house
      .rows<{ code: string }>("SELECT code FROM keys WHERE state = 'in'")
      .map(({ code }) => code);
    await desk.keys.sealEnvelope({ ...seal, key: 'EM1', second: signature('011') });
    await desk.keys.lost({ key: 'EM1', note: '不见' });
    const { differences } = await desk.keys.count({ hooks: hanging });
    expect(differences).toMatchObject([{ kind: 'misplaced', key: 'EM1' }]);
    expect(await desk.keys.get({ key: 'EM1' })).toMatchObject({ state: 'sealed' });
  });

  it('said by an older record to hang, its key is still in nobody’s second envelope, and is handed out with it', async () => {
    const house = await sealed();
    const desk = house.as('002');
    house.arrange("UPDATE keys SET state = 'in' WHERE code = 'EM1'");
    expect(
      await refusal(desk.keys.sealEnvelope({ ...seal, key: 'EM1', second: signature('011') })),
    ).toMatchObject({ reason: 'keys.inEnvelope' });
    await desk.keys.openEnvelope({
      number: 1,
      reason: '反锁',
      to: '011',
      second: signature('011'),
    });
    expect((await desk.keys.get({ key: 'EM1' })).holder).toMatchObject({ code: '011' });
  });

  it('opened, its key falls due and shouts like any other', async () => {
    const house = await sealed();
    const desk = house.as('002');
    await desk.keys.openEnvelope({
      number: 1,
      reason: '反锁',
      to: '011',
      second: signature('011'),
    });
    const { due } = await desk.keys.get({ key: 'EM1' });
    house.setClock(due ?? '');
    house.advance(1);
    expect((await desk.alarms.list()).alarms).toMatchObject([
      { label: 'EM1', target: 'key-return', tell: { code: '011' } },
    ]);
  });

  it('opened for somebody off duty shouts at once, and is quiet when they sign on', async () => {
    const house = await sealed();
    const desk = house.as('002');
    await desk.keys.openEnvelope({
      number: 1,
      reason: '反锁',
      to: '121',
      second: signature('011'),
    });
    const strays = async () =>
      (await desk.alarms.list()).alarms.filter(({ target }) => target === 'key-stray');
    house.advance(1);
    expect(await desk.keys.get({ key: 'EM1' })).toMatchObject({ stray: 'off-duty' });
    expect(await strays()).toMatchObject([{ label: 'EM1', step: 'rung-1', tell: { code: '121' } }]);
    await desk.staff.signOn({ code: '121' });
    expect(await strays()).toEqual([]);
    expect((await desk.keys.get({ key: 'EM1' })).stray).not.toBe('off-duty');
  });

  it('is opened for nobody who has left the house', async () => {
    const house = await sealed();
    await house.as('090').staff.deactivate({ code: '121' });
    expect(
      await refusal(
        house
          .as('002')
          .keys.openEnvelope({ number: 1, reason: '反锁', to: '121', second: signature('011') }),
      ),
    ).toMatchObject({ code: 'CONFLICT', reason: 'staff.inactive' });
  });
});
