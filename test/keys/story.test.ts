// What is recorded of a key has its words in both languages: nothing raw stands in its timeline.
import { expect, it } from 'vitest';
import { keyControl as en } from '../../shared/texts/en/keyControl.ts';
import { keyControl as zh } from '../../shared/texts/zh-CN/keyControl.ts';
import { createKeyHouse, givePins, signature } from './house.ts';

/** Comings and goings stand among the spells. */
const inSpells = ['key-issued', 'key-returned', 'key-transferred'];

it('every step of a key’s life has its words', async () => {
  const house = await createKeyHouse();
  await givePins(house, '011');
  const desk = house.as('002');
  const manager = house.as('011');
  const second = signature('011');
  const hours = { from: house.inMinutes(5), until: house.inMinutes(60) };
  const { id } = await desk.keys.book({ key: 'F08', for: '131', ...hours });
  await desk.keys.unbook({ id });
  await desk.keys.book({ key: 'F08', for: '131', ...hours });
  await desk.keys.issue({ key: 'F08', to: '131', minutes: 5 });
  house.advance(60);
  await desk.keys.return({ key: 'F08' });
  await manager.keys.change({ key: 'F08', hook: '8' });
  await manager.keys.addRing({ code: 'R1', name: { zh: '串', en: 'Ring' } });
  await manager.keys.moveToRing({ key: 'F08', ring: 'R1' });
  await manager.keys.moveToRing({ key: 'F08', ring: null });
  const { keys } = await desk.keys.list();
  await desk.keys.count({ hooks: keys.map(({ code }) => code).filter((code) => code !== 'F08') });
  await desk.keys.lost({ key: 'F08', note: '不见' });
  house.advance(1);
  await desk.keys.foundAgain({ key: 'F08', note: '找到' });
  await desk.keys.sealEnvelope({ key: 'F08', contents: 'F08', keptAt: '柜', second });
  await desk.keys.openEnvelope({ number: 1, reason: '查', to: '131', second });
  await desk.keys.return({ key: 'F08' });
  await manager.keys.retire({ key: 'F08', reason: '换新' });
  const [row] = house.rows<{ id: string }>("SELECT id FROM keys WHERE code = 'F08'");
  const kinds = house
    .rows<{ kind: string }>('SELECT DISTINCT kind FROM events WHERE subject_id = ?', row?.id ?? '')
    .map(({ kind }) => kind)
    .filter((kind) => !inSpells.includes(kind));
  expect(kinds.length).toBeGreaterThan(10);
  for (const texts of [zh, en])
    expect(Object.keys(texts.event)).toEqual(expect.arrayContaining(kinds));
});
