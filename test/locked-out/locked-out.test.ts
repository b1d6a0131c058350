// A guest before a shut door: asked, never told; known by the name and one more; let in by who has a key.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const lockedOut = async (at = '2026-11-24T02:00:00+08:00') => {
  const house = await createTestHouse({ at });
  const operator = house.as('003');
  await house.as('011').stays.checkIn({
    place: '1208',
    guest: '林晓梅',
    phone: '13800001111',
    companions: ['周远'],
    departure: '2026-11-26',
  });
  const opening = await operator.lockedOut.begin({ place: '1208' });
  return { house, operator, id: opening.id, opening };
};

const roomHistory = async (house: TestHouse) =>
  (await house.as('011').events.list({ subject: '1208', limit: 1_000 })).events.map(
    ({ kind }) => kind,
  );

describe('nobody is sent to a door before it is known who asks', () => {
  it('not for a second request for the same door', async () => {
    const { house, operator } = await lockedOut();
    const open = () => operator.requests.create({ place: '1208', service: 'door-opening' });
    await open();
    const { id } = await open();
    const before = house.contents();
    expect(await refusal(operator.requests.dispatch({ id }))).toMatchObject({
      ...{ code: 'CONFLICT', reason: 'lockedOut.notKnown', details: { place: '1208' } },
    });
    expect(house.contents()).toBe(before);
  });

  it('not by correcting what somebody is on their way for, neither the work nor the room', async () => {
    const { house, operator, id: asking } = await lockedOut();
    await operator.lockedOut.refuse({ id: asking, reason: '走错了' });
    const { id } = await operator.requests.create({ place: '1208', service: 'towels' });
    await operator.requests.dispatch({ id });
    const elsewhere = await operator.requests.create({ place: '1210', service: 'door-opening' });
    await operator.requests.dispatch({ id: elsewhere.id });
    const before = house.contents();
    for (const correction of [
      { id, service: 'door-opening' },
      { id: elsewhere.id, place: '1208' },
    ])
      expect(await refusal(operator.requests.correct(correction))).toMatchObject({
        reason: 'lockedOut.notKnown',
      });
    expect(house.contents()).toBe(before);
  });
});

describe('a guest without a key at two in the morning', () => {
  it('is asked without being told, known by name and one more, and let in by the night attendant', async () => {
    const { house, operator, id, opening } = await lockedOut();
    expect(opening.facts).toEqual(['name', 'departure', 'arrival', 'companion', 'phone']);
    expect(JSON.stringify(opening)).not.toMatch(/晓梅|1111|周远|11-26/);
    expect(await refusal(operator.lockedOut.send({ id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'lockedOut.notKnown',
    });
    expect((await operator.lockedOut.ask({ id, fact: 'name', said: '林晓梅' })).known).toBe(false);
    const wrong = await operator.lockedOut.ask({ id, fact: 'departure', said: '11-25' });
    expect(wrong.answers.map(({ match }) => match)).toEqual([true, false]);
    const known = await operator.lockedOut.ask({ id, fact: 'phone', said: '1111' });
    expect(known.known).toBe(true);
    await house
      .as('011')
      .keys.issue({ key: 'GM1', to: '121' })
      .catch(() => undefined);
    const sent = await operator.lockedOut.send({ id });
    expect(sent).toMatchObject({ state: 'sent' });
    expect(['121', '122']).toContain(sent.sentTo);
    const request = await operator.requests.get({ id: sent.request?.id ?? '' });
    expect(request).toMatchObject({ service: 'door-opening', state: 'dispatched' });
    expect(['high', 'urgent']).toContain(request.priority);
    const opened = await operator.lockedOut.opened({ id, key: 'GM1', word: '本人' });
    expect(opened).toMatchObject({ state: 'opened', openedBy: sent.sentTo, key: 'GM1' });
    expect(await roomHistory(house)).toContain('door-opened');
    expect(house.rows('SELECT answers FROM door_openings')[0]?.answers).not.toMatch(/晓梅|1111/);
  });

  it('goes to whoever has a key in hand rather than to whoever would have to fetch one', async () => {
    const { house, operator, id } = await lockedOut('2026-11-23T16:00:00+08:00');
    const supervisor = house.as('011');
    await supervisor.keys.add({
      code: 'F12',
      class: 'floor',
      name: { zh: '12 楼', en: 'Floor 12' },
      opens: { floors: ['12'] },
    });
    await supervisor.keys.issue({ key: 'F12', to: '111', override: { reason: '代查房' } });
    await operator.lockedOut.vouch({ id, by: '周远，同房' });
    expect(await operator.lockedOut.send({ id })).toMatchObject({ sentTo: '111', key: 'F12' });
  });
});

describe('somebody who does not know', () => {
  it('is asked no more after three wrong answers, and the front office is asked instead', async () => {
    const { operator, id } = await lockedOut();
    for (const said of ['王建国', '李秀兰', '张伟'])
      await operator.lockedOut.ask({ id, fact: 'name', said });
    expect(
      await refusal(operator.lockedOut.ask({ id, fact: 'phone', said: '1111' })),
    ).toMatchObject({
      reason: 'lockedOut.over',
    });
    expect(
      await operator.lockedOut.refuse({ id, reason: '三次答错，请前厅核对证件' }),
    ).toMatchObject({ state: 'refused' });
    const { requests } = await operator.requests.list({ place: '1208', state: 'open' });
    expect(requests).toMatchObject([{ service: 'ask-guest', words: '三次答错，请前厅核对证件' }]);
    expect(await refusal(operator.lockedOut.send({ id }))).toMatchObject({
      reason: 'lockedOut.wrongState',
    });
  });

  it('of a room nobody stays in cannot be asked at all', async () => {
    const { operator } = await lockedOut();
    expect(await refusal(operator.lockedOut.begin({ place: '1207' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'lockedOut.nobodyStays',
    });
  });
});

describe('a door-opening told by telephone', () => {
  const told = async () => {
    const house = await createTestHouse({ at: '2026-11-24T02:00:00+08:00' });
    const operator = house.as('003');
    await house
      .as('011')
      .stays.checkIn({ place: '1208', guest: '林晓梅', departure: '2026-11-26' });
    const { requests } = await operator.intake.record({ text: '1208 忘带房卡 开门' });
    const id = requests[0]?.id ?? '';
    const { openings } = await operator.lockedOut.list({ place: '1208' });
    return { house, operator, id, opening: openings[0]?.id ?? '' };
  };

  it('sends nobody before it is known who asks, from whatever screen', async () => {
    const { house, operator, id, opening } = await told();
    expect(await operator.requests.get({ id })).toMatchObject({ service: 'door-opening' });
    expect(await refusal(operator.requests.dispatch({ id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'lockedOut.notKnown',
    });
    expect(await operator.requests.get({ id })).toMatchObject({ state: 'logged', assignee: null });
    await operator.lockedOut.ask({ id: opening, fact: 'name', said: '林晓梅' });
    await operator.lockedOut.ask({ id: opening, fact: 'departure', said: '11-26' });
    const sent = await operator.requests.dispatch({ id });
    expect((await operator.lockedOut.list()).openings).toMatchObject([
      { state: 'sent', request: { id }, sentTo: sent.assignee },
    ]);
    expect(house.rows("SELECT id FROM requests WHERE service = 'door-opening'")).toHaveLength(1);
  });

  it('is over when the request is done, with who opened it in the history of the room', async () => {
    const { house, operator, id, opening } = await told();
    await operator.lockedOut.vouch({ id: opening, by: '同房客人' });
    const { assignee } = await operator.requests.dispatch({ id });
    await operator.requests.acknowledge({ id });
    await operator.requests.complete({ id });
    expect((await operator.lockedOut.list({ place: '1208' })).openings).toMatchObject([
      { state: 'opened', openedBy: assignee },
    ]);
    expect(await roomHistory(house)).toContain('door-opened');
  });

  it('is called off with the guest who is refused, and the asking with the request that is called off', async () => {
    const first = await told();
    await first.operator.lockedOut.refuse({ id: first.opening, reason: '说不出姓名' });
    expect(await first.operator.requests.get({ id: first.id })).toMatchObject({
      state: 'cancelled',
    });
    const second = await told();
    await second.operator.requests.cancel({ id: second.id, reason: '找到房卡了' });
    expect((await second.operator.lockedOut.list({ place: '1208' })).openings).toMatchObject([
      { state: 'called-off' },
    ]);
  });

  it('asks nothing where nobody lives: the desk knows the engineer who rings', async () => {
    const house = await createTestHouse({ at: '2026-11-24T02:00:00+08:00' });
    const operator = house.as('003');
    const { requests } = await operator.intake.record({ text: '1207 开门' });
    const id = requests[0]?.id ?? '';
    expect(await operator.requests.dispatch({ id })).toMatchObject({ state: 'dispatched' });
    expect(house.rows('SELECT id FROM door_openings')).toEqual([]);
  });
});

describe('what is right', () => {
  const about = async (
    stay: { guest: string; company?: string; departure?: string },
    fact: 'name' | 'company' | 'departure',
    said: string,
  ): Promise<boolean | undefined> => {
    const house = await createTestHouse({ at: '2026-11-24T02:00:00+08:00' });
    await house.as('011').stays.checkIn({ place: '1208', departure: '2026-12-01', ...stay });
    const operator = house.as('003');
    const { id } = await operator.lockedOut.begin({ place: '1208' });
    return (await operator.lockedOut.ask({ id, fact, said })).answers.at(-1)?.match;
  };

  it.each([
    ['王伟', '王伟', true],
    ['王伟', '王伟先生', true],
    ['王伟', '王先生', false],
    ['王伟', '王', false],
    ['王先生', '王先生', true],
    ['王先生', '王女士', false],
    ['John Smith', 'mr smith john', true],
    ['John Smith', 'Smith', false],
  ])('of %s, that it is %s: %s', async (guest, said, right) => {
    expect(await about({ guest }, 'name', said)).toBe(right);
  });

  it.each([
    ['湖州绿源电子有限公司', '公司', false],
    ['湖州绿源电子有限公司', '有限公司', false],
    ['湖州绿源电子有限公司', '绿源电子', true],
    ['Cobalt Trading Co., Ltd.', 'co', false],
    ['Cobalt Trading Co., Ltd.', 'ltd', false],
    ['Cobalt Trading Co., Ltd.', 'Cobalt', true],
  ])('of %s, the company called %s: %s', async (company, said, right) => {
    expect(await about({ guest: '王伟', company }, 'company', said)).toBe(right);
  });

  it.each(['12-01', '12月1日', '1/12', '12/1'])('of the first of December: %s', async (said) => {
    expect(await about({ guest: '王伟' }, 'departure', said)).toBe(true);
  });
});
