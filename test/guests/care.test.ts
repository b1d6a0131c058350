// The care plan: dated actions for a guest, an owner, done; late on the board and in the handover.
import { describe, expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { comes } from './stays.ts';

const planned = async (options: { incognito?: boolean } = {}) => {
  const house = await createTestHouse();
  const operator = house.as('002');
  const { stay } = await comes(house, { place: '1208', guest: '周海', ...options });
  const action = await operator.carePlans.add({
    guest: stay.guestId ?? '',
    title: '送生日蛋糕',
    due: house.inMinutes(60),
    owner: '112',
  });
  return { house, operator, stay, action };
};

describe('care for a guest', () => {
  it('is planned, late when its time has passed, and done', async () => {
    const { house, operator, action } = await planned();
    expect(action).toMatchObject({ guest: '周海', room: '1208', late: false, owner: '112' });
    house.advance(61);
    expect((await operator.carePlans.list({ show: 'late' })).actions).toMatchObject([
      { id: action.id, late: true },
    ]);
    const board = await operator.board.snapshot({});
    expect(board.care).toMatchObject([{ title: '送生日蛋糕', guest: '周海', room: '1208' }]);
    const sheet = await operator.handover.compose();
    expect(sheet.items.filter(({ section }) => section === 'care')).toMatchObject([
      { head: '1208', tag: { tone: 'late', key: 'careLate' } },
    ]);
    const done = await operator.carePlans.done({ id: action.id, note: '客人很高兴' });
    expect(done).toMatchObject({ state: 'done', doneBy: '002', late: false });
    expect((await operator.board.snapshot({})).care).toEqual([]);
    await operator.carePlans.reopen({ id: action.id });
    expect((await operator.carePlans.list({})).actions).toHaveLength(1);
    await operator.carePlans.withdraw({ id: action.id, reason: '客人改期' });
    const card = await operator.carePlans.get({ id: action.id });
    expect(card.events.map(({ kind }) => kind)).toEqual([
      'care-planned',
      'care-done',
      'care-reopened',
      'care-withdrawn',
    ]);
  });

  it('may be put off and given to another', async () => {
    const { house, operator, action } = await planned();
    const changed = await operator.carePlans.change({
      id: action.id,
      due: house.inMinutes(120),
      owner: '011',
    });
    expect(changed.owner).toBe('011');
    expect(Date.parse(changed.due)).toBe(Date.parse(house.inMinutes(120)));
  });

  it('is refused for the past, for nobody, and once it is over', async () => {
    const { house, operator, stay, action } = await planned();
    const guest = stay.guestId ?? '';
    const before = house.contents();
    expect(
      await refusal(
        operator.carePlans.add({ guest, title: 'x', due: house.inMinutes(-1), owner: '002' }),
      ),
    ).toMatchObject({ code: 'INVALID_INPUT', reason: 'carePlans.past' });
    expect(
      await refusal(
        operator.carePlans.add({ guest, title: 'x', due: house.inMinutes(9), owner: '999' }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'carePlans.noOwner' });
    expect(await refusal(operator.carePlans.reopen({ id: action.id }))).toMatchObject({
      reason: 'carePlans.openAlready',
    });
    expect(await refusal(house.as('105').carePlans.done({ id: action.id }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(house.contents()).toBe(before);
    await operator.carePlans.done({ id: action.id });
    expect(await refusal(operator.carePlans.done({ id: action.id }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'carePlans.notOpen',
    });
  });

  it('of a guest who stays incognito names nobody on the board, the list or the sheet', async () => {
    const { operator } = await planned({ incognito: true });
    const told = [
      await operator.board.snapshot({}),
      await operator.carePlans.list({}),
      await operator.handover.compose(),
    ];
    expect(JSON.stringify(told)).not.toContain('周海');
    expect(told[1]).toMatchObject({ actions: [{ guest: null, room: '1208' }] });
  });
});
