// A second window hears of what touches only an incident or an envelope.
import { expect, it } from 'vitest';
import { watchBoard } from '../support/watch.ts';
import { createKeyHouse, givePins, signature } from './house.ts';

it('every step of an incident or an envelope sends the keys to the other windows', async () => {
  const house = await createKeyHouse();
  await givePins(house, '011', '020');
  const desk = house.as('002');
  const manager = house.as('011');
  await manager.keys.add({
    code: 'EM1',
    name: { zh: '应急总钥匙', en: 'Emergency master' },
    class: 'emergency',
  });
  const { id } = await desk.keys.lost({ key: 'F05', note: '不见' });
  const board = await watchBoard(house.as('011', 'desk-2'));
  const steps = [
    () => desk.keys.told({ incident: id, who: '020' }),
    () => desk.keys.locksChanged({ incident: id, places: 'all' }),
    () => manager.keys.closeIncident({ incident: id, outcome: 'locks-changed', done: '已换' }),
    () => desk.keys.sealEnvelope({ contents: '备用', keptAt: '柜', second: signature('011') }),
    () => desk.keys.checkEnvelope({ number: 1, intact: true }),
    () => desk.keys.openEnvelope({ number: 1, reason: '查', second: signature('011') }),
  ];
  for (const step of steps) {
    await step();
    expect(await board.next()).toHaveProperty('keys');
  }
});
