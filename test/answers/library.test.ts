// The library: shipped blank, filled by a supervisor, found as people say it, counted by who asked.
import { describe, expect, it } from 'vitest';
import { starterQuestions } from '../../shared/answers/starter/index.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { stay } from './stay.ts';

const filled = async (house: TestHouse, code: string, more: Record<string, unknown> = {}) => {
  const client = house.as('010');
  const row = (await client.answers.list({})).answers.find((one) => one.code === code);
  return client.answers.change({
    id: row?.id ?? '',
    answerZh: '早上六点半到十点，一楼餐厅。',
    answerEn: '06:30 to 10:00, ground floor.',
    ...more,
  });
};

describe('a new house', () => {
  it('has what every house is asked, in both languages, with nothing to say yet', async () => {
    const house = await createTestHouse();
    const { answers } = await house.as('002').answers.list({});
    expect(answers.length).toBe(starterQuestions.length);
    expect(answers.length).toBeGreaterThanOrEqual(30);
    for (const one of answers)
      expect(one).toMatchObject({
        state: 'blank',
        answerZh: '',
        answerEn: '',
        owner: null,
        uses: 0,
      });
    expect(
      answers.every(({ questionZh, questionEn }) => questionZh !== '' && questionEn !== ''),
    ).toBe(true);
  });

  it('never says a blank: it is found without words, and cannot be used', async () => {
    const house = await createTestHouse();
    const client = house.as('002');
    const { hits } = await client.answers.find({ text: '早餐' });
    expect(hits[0]).toMatchObject({ state: 'blank', answer: null });
    const before = house.contents();
    expect(await refusal(client.answers.use({ id: hits[0]?.id ?? '' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'answers.blank',
    });
    expect(house.contents()).toBe(before);
  });
});

describe('an answer', () => {
  it('is written by a supervisor, who answers for it, and not by an operator', async () => {
    const house = await createTestHouse();
    const answer = await filled(house, 'breakfast');
    expect(answer).toMatchObject({ state: 'valid', owner: { code: '010' }, validUntil: null });
    expect(
      await refusal(house.as('002').answers.change({ id: answer.id, answerZh: '不知道' })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(house.rows('SELECT kind FROM events WHERE subject_kind = ?', 'answer')).toEqual([
      { kind: 'answer-changed' },
    ]);
  });

  it.each([
    ['早餐几点', '1208 请问早餐几点开始'],
    ['pinyin', 'zaocan'],
    ['beginning of the pinyin', 'zaoc'],
    ['initials', '1208 zc'],
    ['a synonym', '0512 自助早'],
    ['English', 'when does breakfast start'],
    ['an English synonym', 'is there a buffet?'],
  ])('is found by %s', async (_, text) => {
    const house = await createTestHouse();
    await filled(house, 'breakfast');
    const { hits } = await house.as('002').answers.find({ text, language: 'en' });
    expect(hits[0]).toMatchObject({
      question: 'When and where is breakfast served?',
      answer: '06:30 to 10:00, ground floor.',
    });
  });

  it('is not found by what has nothing to do with it', async () => {
    const house = await createTestHouse();
    for (const text of ['1208', '12:30', '多送两条', 'the and you', 'z'])
      expect((await house.as('002').answers.find({ text })).hits, text).toEqual([]);
  });

  it('is said in the other language where only that one is written', async () => {
    const house = await createTestHouse();
    await filled(house, 'breakfast', { answerEn: '' });
    const { hits } = await house.as('002').answers.find({ text: 'breakfast', language: 'en' });
    expect(hits[0]?.answer).toBe('早上六点半到十点，一楼餐厅。');
  });

  it('past its last day is found without its words, with whom to ask, and is not counted', async () => {
    const house = await createTestHouse();
    const { id } = await filled(house, 'breakfast', { validUntil: '2026-11-23', owner: '221' });
    const client = house.as('002');
    expect((await client.answers.find({ text: '早餐' })).hits[0]).toMatchObject({
      state: 'valid',
      validUntil: '2026-11-23',
    });
    expect((await client.answers.get({ id })).endsSoon).toBe(true);
    house.advance(8 * 60);
    expect((await client.answers.find({ text: '早餐' })).hits[0]).toMatchObject({
      state: 'expired',
      answer: null,
      validUntil: '2026-11-23',
      owner: { code: '221', name: '韩冰', extension: expect.any(String) },
    });
    const refused = await refusal(client.answers.use({ id }));
    expect(refused).toMatchObject({ code: 'WRONG_STATE', reason: 'answers.expired' });
    expect(refused?.message).toContain('2026-11-23');
    expect(refused?.message).toContain('韩冰');
    expect((await house.as('010').answers.change({ id, validUntil: null })).state).toBe('valid');
  });

  it('withdrawn is found no more, and comes back', async () => {
    const house = await createTestHouse();
    const { id } = await filled(house, 'pool');
    const supervisor = house.as('010');
    await supervisor.answers.withdraw({ id, reason: '泳池停用' });
    expect((await supervisor.answers.find({ text: '泳池' })).hits).toEqual([]);
    expect(await refusal(supervisor.answers.use({ id }))).toMatchObject({
      reason: 'answers.withdrawn',
    });
    await supervisor.answers.restore({ id });
    expect((await supervisor.answers.find({ text: '泳池' })).hits).toHaveLength(1);
  });

  it('keeps a question and takes words once', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('010');
    const added = await supervisor.answers.add({
      questionEn: 'Is there a piano?',
      answerEn: 'In the lobby bar.',
      synonyms: ['piano', 'piano', 'grand piano'],
    });
    expect(added).toMatchObject({ synonyms: ['piano', 'grand piano'], code: null });
    expect(await refusal(supervisor.answers.add({ answerEn: 'x' }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
    expect(
      await refusal(supervisor.answers.change({ id: added.id, questionEn: '' })),
    ).toMatchObject({ reason: 'answers.noQuestion' });
    expect(await refusal(supervisor.answers.change({ id: added.id, owner: '999' }))).toMatchObject({
      reason: 'answers.noSuchOwner',
    });
  });
});

describe('each use', () => {
  it('is counted with the stay, the taker and the call; twice in one call is once', async () => {
    const house = await createTestHouse();
    stay(house, '1208', 'Mr. Brown');
    const { id } = await filled(house, 'breakfast');
    const client = house.as('002');
    const call = await client.calls.begin({ place: '1208' });
    const first = await client.answers.use({ id, callId: call.id });
    expect(first).toMatchObject({
      again: false,
      answer: { uses: 1 },
      asking: {
        asker: 'guest',
        place: '1208',
        stayId: 'stay-1208',
        by: '002',
        call: { id: call.id, number: call.number },
      },
    });
    expect(await client.answers.use({ id, callId: call.id })).toMatchObject({
      again: true,
      answer: { uses: 1 },
      asking: { id: first.asking.id },
    });
    expect(house.rows('SELECT count(*) AS n FROM askings')).toEqual([{ n: 1 }]);
  });

  it('tells guests, departments and the world outside apart, and can be put right', async () => {
    const house = await createTestHouse();
    const { id } = await filled(house, 'breakfast');
    const client = house.as('002');
    const call = await client.calls.begin({ caller: 'department' });
    await client.answers.use({ id, callId: call.id, department: 'concierge' });
    await client.answers.use({ id, asker: 'outside' });
    const { asking } = await client.answers.use({ id, place: '0305' });
    expect(asking).toMatchObject({ asker: null, stayId: null, place: '0305' });
    await client.answers.correctUse({
      asking: asking.id,
      asker: 'department',
      department: 'laundry',
    });
    const card = await client.answers.get({ id });
    expect(card.uses).toBe(3);
    expect(card.askedBy.toSorted((a, b) => a.count - b.count)).toEqual([
      { asker: 'outside', count: 1 },
      { asker: 'department', count: 2 },
    ]);
    expect(card.askings.map(({ department }) => department).sort()).toEqual([
      'concierge',
      'laundry',
      null,
    ]);
  });

  it('is refused for a call nobody took', async () => {
    const house = await createTestHouse();
    const { id } = await filled(house, 'breakfast');
    expect(await refusal(house.as('002').answers.use({ id, callId: 'nobody' }))).toMatchObject({
      code: 'NOT_FOUND',
      reason: 'calls.unknown',
    });
  });
});
