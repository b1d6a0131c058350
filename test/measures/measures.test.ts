// What the house changes: opened with an owner and a day, late when the day has gone, done, dropped, reopened.
import { beforeEach, expect, it } from 'vitest';
import { measureKinds } from '../../shared/measures/model.ts';
import { noise } from '../complaints/noise.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { unknown } from '../support/operations.ts';
import { refusal } from '../support/refusal.ts';

let house: TestHouse;
beforeEach(async () => {
  house = await createTestHouse();
});

const fit = { kind: 'fit', dueOn: '2026-11-30' } as const;

it('is opened with an owner and a day, in both languages, with its event', async () => {
  const supervisor = house.as('011');
  const made = await supervisor.measures.add({
    ...fit,
    titles: { zh: '5 楼客房配吹风机', en: 'Hair dryers into the rooms of floor 5' },
    scope: { item: 'hair-dryer', floor: '5' },
    owner: '010',
    source: { complaint: 'c-1' },
  });
  expect(made).toMatchObject({
    number: 1,
    owner: '010',
    openedBy: '011',
    overdue: false,
    state: 'open',
    scope: { item: 'hair-dryer', floor: '5' },
    source: { complaint: 'c-1', number: null },
    before: null,
  });
  const [row] = house.rows('SELECT * FROM measures');
  expect(row).toMatchObject({ zh: '5 楼客房配吹风机', due_on: '2026-11-30', state: 'open' });
  const card = await supervisor.measures.get({ id: made.id });
  expect(card.events.map(({ kind }) => kind)).toEqual(['measure-opened']);
  expect(card.steps).toEqual(['change', 'done', 'drop']);
  const { measures } = await supervisor.measures.list();
  expect(measures.map(({ id, effect, after }) => ({ id, effect, after }))).toEqual([
    { id: made.id, effect: 'no-figure', after: null },
  ]);
});

it('is told three days before it is due and late once the day is over, on the handover too', async () => {
  const supervisor = house.as('011');
  const made = await supervisor.measures.add({ ...fit, title: 'Hair dryers, floor 5' });
  expect((await supervisor.measures.due()).measures).toEqual([]);
  house.setClock('2026-11-27T09:00:00+08:00');
  expect((await house.as('011').measures.due()).measures).toMatchObject([
    { id: made.id, overdue: false },
  ]);
  house.setClock('2026-11-30T23:59:00+08:00');
  expect((await house.as('011').measures.due()).measures[0]?.overdue).toBe(false);
  house.setClock('2026-12-01T00:01:00+08:00');
  expect((await house.as('011').measures.due()).measures[0]?.overdue).toBe(true);
  const sheet = await house.as('011').handover.compose();
  const item = sheet.items.find(({ section }) => section === 'measures');
  expect(item).toMatchObject({
    subject: { kind: 'measure', id: made.id },
    tag: { tone: 'late', key: 'measureLate', facts: { day: '2026-11-30' } },
  });
});

it('is changed, done from a day on, reopened and dropped with its reason', async () => {
  const supervisor = house.as('011');
  const { id } = await supervisor.measures.add({ ...fit, title: 'Hair dryers' });
  const changed = await supervisor.measures.change({ id, owner: '010', dueOn: '2026-12-05' });
  expect(changed).toMatchObject({ owner: '010', dueOn: '2026-12-05' });
  house.setClock('2026-11-26T10:00:00+08:00');
  const done = await supervisor.measures.done({ id, on: '2026-11-25' });
  expect(done).toMatchObject({ state: 'done', doneOn: '2026-11-25' });
  expect(await refusal(supervisor.measures.done({ id }))).toMatchObject({
    code: 'WRONG_STATE',
    reason: 'measures.doneAlready',
  });
  await supervisor.measures.reopen({ id });
  const dropped = await supervisor.measures.drop({ id, reason: 'The floor is rebuilt' });
  expect(dropped).toMatchObject({ state: 'dropped', doneOn: null, reason: 'The floor is rebuilt' });
  const kinds = house
    .rows<{ kind: string }>("SELECT kind FROM events WHERE subject_kind = 'measure' ORDER BY seq")
    .map(({ kind }) => kind);
  expect(kinds).toEqual([
    'measure-opened',
    'measure-changed',
    'measure-done',
    'measure-reopened',
    'measure-dropped',
  ]);
});

it('refuses a day gone by, a day too far, somebody unknown, and a day of effect that cannot be', async () => {
  const supervisor = house.as('011');
  const before = house.contents();
  const add = (wanted: { dueOn?: string; owner?: string }) =>
    refusal(supervisor.measures.add({ ...fit, title: 'x', ...wanted }));
  expect(await add({ dueOn: '2026-11-22' })).toMatchObject({ reason: 'measures.duePast' });
  expect(await add({ dueOn: '2029-01-01' })).toMatchObject({ reason: 'measures.dueFar' });
  expect(await add({ owner: '999' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await refusal(supervisor.measures.done({ id: unknown }))).toMatchObject({
    code: 'NOT_FOUND',
    reason: 'measures.unknown',
  });
  expect(house.contents()).toBe(before);
  const { id } = await supervisor.measures.add({ ...fit, title: 'x' });
  for (const on of ['2026-11-22', '2026-11-24'])
    expect(await refusal(supervisor.measures.done({ id, on }))).toMatchObject({
      reason: 'measures.doneOn',
    });
});

it('is kept by those who answer for the house; an operator only reads', async () => {
  const operator = house.as('002');
  expect(await refusal(operator.measures.add({ ...fit, title: 'x' }))).toMatchObject({
    code: 'NOT_ALLOWED',
  });
  expect(await operator.measures.list()).toEqual({ measures: [] });
});

it('says which complaint it comes from, by its number', async () => {
  const { client, id } = await noise(house);
  await client.complaints.resolve({ id, text: '换房', told: '已换', followUps: [] });
  await client.complaints.measure({ id, title: '门加密封条', due: '2026-12-01', kind: 'fit' });
  const { number } = await client.complaints.get({ id });
  expect((await house.as('011').measures.list()).measures).toMatchObject([
    { source: { complaint: id, number } },
  ]);
});

it.each(measureKinds)('of the kind %s is opened, and another becomes one', async (kind) => {
  const supervisor = house.as('011');
  const made = await supervisor.measures.add({ kind, title: 'x', dueOn: '2026-11-30' });
  expect(made.kind).toBe(kind);
  const { id } = await supervisor.measures.add({ ...fit, title: 'y' });
  expect((await supervisor.measures.change({ id, kind })).kind).toBe(kind);
});
