// What nobody could answer goes to the next shift and the morning; what people have learnt and runs out to the morning alone.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';

const sheetOf = async (house: TestHouse) => (await house.as('002').handover.compose()).items;
const morningOf = async (house: TestHouse, code = '011') =>
  (await house.as(code).morning.view()).items;

describe('a question nobody could answer', () => {
  it('stands on the sheet and in the morning with how often it was asked, until it is answered', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { id } = await operator.answers.ask({ words: '泳池几点关' });
    await operator.answers.ask({ words: '泳池几点关' });
    const once = await operator.answers.ask({ words: '附近有没有药房' });
    house.advance(1);
    const line = {
      section: 'answers',
      subject: { kind: 'question', id },
      words: [{ key: 'said', facts: { text: '泳池几点关' } }],
      tag: { key: 'askedTimes', facts: { count: 2 } },
    };
    for (const items of [await sheetOf(house), await morningOf(house)])
      expect(items.filter(({ section }) => section === 'answers')).toMatchObject([
        line,
        { subject: { id: once.id }, tag: null },
      ]);
    await house.as('011').answers.answer({
      id,
      questionZh: '泳池几点关',
      questionEn: 'When does the pool close',
      answerZh: '泳池每日 22:00 关闭。',
      answerEn: 'The pool closes at 22:00.',
      owner: '011',
    });
    await house.as('011').answers.dismiss({ id: once.id, reason: '店外的事' });
    for (const items of [await sheetOf(house), await morningOf(house)])
      expect(items.filter(({ section }) => section === 'answers')).toEqual([]);
  });

  it('that was asked before the last two days is no news any more', async () => {
    const house = await createTestHouse();
    await house.as('002').answers.ask({ words: '泳池几点关' });
    house.advance(3 * 24 * 60);
    for (const items of [await sheetOf(house), await morningOf(house)])
      expect(items.filter(({ section }) => section === 'answers')).toEqual([]);
    expect((await house.as('011').answers.unanswered({})).questions).toHaveLength(1);
  });
});

describe('a course whose validity is over or soon will be', () => {
  it('is told in the morning to whoever keeps people’s records, and on no sheet', async () => {
    const house = await createTestHouse();
    const supervisor = house.as('011');
    const held = { course: 'safety', title: '', trainer: '陈静', certificate: '' } as const;
    const record = (code: string, validUntil: string) =>
      supervisor.training.record({ ...held, code, heldOn: '2025-11-20', validUntil });
    const over = await record('002', '2026-11-20');
    const soon = await record('001', '2026-12-01');
    await record('101', '2027-11-20');
    const told = (await morningOf(house)).filter(({ section }) => section === 'training');
    expect(told).toMatchObject([
      {
        subject: { kind: 'training', id: over.id },
        head: '002',
        tag: { tone: 'late', key: 'trainingOver' },
      },
      {
        subject: { kind: 'training', id: soon.id },
        head: '001',
        tag: { tone: 'warn', key: 'trainingLeft', facts: { count: 8 } },
      },
    ]);
    const ofOperator = await morningOf(house, '002');
    expect(ofOperator.filter(({ section }) => section === 'training')).toEqual([]);
    expect((await sheetOf(house)).filter(({ subject }) => subject.kind === 'training')).toEqual([]);

    await supervisor.training.record({ ...held, code: '002', heldOn: '2026-11-23' });
    expect((await morningOf(house)).filter(({ section }) => section === 'training')).toHaveLength(
      1,
    );
  });
});
