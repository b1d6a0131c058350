// What goes wrong with keys: lost, missing at the count, out of place.
import { describe, expect, it } from 'vitest';
import { refusal } from '../support/refusal.ts';
import { createKeyHouse, newestEvents } from './house.ts';

const floor5 = Array.from({ length: 18 }, (_, at) => `05${String(at + 1).padStart(2, '0')}`);

describe('a lost key', () => {
  it('opens an incident: last holder, doors exposed, the duty manager told until somebody did', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    await desk.keys.issue({ key: 'F05', to: '105' });
    house.advance(120);
    const incident = await desk.keys.lost({ key: 'f5', note: '巡楼后找不到' });
    expect(incident).toMatchObject({
      name: 'I-0001',
      kind: 'lost',
      key: 'F05',
      open: true,
      since: '2026-11-23T16:00:00.000+08:00',
      lastHolder: { code: '105', name: '陈杰' },
      exposed: floor5,
      told: null,
      note: '巡楼后找不到',
    });
    expect(house.rows('SELECT ended FROM key_moves')).toEqual([{ ended: 'lost' }]);
    house.advance(1);
    const { alarms } = await desk.alarms.list();
    expect(alarms).toMatchObject([{ label: 'F05', target: 'key-lost', tell: { code: '020' } }]);
    expect(await refusal(desk.keys.issue({ key: 'F05', to: '105' }))).toMatchObject({
      reason: 'keys.lost',
      details: { number: 1 },
    });
    expect(await refusal(desk.keys.told({ incident: incident.id, who: '131' }))).toMatchObject({
      reason: 'keys.notDutyManager',
    });
    expect(await desk.keys.told({ incident: incident.id, who: '020' })).toMatchObject({
      told: { who: { code: '020' }, by: '002' },
    });
    expect((await desk.alarms.list()).alarms).toEqual([]);
    const [event] = house.rows<{ body: string }>(
      "SELECT body FROM events WHERE kind = 'incident-opened'",
    );
    expect(event?.body).not.toContain('巡楼后');
  });

  it('is closed only with what was done: found, or every exposed lock changed', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    const manager = house.as('011');
    const { id } = await desk.keys.lost({ key: 'F05', note: '不见' });
    const close = (outcome: 'found' | 'locks-changed' | 'explained') =>
      manager.keys.closeIncident({ incident: id, outcome, done: '已处理' });
    expect(
      await refusal(desk.keys.closeIncident({ incident: id, outcome: 'found', done: 'x' })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await refusal(close('found'))).toMatchObject({ reason: 'keys.notTold' });
    await desk.keys.told({ incident: id, who: '020' });
    expect(await refusal(close('found'))).toMatchObject({ reason: 'keys.stillAway' });
    await desk.keys.locksChanged({ incident: id, places: ['0501'] });
    expect(await refusal(close('locks-changed'))).toMatchObject({
      reason: 'keys.locksLeft',
      details: { count: 17 },
    });
    expect(await refusal(desk.keys.locksChanged({ incident: id, places: ['0601'] }))).toMatchObject(
      { reason: 'keys.notExposed' },
    );
    await desk.keys.locksChanged({ incident: id, places: 'all' });
    expect(await close('locks-changed')).toMatchObject({
      open: false,
      done: '已处理',
      closedBy: '011',
    });
    // The old key opens nothing any more; a new one may bear its code.
    expect((await desk.keys.list()).keys.map(({ code }) => code)).not.toContain('F05');
    await manager.keys.add({
      code: 'F05',
      name: { zh: '5 楼总钥匙', en: 'Floor 5 master' },
      class: 'floor',
      opens: { floors: ['5'] },
    });
    expect(await desk.keys.issue({ key: 'F05', to: '105' })).toMatchObject({
      keys: [{ code: 'F05' }],
    });
  });

  it('found again hangs at once; the incident waits for what was done', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    const { id } = await desk.keys.lost({ key: 'F05', note: '不见' });
    await desk.keys.told({ incident: id, who: '020' });
    expect(await refusal(desk.keys.foundAgain({ key: 'F06', note: 'x' }))).toMatchObject({
      reason: 'keys.notAway',
    });
    house.advance(30);
    expect(await desk.keys.foundAgain({ key: 'F05', note: '在 5 楼工作间' })).toMatchObject({
      state: 'in',
      incident: 1,
    });
    expect((await desk.keys.incidents({ open: true })).incidents).toMatchObject([
      { foundAt: '2026-11-23T16:30:00.000+08:00', outcome: null },
    ]);
    await house.as('011').keys.closeIncident({ incident: id, outcome: 'found', done: '已提醒' });
    expect((await desk.keys.incidents({ open: true })).incidents).toEqual([]);
  });
});

describe('the blind count', () => {
  it('of 22:50: two hand back, one is missing, an incident opens with the rooms exposed', async () => {
    const house = await createKeyHouse({
      at: '2026-11-23T22:50:00+08:00',
      onDuty: ['002', '104', '105', '106'],
    });
    const desk = house.as('002');
    for (const key of ['F04', 'F05', 'F06']) await desk.keys.issue({ key, to: `10${key.at(-1)}` });
    house.advance(2);
    await desk.keys.return({ key: 'F04' });
    await desk.keys.return({ key: 'F05' });
    const all = (await desk.keys.list()).keys.map(({ code }) => code);
    const hooks = all.filter((code) => code !== 'F05' && code !== 'F06');
    const count = await desk.keys.count({ hooks });
    expect(count).toMatchObject({
      number: 1,
      by: { code: '002' },
      hanging: hooks.length,
      expected: hooks.length + 1,
      out: 1,
      differences: [{ kind: 'missing', key: 'F05', incident: 1, exposed: floor5 }],
    });
    const { incidents } = await desk.keys.incidents();
    expect(incidents).toMatchObject([{ kind: 'missing', key: 'F05', lastHolder: { code: '105' } }]);
    expect((await desk.keys.get({ key: 'F05' })).state).toBe('missing');
    // Counted again without it: the same incident, no second one.
    expect((await desk.keys.count({ hooks })).differences).toEqual([]);
    expect((await desk.keys.incidents()).incidents).toHaveLength(1);
    // It hangs after all.
    const back = await desk.keys.count({ hooks: [...hooks, 'F05'] });
    expect(back.differences).toEqual([]);
    expect((await desk.keys.get({ key: 'F05' })).state).toBe('in');
    expect((await desk.keys.incidents()).incidents[0]?.foundAt).not.toBeNull();
  });

  it('names what hangs though it is out, what hangs on another hook, doubles and strangers', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    await house.as('011').keys.change({ key: 'F07', hook: '7' });
    await desk.keys.issue({ key: 'F06', to: '106' });
    const all = (await desk.keys.list()).keys.map(({ code }) => code);
    const hooks = all.map((code) =>
      code.startsWith('GM1') ? 'gm1' : code === 'F07' ? 'f7@9' : code,
    );
    const { differences, hanging } = await desk.keys.count({ hooks: [...hooks, 'f8', 'F55'] });
    expect(differences).toMatchObject([
      { kind: 'unexpected', key: 'F06', holder: '106', incident: 1 },
      { kind: 'misplaced', key: 'F07', hook: '9', incident: 2, exposed: [] },
      { kind: 'twice', key: 'F08', incident: null },
      { kind: 'unknown', key: 'F55', incident: null },
    ]);
    expect(hanging).toBe(all.length);
  });

  it('without a difference is an event too', async () => {
    const house = await createKeyHouse();
    const desk = house.as('002');
    const hooks = (await desk.keys.list()).keys.map(({ code }) => code);
    expect((await desk.keys.count({ hooks })).differences).toEqual([]);
    expect(newestEvents(house, 1)).toEqual(['keys-counted']);
    expect((await desk.keys.counts()).counts).toHaveLength(1);
  });
});
