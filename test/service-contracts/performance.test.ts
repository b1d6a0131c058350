// How the covered services were done: counted from the requests of a period, and what was noted beside it.
import { expect, it } from 'vitest';
import { createTestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

const pest = { supplier: '绿安', scope: '虫害', services: ['pest'], startsOn: '2026-01-01' };

it('counts what was asked, late, reopened and chased; what was called off or is another service not', async () => {
  const house = await createTestHouse();
  const client = house.as('002');
  const { id } = await house.as('010').contracts.add(pest);
  const first = await recordOne(client, '1208 虫害');
  await client.requests.create({ place: '0305', service: 'pest' });
  const off = await client.requests.create({ place: '0306', service: 'pest' });
  await client.requests.cancel({ id: off.id, reason: '看错了' });
  await recordOne(client, '1208 毛巾');
  await recordOne(client, '1208 虫害');
  house.advance(300);
  await client.requests.dispatch({ id: first.id });
  await client.requests.complete({ id: first.id });
  const counted = await client.contracts.performance({ id });
  expect(counted).toMatchObject({
    // The house was founded on that day: there is no more to tell of than since then.
    ...{ from: '2026-11-20', until: '2026-11-23', sinceRecord: true },
    services: [{ service: 'pest', count: 2, late: 2, reopened: 0, chased: 1 }],
    total: { count: 2, late: 2, reopened: 0, chased: 1 },
  });
  const empty = await client.contracts.performance({ id, from: '2026-10-01', until: '2026-10-31' });
  expect(empty).toMatchObject({ from: '2026-10-01', sinceRecord: false });
  expect(empty.total).toEqual({ count: 0, late: 0, reopened: 0, chased: 0 });
  expect(
    await refusal(client.contracts.performance({ id, from: '2026-11-02', until: '2026-11-01' })),
  ).toMatchObject({ code: 'INVALID_INPUT', reason: 'contracts.periodBackwards' });
  expect(await refusal(client.contracts.performance({ id: 'none' }))).toMatchObject({
    reason: 'contracts.unknown',
  });
});

it('keeps a note with the request it is about', async () => {
  const house = await createTestHouse();
  const client = house.as('002');
  const { id } = await house.as('010').contracts.add(pest);
  const request = await client.requests.create({ place: '1208', service: 'pest' });
  const card = await client.contracts.note({
    id,
    words: '约好十点，下午才到',
    tone: 'bad',
    request: request.number,
  });
  expect(card.written).toMatchObject([
    { words: '约好十点，下午才到', tone: 'bad', by: '002', request: { number: request.number } },
  ]);
  expect(await refusal(client.contracts.note({ id, words: 'x', request: 99_999 }))).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'contracts.noSuchRequest',
  });
});

it('of the demo house: three contracts, the notice date of one near', async () => {
  const house = await createTestHouse({ demo: true });
  const { contracts } = await house.as('010').contracts.list({});
  expect(contracts.map(({ daysToNotice, notes }) => [daysToNotice, notes])).toEqual([
    [6, 1],
    [65, 2],
    [240, 1],
  ]);
}, 90_000);
