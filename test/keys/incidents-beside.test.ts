// Two incidents of one key at once: what is said of the one says nothing of the other.
import { expect, it } from 'vitest';
import { refusal } from '../support/refusal.ts';
import { createKeyHouse } from './house.ts';

/** F07 hung on another hook at a count, and is then reported lost. */
const misplacedAndLost = async () => {
  const house = await createKeyHouse();
  const desk = house.as('002');
  await house.as('011').keys.change({ key: 'F07', hook: '7' });
  const hooks = (await desk.keys.list()).keys.map(({ code }) => (code === 'F07' ? 'f7@9' : code));
  await desk.keys.count({ hooks });
  const [misplaced] = (await desk.keys.incidents({ open: true })).incidents;
  expect(misplaced).toMatchObject({ kind: 'misplaced', key: 'F07' });
  const lost = await desk.keys.lost({ key: 'F07', note: '不见' });
  const close = (incident: string, outcome: 'explained' | 'locks-changed') =>
    house.as('011').keys.closeIncident({ incident, outcome, done: '挂错了' });
  return { house, desk, misplaced: misplaced?.id ?? '', lost: lost.id, close };
};

const alarms = async ({ desk }: Awaited<ReturnType<typeof misplacedAndLost>>) =>
  (await desk.alarms.list()).alarms.map(({ label, target }) => `${label} ${target}`);

it('an older one about its hook is closed as explained while the key is lost', async () => {
  const all = await misplacedAndLost();
  const { desk, misplaced, lost, close } = all;
  expect(await close(misplaced, 'explained')).toMatchObject({ open: false, outcome: 'explained' });
  expect((await desk.keys.get({ key: 'F07' })).state).toBe('lost');
  expect((await desk.keys.incidents({ open: true })).incidents).toMatchObject([{ id: lost }]);
  expect(await refusal(close(lost, 'explained'))).toMatchObject({ reason: 'keys.notTold' });
});

it('no lock was changed where none is exposed: it retires no key and takes no alarm off', async () => {
  const all = await misplacedAndLost();
  const { house, desk, misplaced, close } = all;
  house.advance(1);
  const before = house.contents();
  expect(await refusal(close(misplaced, 'locks-changed'))).toMatchObject({
    code: 'CONFLICT',
    reason: 'keys.noneExposed',
    details: { number: 1 },
  });
  expect(house.contents()).toBe(before);
  expect((await desk.keys.get({ key: 'F07' })).state).toBe('lost');
  expect(await alarms(all)).toEqual(['F07 key-lost']);
});

it('that the duty manager was told of the hook does not say they know of the loss', async () => {
  const all = await misplacedAndLost();
  const { house, desk, misplaced, lost } = all;
  house.advance(1);
  await desk.keys.told({ incident: misplaced, who: '020' });
  expect(await alarms(all)).toEqual(['F07 key-lost']);
  await desk.keys.told({ incident: lost, who: '020' });
  expect(await alarms(all)).toEqual([]);
});
