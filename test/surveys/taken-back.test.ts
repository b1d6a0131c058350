// A "no" at the confirmation that was a slip, or of work that was done anew: it is not to be looked at any more.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';
import { putStay } from '../support/stays.ts';

/** Brought to 1208 and done. */
const brought = async () => {
  const house = await createTestHouse();
  putStay(house, { room: '1208', departure: '2026-11-26' });
  const desk = house.as('002');
  await house.as('010').surveys.set({ everyNth: 1, restHours: 24, cardDays: 30 });
  const { id } = await recordOne(desk, '1208 毛巾');
  await desk.requests.dispatch({ id });
  await desk.requests.complete({ id });
  return { house, desk, id };
};

const waiting = async (house: TestHouse) =>
  (await house.as('002').surveys.list({ state: 'waiting' })).surveys.map(
    ({ number, answer, draft }) => ({ number, answer, draft }),
  );
const kept = (house: TestHouse) =>
  house.rows('SELECT number, way, answer, draft, recorded_by AS said FROM surveys');
const story = (house: TestHouse) =>
  house
    .rows<{ kind: string }>("SELECT kind FROM events WHERE subject_kind = 'survey' ORDER BY seq")
    .map(({ kind }) => kind)
    .filter((kind) => kind !== 'settings-changed');

const toLookAt = { number: 1, answer: 'not', draft: true };
const nothing = { number: 1, way: 'confirmation', answer: null, draft: 0, said: null };

describe('a “no” at the confirmation', () => {
  it('that was a slip is taken back with it: the guest may be asked, and said to be satisfied', async () => {
    const { house, desk, id } = await brought();
    await desk.requests.confirm({ id, satisfied: 'no' });
    expect(await waiting(house)).toEqual([toLookAt]);
    await desk.requests.undo({ id });
    expect(await waiting(house)).toEqual([]);
    expect((await desk.surveys.list({})).surveys).toEqual([]);
    expect(kept(house)).toEqual([nothing]);
    expect(story(house)).toEqual(['answered', 'taken-back']);
    expect((await desk.surveys.toAsk({})).candidates).toMatchObject([{ id, room: '1208' }]);
    const day = { from: '2026-11-23T00:00:00+08:00', until: '2026-11-24T00:00:00+08:00' };
    expect((await desk.surveys.summary(day)).total).toMatchObject({ asked: 0, not: 0 });
    await desk.requests.confirm({ id, satisfied: 'yes' });
    expect(await waiting(house)).toEqual([]);
    expect(house.rows('SELECT satisfied FROM requests')).toEqual([{ satisfied: 'yes' }]);
    expect((await desk.surveys.toAsk({})).candidates).toEqual([]);
  });

  it('taken back leaves the guest to be asked by card or by telephone, under the same number', async () => {
    for (const way of ['card', 'call-back'] as const) {
      const { house, desk, id } = await brought();
      await desk.requests.confirm({ id, satisfied: 'no' });
      await desk.requests.undo({ id });
      house.advance(60);
      const about =
        way === 'card'
          ? { code: (await desk.surveys.card({ request: id })).code ?? '' }
          : { request: id };
      const said = await desk.surveys.record({ ...about, answer: 'satisfied' });
      expect(said).toMatchObject({ number: 1, way, answer: 'satisfied', draft: false });
      expect(Date.parse(said.askedAt)).toBe(house.nowMs());
      expect(house.rows('SELECT satisfied FROM requests')).toEqual([{ satisfied: 'yes' }]);
    }
  });

  it('of work that is done anew is over with it; that one being a slip, it is to be looked at again', async () => {
    const { house, desk, id } = await brought();
    await desk.requests.confirm({ id, satisfied: 'no' });
    await desk.requests.reopen({ id, reason: '送错了' });
    expect(await waiting(house)).toEqual([]);
    await desk.requests.undo({ id });
    expect(await waiting(house)).toEqual([toLookAt]);
    await desk.requests.reopen({ id, reason: '送错了' });
    await desk.requests.dispatch({ id });
    await desk.requests.complete({ id });
    await desk.requests.confirm({ id, satisfied: 'yes' });
    expect(kept(house)).toEqual([nothing]);
    expect(story(house)).toEqual(['answered', 'taken-back', 'answered', 'taken-back']);
  });

  it('by a slip on a card that is out, or was answered, leaves the card as it was', async () => {
    const { house, desk, id } = await brought();
    const card = await desk.surveys.card({ request: id });
    await desk.requests.confirm({ id, satisfied: 'no' });
    await desk.requests.undo({ id });
    expect(await waiting(house)).toEqual([{ number: 1, answer: null, draft: false }]);
    await desk.surveys.record({ code: card.code ?? '', answer: 'satisfied', why: '很快' });
    const answered = house.rows('SELECT * FROM surveys');
    await desk.requests.confirm({ id, satisfied: 'no' });
    expect(await waiting(house)).toEqual([toLookAt]);
    await desk.requests.undo({ id });
    expect(house.rows('SELECT * FROM surveys')).toEqual(answered);
  });

  it('stays where something came of it, or where the guest said why', async () => {
    for (const dealtWith of ['settled', 'complaint', 'reason']) {
      const { house, desk, id } = await brought();
      if (dealtWith === 'reason')
        await desk.surveys.record({ request: id, answer: 'not', cause: 'slow' });
      await desk.requests.confirm({ id, satisfied: 'no' });
      const [one] = (await desk.surveys.list({ state: 'waiting' })).surveys;
      const survey = one?.id ?? '';
      if (dealtWith === 'settled') await desk.surveys.settle({ id: survey, reason: '已道歉' });
      if (dealtWith === 'complaint') await desk.surveys.complain({ id: survey });
      const before = house.rows('SELECT * FROM surveys');
      await desk.requests.undo({ id });
      expect(house.rows('SELECT * FROM surveys')).toEqual(before);
      expect(before).toMatchObject([{ answer: 'not' }]);
    }
  });
});
