// A wake-up for every day goes on as long as its guest stays, once for each day, whatever is put right of it.
import { describe, expect, it } from 'vitest';
import { wholeCheck } from '../record/behind.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';

/** In 1208 to the 26th, woken at half past six each day. */
const wokenDaily = async () => {
  const house = await createTestHouse({ at: '2026-11-23T16:00:00+08:00' });
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({
    place: '1208',
    guest: '陈伟',
    departure: '2026-11-26',
  });
  const { id, request } = await operator.wakeUps.set({
    place: '1208',
    at: '6:30',
    repeat: 'daily',
    words: '要热水',
  });
  return { house, stay: stay.id, id, request: request.id };
};

const list = (house: TestHouse) =>
  house.rows<{ id: string; place: string; state: string; day: string }>(
    "SELECT id, place, state, strftime('%Y-%m-%d %H:%M', at_ms / 1000, 'unixepoch', '+8 hours') AS day FROM wake_ups ORDER BY at_ms, set_at_ms",
  );

const days = (house: TestHouse) => list(house).map(({ state, day }) => `${day.slice(8)} ${state}`);

/** Rung at half past six of a day, and answered. */
const answeredOn = async (house: TestHouse, date: string): Promise<void> => {
  house.setClock(`${date}T06:30:30+08:00`);
  const night = house.as('003');
  const { wakeUps } = await night.wakeUps.list({});
  const now = wakeUps.find(({ late }) => late);
  await night.wakeUps.answered({ id: now?.id ?? '' });
};

const answeredToTheLast = async (house: TestHouse): Promise<void> => {
  for (const date of ['2026-11-24', '2026-11-25', '2026-11-26']) await answeredOn(house, date);
};

const all = ['24 06:30 answered', '25 06:30 answered', '26 06:30 answered'];

describe('a guest who stays longer', () => {
  it('said on the last morning, after the last ring, is woken on the days that are added', async () => {
    const { house } = await wokenDaily();
    await answeredToTheLast(house);
    expect(days(house)).toEqual(all);
    house.setClock('2026-11-26T09:00:00+08:00');
    await house.as('001').stays.extend({ place: '1208', departure: '2026-11-29' });
    expect(days(house)).toEqual([...all, '27 06:30 set']);
    const { wakeUps } = await house.as('001').wakeUps.list({ place: '1208' });
    expect(wakeUps).toMatchObject([{ repeat: 'daily', words: '要热水', guest: '陈伟' }]);
    for (const date of ['2026-11-27', '2026-11-28', '2026-11-29']) await answeredOn(house, date);
    expect(days(house)).toEqual([
      ...all,
      '27 06:30 answered',
      '28 06:30 answered',
      '29 06:30 answered',
    ]);
  });

  it('and has moved since is woken in the new room', async () => {
    const { house, stay } = await wokenDaily();
    await answeredToTheLast(house);
    house.setClock('2026-11-26T09:00:00+08:00');
    const desk = house.as('001');
    await desk.stays.move({ id: stay, to: '1209' });
    await desk.stays.extend({ id: stay, departure: '2026-11-28' });
    expect(list(house).at(-1)).toMatchObject({ place: '1209', state: 'set' });
    expect(
      house.rows("SELECT place, stay_id FROM requests WHERE service = 'wake-up' AND open = 1"),
    ).toEqual([{ place: '1209', stay_id: stay }]);
  });

  it('in another room, by one line of a guest list, is woken there; who only moves is not woken longer', async () => {
    const { house, stay } = await wokenDaily();
    await answeredToTheLast(house);
    house.setClock('2026-11-26T09:00:00+08:00');
    const { imports } = house.as('001');
    const listed = async (room: string, departure: string) => {
      const text = `房号,客人姓名,到店日期,离店日期,状态\n${room},陈伟,2026-11-23,${departure},在住\n`;
      const file = { name: '住客.csv', content: Buffer.from(text).toString('base64') };
      const { token } = await imports.preview({ kind: 'stays', file });
      await imports.apply({ kind: 'stays', file, token });
    };
    await listed('1209', '2026-11-26');
    expect(days(house)).toEqual(all);
    await listed('1210', '2026-11-28');
    expect(days(house)).toEqual([...all, '27 06:30 set']);
    expect(list(house).at(-1)).toMatchObject({ place: '1210' });
    expect(
      house.rows("SELECT place, stay_id FROM requests WHERE service = 'wake-up' AND open = 1"),
    ).toEqual([{ place: '1210', stay_id: stay }]);
    // One that is set already goes along, and stays one.
    await listed('1211', '2026-11-29');
    expect(days(house)).toEqual([...all, '27 06:30 set']);
    expect(list(house).at(-1)).toMatchObject({ place: '1211' });
  });

  it('is woken once a day, whether it was said before the last ring, twice, or is shorter again', async () => {
    const { house } = await wokenDaily();
    await answeredOn(house, '2026-11-24');
    const stays = house.as('003').stays;
    await stays.extend({ place: '1208', departure: '2026-11-28' });
    await stays.extend({ place: '1208', departure: '2026-11-27' });
    await stays.extend({ place: '1208', departure: '2026-11-30' });
    expect(days(house)).toEqual(['24 06:30 answered', '25 06:30 set']);
  });

  it('has one wake-up a day where another was set for every day already', async () => {
    const { house } = await wokenDaily();
    await answeredToTheLast(house);
    house.setClock('2026-11-26T09:00:00+08:00');
    const desk = house.as('001');
    await desk.wakeUps.set({ place: '1208', at: '6:30', repeat: 'daily', until: '2026-11-28' });
    await desk.stays.extend({ place: '1208', departure: '2026-11-28' });
    expect(days(house)).toEqual([...all, '27 06:30 set']);
  });

  it('is not woken beyond the last day they named, nor where it was called off for good', async () => {
    const { house } = await wokenDaily();
    const [{ id } = { id: '' }] = list(house);
    await house.as('002').wakeUps.change({ id, until: '2026-11-24' });
    await house.as('002').wakeUps.set({ place: '1208', at: '7:00', repeat: 'daily' });
    await answeredOn(house, '2026-11-24');
    const [seven] = (await house.as('003').wakeUps.list({})).wakeUps;
    await house.as('003').wakeUps.cancel({ id: seven?.id ?? '', reason: '不用了', all: true });
    await house.as('003').stays.extend({ place: '1208', departure: '2026-11-29' });
    expect(days(house)).toEqual(['24 06:30 answered', '24 07:00 cancelled']);
  });

  it('who slept in on what was to be the last day is woken on the next', async () => {
    const { house } = await wokenDaily();
    for (const date of ['2026-11-24', '2026-11-25']) await answeredOn(house, date);
    const night = house.as('003');
    const [last] = (await night.wakeUps.list({})).wakeUps;
    await night.wakeUps.cancel({ id: last?.id ?? '', reason: '明天睡懒觉', all: false });
    await night.stays.extend({ place: '1208', departure: '2026-11-27' });
    expect(days(house)).toEqual([...all.slice(0, 2), '26 06:30 cancelled', '27 06:30 set']);
  });
});

describe('answered by mistake', () => {
  const reopened = async () => {
    const made = await wokenDaily();
    const { house, request } = made;
    await answeredOn(house, '2026-11-24');
    house.advance(20);
    const night = house.as('003');
    await night.requests.reopen({ id: request, reason: '按错了房间，1208 还没有叫' });
    return { ...made, night };
  };

  it('and opened again later is rung again, and the next day’s stays one', async () => {
    const { house, night, id } = await reopened();
    expect(days(house)).toEqual(['24 06:30 set', '25 06:30 set']);
    house.advance(1);
    await night.wakeUps.answered({ id });
    expect(days(house)).toEqual(['24 06:30 answered', '25 06:30 set']);
    await answeredOn(house, '2026-11-25');
    expect(days(house)).toEqual(['24 06:30 answered', '25 06:30 answered', '26 06:30 set']);
  });

  it('does not bring back the next day that was left out meanwhile', async () => {
    const { house, night, id } = await reopened();
    const next = list(house).find(({ day }) => day.startsWith('2026-11-25'));
    await night.wakeUps.cancel({ id: next?.id ?? '', reason: '明天睡懒觉', all: false });
    await night.wakeUps.answered({ id });
    expect(days(house)).toEqual(['24 06:30 answered', '25 06:30 cancelled', '26 06:30 set']);
  });

  it('opened again by a slip is over as it was: nobody has rung a second time', async () => {
    const { house, night, id, request } = await reopened();
    await night.requests.undo({ id: request });
    const card = await night.wakeUps.get({ id });
    expect(card).toMatchObject({ state: 'answered', nextAt: null });
    expect(card.closedAt?.slice(0, 16)).toBe('2026-11-24T06:30');
    expect(card.rings).toMatchObject([{ by: '003', answered: true }]);
    expect(card.events.map(({ kind }) => kind).slice(-2)).toEqual(['reopened', 'taken-back']);
    expect((await night.requests.get({ id: request })).state).toBe('confirmed');
    expect(days(house)).toEqual(['24 06:30 answered', '25 06:30 set']);
    expect(
      house.rows("SELECT * FROM watches WHERE target = 'wake-up' AND subject_id = ?", id),
    ).toEqual([]);
  });

  it('nor is anybody at the door for it any more', async () => {
    const { house, night, id, request } = await reopened();
    await night.wakeUps.send({ id });
    await night.requests.undo({ id: request });
    expect((await night.wakeUps.get({ id })).state).toBe('answered');
    expect(house.rows("SELECT state FROM requests WHERE service = 'wake-up-knock'")).toEqual([
      { state: 'cancelled' },
    ]);
  });
});

describe('a day called off on the board', () => {
  const calledOff = async () => {
    const made = await wokenDaily();
    const night = made.house.as('003');
    await night.requests.cancel({ id: made.request, reason: '明天睡懒觉' });
    return { ...made, night };
  };

  it('is that day alone: the next is set, as with the same key of the list', async () => {
    const { house } = await calledOff();
    expect(days(house)).toEqual(['24 06:30 cancelled', '25 06:30 set']);
    const { wakeUps } = await house.as('003').wakeUps.list({});
    expect(wakeUps).toMatchObject([{ repeat: 'daily', words: '要热水', guest: '陈伟' }]);
    await answeredOn(house, '2026-11-25');
    expect(days(house)).toEqual(['24 06:30 cancelled', '25 06:30 answered', '26 06:30 set']);
    await house.as('003').requests.cancel({
      id: (await house.as('003').wakeUps.list({})).wakeUps[0]?.request.id ?? '',
      reason: '不用了',
    });
    // Nobody is woken on a day after the guest has left; on one that is added they are.
    expect(days(house).at(-1)).toBe('26 06:30 cancelled');
    await house.as('003').stays.extend({ place: '1208', departure: '2026-11-27' });
    expect(days(house).at(-1)).toBe('27 06:30 set');
  });

  it.each(['on the board', 'on the list'])(
    '%s by a slip is as it was, and the next day’s stays one',
    async (where) => {
      const { house, id, request } = await wokenDaily();
      const night = house.as('003');
      const cancel = () =>
        where === 'on the board'
          ? night.requests.cancel({ id: request, reason: '按错' })
          : night.wakeUps.cancel({ id, reason: '按错', all: false });
      await cancel();
      await night.requests.undo({ id: request });
      expect(days(house)).toEqual(['24 06:30 set', '25 06:30 cancelled']);
      await cancel();
      expect(days(house).filter((day) => day.endsWith(' set'))).toEqual(['25 06:30 set']);
      await night.requests.undo({ id: request });
      await answeredOn(house, '2026-11-24');
      expect(days(house).filter((day) => !day.endsWith('cancelled'))).toEqual([
        '24 06:30 answered',
        '25 06:30 set',
      ]);
      expect(wholeCheck(house.dataDir).findings).toEqual([]);
    },
  );

  it('is left out for good, whatever is put right of the day before', async () => {
    const { house, id, request } = await wokenDaily();
    await answeredOn(house, '2026-11-24');
    const night = house.as('003');
    const [next] = (await night.wakeUps.list({})).wakeUps;
    await night.requests.cancel({ id: next?.request.id ?? '', reason: '明天睡懒觉' });
    house.advance(20);
    await night.requests.reopen({ id: request, reason: '按错了房间' });
    await night.wakeUps.answered({ id });
    expect(days(house)).toEqual(['24 06:30 answered', '25 06:30 cancelled', '26 06:30 set']);
  });

  it('sets none where nobody called that day off: a slip taken back, another service, a room given up', async () => {
    const { house, id, request } = await wokenDaily();
    await answeredOn(house, '2026-11-24');
    const night = house.as('003');
    await night.wakeUps.undo({ id });
    expect(days(house)).toEqual(['24 06:30 set', '25 06:30 cancelled']);
    await night.requests.dispatch({ id: request });
    await night.requests.complete({ id: request });
    await night.requests.undo({ id: request });
    expect(days(house).filter((day) => day.endsWith(' set'))).toEqual(['24 06:30 set']);
    await night.requests.correct({ id: request, service: 'towels' });
    expect(days(house).filter((day) => day.endsWith(' set'))).toEqual([]);
    await night.wakeUps.set({ place: '0512', at: '7:00', repeat: 'daily', until: '2026-11-30' });
    await house.as('011').layout.remove({ place: '0512', close: true, reason: '改作仓库' });
    expect(days(house).filter((day) => day.endsWith(' set'))).toEqual([]);
  });
});
