// Nine in the morning: what is lent in rooms that leave today is called back, by floor, once a day.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { adapters, guestIn, hairDryers } from './stock.ts';

describe('the due-out recall', () => {
  it('lists by floor what is lent in rooms that leave, and how it stands', async () => {
    const house = await createTestHouse();
    await hairDryers(house, 2);
    await adapters(house, 5);
    for (const room of ['1208', '0305']) guestIn(house, room, '2026-11-24');
    guestIn(house, '0712', '2026-11-26');
    const operator = house.as('002');
    await operator.loans.lend({ item: 'hair-dryer', place: '1208' });
    await operator.loans.lend({ item: 'adapter', place: '0305', quantity: 2 });
    await operator.loans.lend({ item: 'adapter', place: '0712' });
    house.setClock('2026-11-24T08:59:00+08:00');
    expect(house.rows('SELECT * FROM loan_recalls WHERE day = ?', '2026-11-24')).toEqual([]);
    expect(await operator.loans.recall({})).toMatchObject({ madeAt: null, day: '2026-11-24' });
    house.setClock('2026-11-24T09:00:00+08:00');
    const recall = await operator.loans.recall({});
    expect(recall).toMatchObject({
      day: '2026-11-24',
      madeAt: '2026-11-24T09:00:00.000+08:00',
      lines: [
        { place: '0305', floor: '3', item: 'adapter', quantity: 2, state: 'out' },
        { place: '1208', floor: '12', item: 'hair-dryer', unit: 'HD-1', state: 'out' },
      ],
    });
    const board = (await operator.board.snapshot()).loans;
    expect(board.map(({ place, whereabouts }) => [place, whereabouts])).toEqual(
      expect.arrayContaining([
        ['0305', 'leaving-today'],
        ['1208', 'leaving-today'],
        ['0712', 'staying'],
      ]),
    );
    await operator.loans.return({ id: 'HD-1' });
    expect((await operator.loans.recall({})).lines.map(({ state }) => state)).toEqual([
      'out',
      'returned',
    ]);
    expect(
      house.rows(
        `SELECT kind, json_extract(body, '$.facts.lent') AS lent FROM events
        WHERE kind = 'recalled' AND at_ms = ?`,
        house.nowMs(),
      ),
    ).toEqual([{ kind: 'recalled', lent: 2 }]);
  });

  it('is made every day, also with nothing to call back, and never twice', async () => {
    const house = await createTestHouse();
    house.setClock('2026-11-26T15:00:00+08:00');
    expect(
      house.rows(`SELECT day, lines FROM loan_recalls WHERE day > '2026-11-20' ORDER BY day`),
    ).toEqual([
      { day: '2026-11-24', lines: '[]' },
      { day: '2026-11-25', lines: '[]' },
      { day: '2026-11-26', lines: '[]' },
    ]);
  });

  it('missed while the machine was off, is made up for until guests have left', async () => {
    const house = await createTestHouse({ at: '2026-11-23T20:00:00+08:00' });
    house.sleep(14 * 60);
    expect(
      house.rows(`SELECT day, at_ms AS at FROM loan_recalls WHERE day > '2026-11-20'`),
    ).toEqual([{ day: '2026-11-24', at: Date.parse('2026-11-24T10:00:00+08:00') }]);
    house.sleep(29 * 60);
    expect(house.rows(`SELECT count(*) AS n FROM loan_recalls WHERE day > '2026-11-20'`)).toEqual([
      { n: 1 },
    ]);
  });

  it('goes by the house’s own hour', async () => {
    const house = await createTestHouse();
    await house.as('011').loans.changeSettings({ recallMinute: 8 * 60 + 30 });
    house.setClock('2026-11-24T08:30:00+08:00');
    expect(house.rows(`SELECT at_ms AS at FROM loan_recalls WHERE day > '2026-11-20'`)).toEqual([
      { at: house.nowMs() },
    ]);
  });
});
