// A person's figures of a month: theirs to see first, then open to who answers for people; looks are kept.
import { expect, it } from 'vitest';
import type { PersonFigures } from '../../shared/own-figures/contract.ts';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const month = '2026-11';
const figureIn = ({ figures }: PersonFigures, wanted: string) =>
  figures.find(({ name }) => name === wanted)?.value;

it('the figures are of what a person took, passed on, did and promised', async () => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const call = await operator.calls.begin({});
  const { requests } = await operator.intake.record({ text: '1208毛巾', callId: call.id });
  await operator.calls.end({ id: call.id });
  const id = requests[0]?.id ?? '';
  house.advance(2);
  await operator.requests.dispatch({ id });
  await house.as('112').requests.start({ id });
  house.advance(1);
  await house.as('112').requests.complete({ id });
  const taken = await operator.ownFigures.own({ month });
  expect(figureIn(taken, 'taken')).toBe(1);
  expect(figureIn(taken, 'dispatchMinutes')).toBe(2);
  expect(figureIn(taken, 'worked')).toBe(0);
  // A share of nothing is no figure.
  expect(figureIn(taken, 'insideTarget')).toBeNull();
  expect(figureIn(taken, 'quality')).toBeNull();
  const worked = await house.as('112').ownFigures.own({ month });
  expect(figureIn(worked, 'worked')).toBe(1);
  expect(figureIn(worked, 'insideTarget')).toBe(100);
});

it('others see them once the person has, or days after the month; who looked is recorded', async () => {
  const house = await createTestHouse();
  const supervisor = house.as('011');
  const before = house.contents();
  expect(await refusal(supervisor.ownFigures.of({ code: '002', month }))).toMatchObject({
    code: 'NOT_ALLOWED',
    reason: 'ownFigures.notSeen',
    details: { date: '2026-12-08' },
  });
  expect(house.contents()).toBe(before);
  await house.as('002').ownFigures.own({ month });
  expect((await supervisor.ownFigures.of({ code: '002', month })).figures.length).toBe(11);
  const own = await house.as('002').ownFigures.own({ month });
  expect(own.seenAt).not.toBeNull();
  expect(own.looks).toMatchObject([{ code: '011' }]);
  expect(
    house.rows(
      `SELECT kind, count(*) AS n FROM events WHERE kind LIKE 'figures-%' GROUP BY kind ORDER BY kind`,
    ),
  ).toEqual([
    { kind: 'figures-looked-at', n: 1 },
    { kind: 'figures-seen', n: 1 },
  ]);
  // How calls sounded is for supervisors alone.
  const seen = await house.as('020').ownFigures.of({ code: '002', month });
  expect(seen.figures.some(({ name }) => name === 'quality')).toBe(false);
  await house.as('020').ownFigures.changeSettings({ openAfterDays: 0 });
  expect((await supervisor.ownFigures.of({ code: '001', month: '2026-10' })).seenAt).toBeNull();
});

it('refuses a month to come, and another’s figures to an operator', async () => {
  const house = await createTestHouse();
  expect(await refusal(house.as('002').ownFigures.own({ month: '2026-12' }))).toMatchObject({
    code: 'INVALID_INPUT',
    reason: 'ownFigures.toCome',
  });
  await house.as('002').ownFigures.own({ month });
  expect(await refusal(house.as('001').ownFigures.of({ code: '002', month }))).toMatchObject({
    code: 'NOT_ALLOWED',
    reason: 'kernel.notAllowed',
  });
});
