// A key that was retired: its story is still told, and it hangs nowhere any more.
import { expect, it } from 'vitest';
import { createKeyHouse } from './house.ts';

it('whose code a new key bears is named with its hands when asked who had it', async () => {
  const house = await createKeyHouse();
  const [desk, manager] = [house.as('002'), house.as('011')];
  const from = house.inMinutes(0);
  const ask = () => desk.keys.whoHad({ place: 'f5', from, until: house.inMinutes(0) });
  await desk.keys.issue({ key: 'F05', to: '105' });
  house.advance(30);
  await desk.keys.return({ key: 'F05' });
  await manager.keys.retire({ key: 'F05', reason: '折断' });
  house.advance(10);
  // Before there is a new one as well.
  expect((await ask()).spells).toMatchObject([{ key: 'F05', holder: { code: '105' } }]);
  await manager.keys.add({
    code: 'F05',
    name: { zh: '5 楼总钥匙', en: 'Floor 5 master' },
    class: 'floor',
    opens: { floors: ['5'] },
  });
  await desk.keys.issue({ key: 'F05', to: '131' });
  house.advance(10);
  const { spells, keys } = await ask();
  expect(spells.map(({ holder }) => holder.code)).toEqual(['105', '131']);
  expect(keys).toEqual(['F05', 'F05']);
  // Others of the house are not asked about.
  expect(keys).not.toContain('F06');
});

it('does not hang on its ring any more', async () => {
  const house = await createKeyHouse();
  const manager = house.as('011');
  await manager.keys.addRing({ code: 'R1', name: { zh: '串', en: 'Ring' } });
  for (const key of ['S01', 'S02']) await manager.keys.moveToRing({ key, ring: 'R1' });
  await manager.keys.retire({ key: 'S02', reason: '折断' });
  expect((await manager.keys.list()).rings).toMatchObject([{ code: 'R1', keys: ['S01'] }]);
});
