// The closing of a shift, as it goes: 22:50, two attendants hand back, one key is missing, the blind count
// differs, an incident opens, the duty manager is told, and at 23:04 the handover is signed with one item
// queried.
import { expect, it } from 'vitest';
import { demoPin } from '../../electron/desk/demo/people.ts';
import type { CountView } from '../../shared/keys/contract.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';
import { houseWithPins, signAs } from './people.ts';

const onDuty = ['002', '003', '011', '020', '104', '105', '121', '122', '202', '241'];

it('hands the evening over at 23:04 with one item queried and a key missing', async () => {
  const house = await houseWithPins({ at: '2026-11-23T21:00:00+08:00', onDuty });
  const [outgoing, supervisor] = [house.as('002'), house.as('011')];
  const incoming = house.as('003', 'desk-2');
  await supervisor.keys.addUsual({});
  await outgoing.keys.sealEnvelope({
    contents: '应急总钥匙',
    keptAt: '保险柜',
    second: { code: '011', pin: demoPin('011') },
  });
  await outgoing.keys.issue({ key: 'F04', to: '104' });
  await outgoing.keys.issue({ key: 'F05', to: '105' });
  const leak = await recordOne(outgoing, '0507下水堵塞漏水');
  await outgoing.requests.dispatch({ id: leak.id });
  await outgoing.requests.promise({ id: leak.id, by: house.inMinutes(150) });

  // 22:50: both attendants hand back; the second key never reaches its hook.
  house.setClock('2026-11-23T22:50:00+08:00');
  await outgoing.keys.return({ key: 'F04' });
  await outgoing.keys.return({ key: 'F05' });
  const early = await refusal(signAs(outgoing, '002'));
  expect(early).toMatchObject({ code: 'WRONG_STATE', reason: 'handover.notCounted' });
  // Before the count the sheet tells nobody what should hang.
  expect((await outgoing.handover.compose()).keys).toEqual({ counted: null, unchecked: [1] });

  const { keys } = await outgoing.keys.list();
  const hooks = keys
    .filter(({ state, code }) => state === 'in' && code !== 'F05')
    .map(({ code }) => code);
  const count: CountView = await outgoing.keys.count({ hooks });
  expect(count.expected - count.hanging).toBe(1);
  const [difference] = count.differences;
  expect(difference).toMatchObject({ kind: 'missing', key: 'F05', incident: 1 });
  expect(difference?.exposed).toHaveLength(18);

  const { incidents } = await outgoing.keys.incidents({ open: true });
  house.setClock('2026-11-23T22:51:00+08:00');
  await outgoing.keys.told({ incident: incidents[0]?.id ?? '', who: '020' });
  const unchecked = await refusal(signAs(outgoing, '002'));
  expect(unchecked).toMatchObject({ reason: 'handover.notChecked', details: { number: 1 } });
  await outgoing.keys.checkEnvelope({ number: 1, intact: true });

  const sheet = await outgoing.handover.compose();
  expect(sheet.keys).toMatchObject({
    counted: { byName: '孙丽', missing: ['F05'], exposed: 18, differences: 1 },
    unchecked: [],
  });
  expect(sheet.items.filter(({ section }) => section === 'keys')).toMatchObject([
    {
      id: `incident:${incidents[0]?.id}`,
      head: 'F05',
      words: [{ key: 'incident' }, { key: 'exposed' }, { key: 'told' }],
      who: ['陈杰'],
      tag: { tone: 'late' },
    },
    { head: { key: 'handover.item.envelope' }, tag: { tone: 'good', key: 'checked' } },
  ]);
  house.setClock('2026-11-23T22:56:00+08:00');
  await signAs(outgoing, '002');

  // The incoming side goes down the list and asks about the key.
  house.setClock('2026-11-23T23:04:00+08:00');
  for (const { id } of (await incoming.handover.compose()).items)
    await incoming.handover.answer(
      id === `incident:${incidents[0]?.id}`
        ? { item: id, answer: 'queried', words: '陈杰说已挂回，请查监控' }
        : { item: id, answer: 'accepted' },
    );
  const signed = await signAs(incoming, '003');
  expect(signed).toMatchObject({
    state: 'signed',
    outgoing: { name: '孙丽' },
    incoming: { name: '周强' },
    counts: { queried: 1, refused: 0, unseen: 0 },
    keys: { counted: { missing: ['F05'] } },
  });
  expect(signed.incoming?.at).toContain('T23:04:00');
  expect(
    await incoming.handover.verify({ checkWord: signed.checkWord?.signs ?? '' }),
  ).toMatchObject({
    ok: true,
    id: signed.id,
  });

  // What happened afterwards is on the next sheet, never on this one.
  await incoming.keys.foundAgain({ key: 'F05', note: '在 105 的口袋里' });
  expect(await incoming.handover.get({ id: signed.id ?? '' })).toEqual(signed);
  expect(house.rows(`SELECT id FROM watches WHERE target = 'handover'`)).toEqual([]);
});

it('takes a reason for a count that could not be made, and prints it', async () => {
  const house = await houseWithPins({ at: '2026-11-23T22:50:00+08:00', onDuty });
  const outgoing = house.as('002');
  await house.as('011').keys.addUsual({});
  const signed = await outgoing.handover.sign({
    as: '002',
    pin: demoPin('002'),
    noCount: '钥匙柜锁坏，工程在修',
  });
  expect(signed).toMatchObject({ noCount: '钥匙柜锁坏，工程在修', keys: { counted: null } });
});

it('shows on the board as it was whose hands a key was in', async () => {
  const house = await houseWithPins({ at: '2026-11-23T21:00:00+08:00', onDuty });
  const outgoing = house.as('002');
  await house.as('011').keys.addUsual({});
  await outgoing.keys.issue({ key: 'F05', to: '105' });
  house.advance(10);
  const at = new Date(house.nowMs()).toISOString();
  const { keys } = await outgoing.board.snapshot();
  house.advance(20);
  await outgoing.keys.return({ key: 'F05' });
  await outgoing.keys.issue({ key: 'F04', to: '104' });
  house.advance(5);
  const then = await outgoing.board.asOf({ at });
  expect(then.keys).toEqual(keys);
  expect(then.keys).toMatchObject([{ code: 'F05', holder: '105' }]);
});
