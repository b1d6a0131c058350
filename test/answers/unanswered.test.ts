// What nobody could answer: collected as it was asked, repeats counted, moved to the library by a supervisor.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { stay } from './stay.ts';

describe('a question without an answer', () => {
  it('is kept as it was asked, and again is counted, however it is spelt', async () => {
    const house = await createTestHouse();
    stay(house, '1208', 'Mr. Brown');
    const client = house.as('002');
    const first = await client.answers.ask({ words: '有没有钢琴？', place: '1208' });
    const second = await client.answers.ask({ words: ' 有没有钢琴 ', asker: 'outside' });
    await client.answers.ask({ words: '有没有琴房' });
    expect(second.id).toBe(first.id);
    const { questions } = await client.answers.unanswered({});
    expect(questions.map(({ words, times }) => [words, times])).toEqual([
      ['有没有钢琴？', 2],
      ['有没有琴房', 1],
    ]);
    const card = await client.answers.question({ id: first.id });
    expect(card.askings.map(({ asker, stayId }) => [asker, stayId]).sort()).toEqual([
      ['guest', 'stay-1208'],
      ['outside', null],
    ]);
    expect(card.events.map(({ kind }) => kind)).toEqual(['asked', 'asked-again']);
    // What was said may hold a name: it stands apart, where it can be erased.
    expect(
      house.rows<{ body: string }>("SELECT body FROM events WHERE subject_kind = 'question'"),
    ).toSatisfy((rows: { body: string }[]) => rows.every(({ body }) => !body.includes('钢琴')));
  });

  it('answered by a supervisor is in the library, found in the words it was asked in', async () => {
    const house = await createTestHouse();
    const asked = await house.as('002').answers.ask({ words: '有没有钢琴？' });
    expect(
      await refusal(house.as('002').answers.answer({ id: asked.id, answerZh: '有' })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    const before = house.contents();
    expect(
      await refusal(house.as('010').answers.answer({ id: asked.id, questionZh: '有没有钢琴？' })),
    ).toMatchObject({ reason: 'answers.stillBlank' });
    expect(house.contents()).toBe(before);
    expect(
      await refusal(house.as('010').answers.answer({ id: asked.id, answerZh: '有一架。' })),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'answers.noQuestion' });
    const { question, answer } = await house.as('010').answers.answer({
      id: asked.id,
      questionZh: '有没有钢琴？',
      answerZh: '大堂吧有一架，住客可用。',
      synonyms: ['钢琴'],
    });
    expect(question).toMatchObject({ state: 'answered', answerId: answer.id });
    expect(answer).toMatchObject({
      questionZh: '有没有钢琴？',
      state: 'valid',
      owner: { code: '010' },
    });
    const client = house.as('002');
    expect((await client.answers.unanswered({})).questions).toEqual([]);
    expect((await client.answers.find({ text: '1208 问有没有钢琴' })).hits[0]?.id).toBe(answer.id);
    expect(
      await refusal(house.as('010').answers.answer({ id: asked.id, answerZh: 'x' })),
    ).toMatchObject({ reason: 'answers.questionClosed' });
  });

  it('can be put to an answer there is, with the words whoever answers gives it', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('010');
    const { id } = await supervisor.answers.add({ questionZh: '泳池几点开？', answerZh: '七点。' });
    const asked = await house.as('002').answers.ask({ words: '王小明问游水的地方几点' });
    const { answer } = await supervisor.answers.answer({
      id: asked.id,
      into: id,
      synonyms: ['游水的地方'],
    });
    expect(answer).toMatchObject({ id, answerZh: '七点。', synonyms: ['游水的地方'] });
  });

  it('leaves nothing of what was asked in the library or the open record by itself', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('010');
    const { id } = await supervisor.answers.add({ questionZh: '泳池几点开？', answerZh: '七点。' });
    const asked = await house.as('002').answers.ask({ words: '王小明问游水的地方几点' });
    const { answer } = await supervisor.answers.answer({ id: asked.id, into: id });
    expect(answer.synonyms).toEqual([]);
    expect(house.rows("SELECT body FROM events WHERE body LIKE '%王小明%'")).toEqual([]);
  });

  it('about an expired answer is one question, and its answer renews that one', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('010');
    const { id } = await supervisor.answers.add({
      questionEn: 'When is the roof bar open?',
      answerEn: 'Until September from 18:00.',
      validUntil: '2026-09-30',
    });
    const client = house.as('002');
    await client.answers.ask({ words: 'roof bar', about: id });
    const asked = await client.answers.ask({ words: 'bar on the roof?', about: id });
    expect(asked).toMatchObject({ times: 2, about: { id } });
    const { answer } = await supervisor.answers.answer({
      id: asked.id,
      answerEn: 'Closed until April.',
      validUntil: '2027-03-31',
    });
    expect(answer).toMatchObject({ id, state: 'valid', answerEn: 'Closed until April.' });
  });

  it('dismissed with a reason comes back when it is asked anew; the old one then stays shut', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('010');
    const asked = await house.as('002').answers.ask({ words: '股票涨不涨' });
    await supervisor.answers.dismiss({ id: asked.id, reason: '与酒店无关' });
    const again = await house.as('002').answers.ask({ words: '股票涨不涨' });
    expect(again.id).not.toBe(asked.id);
    expect(await refusal(supervisor.answers.reopen({ id: asked.id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'answers.askedAnew',
    });
    expect((await supervisor.answers.unanswered({ state: 'dismissed' })).questions).toMatchObject([
      { id: asked.id, reason: '与酒店无关' },
    ]);
  });

  it('follows its room when that gets another number', async () => {
    const house = await createTestHouse();
    await house.as('002').answers.ask({ words: '有没有钢琴', place: '1208' });
    await house.as('090').layout.renumber({ changes: [{ from: '1208', to: '1299' }] });
    expect(house.rows('SELECT place FROM askings')).toEqual([{ place: '1299' }]);
  });
});
