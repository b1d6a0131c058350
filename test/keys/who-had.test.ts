// "Who had a key to 1208 between eight and ten?" Every key that opens it, every hand it was in.
import { expect, it } from 'vitest';
import { refusal } from '../support/refusal.ts';
import { createKeyHouse, givePins, signature } from './house.ts';

const at = (clock: string) => `2026-11-23T${clock}:00+08:00`;

it('names every hand that held a key to a room in an evening, and none before or after it', async () => {
  const house = await createKeyHouse({ at: at('18:00') });
  await givePins(house, '132');
  const desk = house.as('002');
  await desk.keys.issue({ key: 'F12', to: '112' });
  await desk.keys.issue({ key: 'F11', to: '111' });
  house.setClock(at('19:00'));
  await desk.keys.return({ key: 'F12' });
  house.setClock(at('20:30'));
  await desk.keys.issue({ key: 'F12', to: '131' });
  await desk.keys.issue({ key: 'GM1', to: '011', second: signature('132') });
  house.setClock(at('21:00'));
  await desk.keys.transfer({ key: 'F12', to: '112' });
  house.setClock(at('22:10'));
  await desk.keys.return({ key: 'F12' });
  const had = await desk.keys.whoHad({ place: '1208', from: at('20:00'), until: at('22:00') });
  expect(had.keys).toEqual(['F12', 'GM1/1', 'GM1/2']);
  expect(
    had.spells.map(({ key, holder, from, until, issuedBy, second }) => [
      key,
      holder.code,
      from.slice(11, 16),
      until?.slice(11, 16) ?? null,
      issuedBy,
      second,
    ]),
  ).toEqual([
    ['F12', '131', '20:30', '21:00', '002', null],
    ['GM1/1', '011', '20:30', null, '002', '132'],
    ['F12', '112', '21:00', '22:10', '002', null],
  ]);
  const before = await desk.keys.whoHad({ place: '1208', from: at('19:00'), until: at('20:30') });
  expect(before.spells).toEqual([]);
  const inside = await desk.keys.whoHad({ place: '1208', from: at('18:10'), until: at('18:20') });
  expect(inside.spells.map(({ holder }) => holder.code)).toEqual(['112']);
});

it('reads rooms, floors, areas and keys; says when a key was unaccounted for', async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  await desk.keys.issue({ key: 'F01', to: '101' });
  const from = house.inMinutes(-10);
  house.advance(30);
  await desk.keys.lost({ key: 'F01', note: '不见' });
  house.advance(30);
  const until = house.inMinutes(0);
  for (const place of ['0101', '1', '1楼走廊', 'corridor-1', 'f1'])
    expect((await desk.keys.whoHad({ place, from, until })).spells).toMatchObject([
      { key: 'F01', holder: { code: '101' }, ended: 'lost' },
    ]);
  const { unaccounted } = await desk.keys.whoHad({ place: '0101', from, until });
  expect(unaccounted).toMatchObject([{ key: 'F01', incident: 'I-0001' }]);
  expect(await refusal(desk.keys.whoHad({ place: '9999', from, until }))).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'keys.noPlace',
  });
  expect(
    await refusal(desk.keys.whoHad({ place: '0101', from: until, until: from })),
  ).toMatchObject({ code: 'INVALID_INPUT', reason: 'keys.interval' });
});
