// A lost unit that turns up: its loan comes back with it, nobody pays, and it is in one place.
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { freeOf, hairDryers } from './stock.ts';

const lend = async (house: TestHouse, item: string, place: string): Promise<string> => {
  const { loans } = await house.as('002').loans.lend({ item, place });
  return loans[0]?.id ?? '';
};

/** HD-1 was lost by 1208, who is charged for it. */
const charged = async (units = 1) => {
  const house = await createTestHouse();
  await hairDryers(house, units);
  const operator = house.as('002');
  const supervisor = house.as('011');
  const id = await lend(house, 'HD-1', '1208');
  await operator.loans.lose({ id });
  await supervisor.loans.settle({ id, as: 'charge' });
  house.advance(10);
  return { house, operator, supervisor, id };
};

const unit = (house: TestHouse) =>
  house.rows(`SELECT state FROM loan_units WHERE serial = 'HD-1'`)[0]?.state;
const charges = (house: TestHouse) => house.rows('SELECT source_id AS loan, state FROM charges');
const stateOf = (house: TestHouse, id: string) =>
  house.rows(`SELECT state FROM loans WHERE id = '${id}'`)[0]?.state;

/** An older house set a found unit in and left its loan lost. */
const setInAlone = (house: TestHouse): void =>
  house.arrange(`UPDATE loan_units SET state = 'in' WHERE serial = 'HD-1'`);

describe('a lost unit that turns up', () => {
  it('is given back by its scan, and what was charged is charged no more', async () => {
    const { house, operator, id } = await charged();
    expect(await operator.loans.return({ id: 'HD-1' })).toMatchObject({ id, state: 'returned' });
    expect(unit(house)).toBe('in');
    expect(charges(house)).toEqual([{ loan: id, state: 'voided' }]);
    expect(await freeOf(house, 'hair-dryer')).toBe(1);
    const before = house.contents();
    expect(await refusal(operator.loans.return({ id: 'HD-1' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'loans.unitIn',
    });
    expect(house.contents()).toBe(before);
  });

  it('is not lost a second time by its scan', async () => {
    const { house, operator } = await charged();
    const before = house.contents();
    expect(await refusal(operator.loans.lose({ id: 'HD-1' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'loans.wrongState',
    });
    expect(house.contents()).toBe(before);
  });

  it('and that no guest lost is only set: its scan gives nothing back', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 1);
    const supervisor = house.as('011');
    const id = await lend(house, 'HD-1', '1208');
    await supervisor.loans.return({ id });
    await supervisor.loans.setUnitState({ serial: 'HD-1', state: 'lost' });
    const before = house.contents();
    expect(await refusal(supervisor.loans.return({ id: 'HD-1' }))).toMatchObject({
      reason: 'loans.unitIn',
      details: { unitState: 'lost' },
    });
    expect(house.contents()).toBe(before);
    await supervisor.loans.setUnitState({ serial: 'HD-1', state: 'in' });
    expect(unit(house)).toBe('in');
  });

  it('is set in by whoever manages the loans: its loan is returned, its charge goes', async () => {
    const { house, operator, supervisor, id } = await charged();
    const before = house.contents();
    expect(
      await refusal(operator.loans.setUnitState({ serial: 'HD-1', state: 'in' })),
    ).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(house.contents()).toBe(before);
    expect(
      await supervisor.loans.setUnitState({ serial: 'HD-1', state: 'in', note: '窗帘后找到' }),
    ).toMatchObject({ serial: 'HD-1', state: 'in' });
    expect(await operator.loans.get({ id })).toMatchObject({ state: 'returned', outstanding: 0 });
    expect(charges(house)).toEqual([{ loan: id, state: 'voided' }]);
    const { events } = await operator.loans.get({ id });
    expect(events.at(-1)).toMatchObject({ kind: 'returned', text: '窗帘后找到' });
  });

  it('set broken, is decided about anew', async () => {
    const { house, operator, supervisor, id } = await charged();
    await supervisor.loans.setUnitState({ serial: 'HD-1', state: 'broken' });
    expect(unit(house)).toBe('broken');
    expect(await operator.loans.get({ id })).toMatchObject({
      state: 'returned',
      condition: 'broken',
      toSettle: true,
    });
  });

  it('and only noted upon stays lost with its loan', async () => {
    const { house, supervisor, id } = await charged();
    await supervisor.loans.setUnitState({ serial: 'HD-1', state: 'lost', note: '再找' });
    expect(unit(house)).toBe('lost');
    expect(stateOf(house, id)).toBe('lost');
    expect(charges(house)).toEqual([{ loan: id, state: 'open' }]);
  });
});

describe('an old loan put right when its unit is elsewhere by now', () => {
  it('leaves the unit with the guest who has it', async () => {
    const { house, operator, id } = await charged();
    setInAlone(house);
    const next = await lend(house, 'HD-1', '0512');
    await operator.loans.return({ id });
    expect(stateOf(house, id)).toBe('returned');
    expect(charges(house)).toEqual([{ loan: id, state: 'voided' }]);
    expect(unit(house)).toBe('out');
    expect(await freeOf(house, 'hair-dryer')).toBe(0);
    expect(await operator.loans.return({ id: 'HD-1' })).toMatchObject({ id: next });
    expect(unit(house)).toBe('in');
  });

  it('leaves it lost by the guest who lost it last; its scan gives back theirs', async () => {
    const { house, operator, id } = await charged();
    setInAlone(house);
    const next = await lend(house, 'HD-1', '0512');
    await operator.loans.lose({ id: next });
    await operator.loans.return({ id });
    expect(unit(house)).toBe('lost');
    expect(stateOf(house, next)).toBe('lost');
    expect(await operator.loans.return({ id: 'HD-1' })).toMatchObject({ id: next });
    expect(unit(house)).toBe('in');
  });
});
