// A change of shift that nobody signed: whoever signs shortly before the next one signs for that one.
import { expect, it } from 'vitest';
import type { TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';
import { acceptAll, houseWithPins, signAs } from './people.ts';

const onDuty = ['002', '003', '011', '020'];

/** A night that has begun and was not handed over: its sheet lies open, and is asked for. */
const unsignedNight = async (): Promise<TestHouse> => {
  const house = await houseWithPins({ at: '2026-11-23T22:40:00+08:00', onDuty });
  house.setClock('2026-11-23T23:16:00+08:00');
  await house.as('003').handover.note({ text: '夜里停水一小时' });
  return house;
};

const sheets = (house: TestHouse) =>
  house.rows(
    `SELECT state, to_shift AS shift, outgoing.code AS outgoing, incoming.code AS incoming FROM handovers
      LEFT JOIN staff AS outgoing ON outgoing.id = outgoing_id
      LEFT JOIN staff AS incoming ON incoming.id = incoming_id ORDER BY number`,
  );
const unsigned = { outgoing: null, incoming: null };
const leftNight = { state: 'missed', shift: 'night', ...unsigned };

const answeredOn = (house: TestHouse) =>
  house.rows(
    `SELECT DISTINCT to_shift AS shift FROM handover_answers JOIN handovers ON handovers.id = handover_id`,
  );
const watched = (house: TestHouse) =>
  house.rows(`SELECT label FROM watches WHERE target = 'handover'`);
const asking = async (house: TestHouse) =>
  (await house.as('002').alarms.list()).alarms.filter(({ target }) => target === 'handover');

it('gives way to the change that comes when that one is handed over', async () => {
  const house = await unsignedNight();
  house.setClock('2026-11-24T06:50:00+08:00');
  expect(await asking(house)).toHaveLength(1);
  expect(sheets(house)).toEqual([{ ...leftNight, state: 'open' }]);
  // Looked at only, the sheet that comes is shown, and nothing is begun.
  expect(await house.as('002').handover.compose()).toMatchObject({
    id: null,
    toShift: 'early',
    state: 'open',
    outgoing: null,
    items: [{ section: 'notes' }],
  });
  expect(sheets(house)).toEqual([{ ...leftNight, state: 'open' }]);

  await signAs(house.as('002'), '002');
  const given = { state: 'open', shift: 'early', outgoing: '002', incoming: null };
  expect(sheets(house)).toEqual([leftNight, given]);
  expect(await asking(house)).toEqual([]);
  await acceptAll(house.as('003'));
  expect(answeredOn(house)).toEqual([{ shift: 'early' }]);

  // The change itself leaves the signature and the answers where they are, and asks for the other side.
  house.setClock('2026-11-24T07:01:00+08:00');
  expect(sheets(house)).toEqual([leftNight, given]);
  expect(watched(house)).toEqual([{ label: '07:00' }]);
  expect(await house.as('003').handover.compose()).toMatchObject({
    outgoing: { code: '002' },
    counts: { total: 1, accepted: 1 },
  });
  expect(await signAs(house.as('003'), '003')).toMatchObject({ state: 'signed', toShift: 'early' });
  expect(watched(house)).toEqual([]);
});

it('is not asked for again where both have signed before the change that comes', async () => {
  const house = await unsignedNight();
  house.setClock('2026-11-24T06:50:00+08:00');
  await signAs(house.as('002'), '002');
  house.setClock('2026-11-24T06:56:00+08:00');
  await acceptAll(house.as('003'));
  const signed = await signAs(house.as('003'), '003');
  expect(Date.parse(signed.boundaryAt)).toBe(Date.parse('2026-11-24T07:00:00+08:00'));
  house.setClock('2026-11-24T07:01:00+08:00');
  const early = { state: 'signed', shift: 'early', outgoing: '002', incoming: '003' };
  expect(sheets(house)).toEqual([leftNight, early]);
  expect(watched(house)).toEqual([]);
  house.setClock('2026-11-24T07:40:00+08:00');
  expect(await asking(house)).toEqual([]);
});

it('is signed late while the change that comes is far, and keeps what was signed', async () => {
  const house = await unsignedNight();
  house.setClock('2026-11-24T04:59:00+08:00');
  await signAs(house.as('002'), '002');
  expect(sheets(house)).toEqual([
    { state: 'open', shift: 'night', outgoing: '002', incoming: null },
  ]);
  // Given out, it waits for whoever takes over, and is the change it was given out for.
  house.setClock('2026-11-24T06:50:00+08:00');
  await acceptAll(house.as('003'));
  await signAs(house.as('003'), '003');
  house.setClock('2026-11-24T07:01:00+08:00');
  expect(sheets(house)).toEqual([
    { state: 'signed', shift: 'night', outgoing: '002', incoming: '003' },
    { state: 'open', shift: 'early', ...unsigned },
  ]);
  expect(watched(house)).toEqual([{ label: '07:00' }]);
});

it('gives way to the change that has just been, where somebody is quicker than the clock', async () => {
  const house = await unsignedNight();
  house.shift(8 * 60);
  await signAs(house.as('002'), '002');
  const given = { state: 'open', shift: 'early', outgoing: '002', incoming: null };
  expect(sheets(house)).toEqual([leftNight, given]);
  house.advance(1);
  expect(sheets(house)).toEqual([leftNight, given]);
  expect(watched(house)).toEqual([{ label: '07:00' }]);
});

it('is told afterwards by what was said to it, and never by what is there today', async () => {
  const house = await unsignedNight();
  const [note] = (await house.as('003').handover.compose()).items;
  const item = note?.id ?? '';
  await house.as('003').handover.answer({ item, answer: 'queried', words: '几点恢复？' });
  const [row] = house.rows<{ id: string }>('SELECT id FROM handovers');
  const id = row?.id ?? '';
  const leak = await recordOne(house.as('002'), '0507下水堵塞漏水');
  const open = await house.as('011').handover.get({ id });
  expect(open).toMatchObject({ state: 'open', summary: { requests: 1 } });
  expect(JSON.stringify(open)).toContain(leak.id);

  house.setClock('2026-11-24T07:01:00+08:00');
  await recordOne(house.as('002'), '1208毛巾');
  const missed = await house.as('011').handover.get({ id });
  expect(missed).toEqual({
    id,
    number: 1,
    boundaryAt: expect.stringContaining('2026-11-23T23:00:00'),
    fromShift: 'middle',
    toShift: 'night',
    state: 'missed',
    outgoing: null,
    incoming: null,
    counts: { total: 1, accepted: 0, queried: 1, refused: 0, unseen: 0 },
    checkWord: null,
    answers: [
      {
        item,
        answer: 'queried',
        words: '几点恢复？',
        by: '003',
        byName: '周强',
        at: expect.stringContaining('2026-11-23T23:16:00'),
      },
    ],
  });
  // Signed in the end, the next one is whole.
  await signAs(house.as('002'), '002');
  await acceptAll(house.as('003'));
  const signed = await signAs(house.as('003'), '003');
  expect(await house.as('011').handover.get({ id: signed.id ?? '' })).toEqual(signed);
  expect(JSON.stringify(signed)).toContain(leak.id);
});
