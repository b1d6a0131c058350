// A list lays before whoever asks what opening each of its lines would: a look at each, once an hour.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';
import { plant } from './planted.ts';

let house: TestHouse;
let planted: Awaited<ReturnType<typeof plant>>;
beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  planted = await plant(house);
});
afterAll(() => house.close());

/** What is new of somebody's looks, in words, once all that waits is written. */
const looksOf = async (code: string): Promise<string[]> => {
  house.desk.settle();
  const { looks } = await house.as('090').record.looks({ staff: code, limit: 1_000 });
  return looks.map(({ about, deed }) => `${deed} ${about.kind} ${about.id}`).sort();
};
/** The looks that come of what somebody does. */
const newOf = async (code: string, work: () => Promise<unknown>): Promise<string[]> => {
  const before = new Set(await looksOf(code));
  await work();
  return (await looksOf(code)).filter((look) => !before.has(look));
};
const each = (deed: string, kind: string, ...ids: string[]) =>
  ids.map((id) => `${deed} ${kind} ${id}`).sort();

it('who may be rung is a look at each stay, with its name and telephone, however often the list is shown', async () => {
  const asked = () => house.as('003').surveys.toAsk({ limit: 200 });
  expect((await asked()).candidates).toMatchObject([
    { id: planted.rung.id, stayId: planted.rung.id, phone: '13911114711' },
  ]);
  for (let shown = 0; shown < 20; shown += 1) await asked();
  expect(await looksOf('003')).toEqual(each('searched', 'stay', planted.rung.id));
  expect(house.rows("SELECT count(*) AS looks FROM looks WHERE subject_kind = 'stay'")).toEqual([
    { looks: 1 },
  ]);
});

it('a request’s candidate is a look at the stay, not at the request; without a name it is none', async () => {
  await house.as('010').surveys.set({ everyNth: 1, restHours: 24, cardDays: 30 });
  const operator = house.as('002');
  const incognito = await house.as('020').stays.checkIn({
    ...{ place: '1209', guest: 'Plum Asked', phone: '13911119999', incognito: true },
    departure: '2026-11-25',
  });
  for (const place of ['1106', '1209']) {
    const { id } = await recordOne(operator, `${place} 毛巾`);
    await operator.requests.dispatch({ id });
    await operator.requests.acknowledge({ id });
    await operator.requests.start({ id });
    await operator.requests.complete({ id });
  }
  const looks = await newOf('001', async () => {
    const { candidates } = await house.as('001').surveys.toAsk({ limit: 200 });
    expect(candidates.map(({ room }) => room).sort()).toEqual(['1106', '1107', '1209']);
    expect(candidates.find(({ room }) => room === '1209')).toMatchObject({
      ...{ stayId: incognito.stay.id, guest: null, phone: null },
    });
  });
  expect(looks).toHaveLength(2);
  expect(looks.every((look) => look.startsWith('searched stay '))).toBe(true);
  expect(looks.join(' ')).not.toContain(incognito.stay.id);
});

it('complaints few may read are looks where they are listed, met in the morning, found, or like another', async () => {
  const both = each('searched', 'complaint', planted.theft, planted.harassment);
  const supervisor = house.as('011');
  expect(await newOf('011', () => supervisor.complaints.list({ state: 'all' }))).toEqual(both);
  expect(await newOf('011', () => supervisor.complaints.list({ state: 'all' }))).toEqual([]);
  expect(await newOf('090', () => house.as('090').morning.view())).toEqual(both);
  expect(
    await newOf('010', () => house.as('010').search.find({ text: 'stealingly', limit: 20 })),
  ).toEqual(each('searched', 'complaint', planted.theft));
  expect(
    await newOf('020', () => house.as('020').complaints.repeats({ kind: 'harassment' })),
  ).toEqual(each('searched', 'complaint', planted.harassment));
  expect(
    await newOf('010', () =>
      house.as('010').reports.rows({
        ...{ name: 'complaints', figure: 'complaints', from: '2026-11-23', until: '2026-11-24' },
      }),
    ),
  ).toEqual(each('searched', 'complaint', planted.harassment));
});

it('what came of such a complaint is a look too; what an operator is told instead is none', async () => {
  expect(await newOf('010', () => house.as('010').measures.due())).toEqual(
    each('searched', 'measure', planted.measure),
  );
  expect(await newOf('010', () => house.as('010').measures.get({ id: planted.measure }))).toEqual(
    each('opened', 'measure', planted.measure),
  );
  expect(await newOf('010', () => house.as('010').surveys.get({ id: planted.survey }))).toEqual([
    `opened stay ${planted.hurt.id}`,
    `opened survey ${planted.survey}`,
  ]);
  const told = await newOf('002', async () => {
    await house.as('002').complaints.list({ state: 'all' });
    await house.as('002').morning.view();
    await house.as('002').search.find({ text: 'stealingly', limit: 20 });
    await house.as('002').measures.due();
  });
  expect(told).toEqual([]);
});

it('what is held back is a look at the thing in its pairs, from either side, and in the list it left with', async () => {
  const { lostAndFound } = house.as('001');
  const held = each('held-back', 'found-item', planted.item);
  expect(await newOf('001', () => lostAndFound.matches({ id: planted.plain }))).toEqual([]);
  expect(await newOf('001', () => lostAndFound.matches({ id: planted.loss }))).toEqual(held);
  expect(await newOf('003', () => house.as('003').lostAndFound.get({ id: planted.loss }))).toEqual(
    held,
  );
  expect(await newOf('001', () => lostAndFound.batch({ batch: planted.batch }))).toEqual(
    each('held-back', 'found-item', planted.fruit),
  );
});

it('what was held back until it was put right is read in the story', async () => {
  const operator = house.as('002');
  const { id } = await operator.lostAndFound.found({ what: 'grey hat', heldBack: 'a feather' });
  await house.as('011').lostAndFound.correct({ id, heldBack: null, reason: 'told by mistake' });
  expect(await newOf('003', () => house.as('003').lostAndFound.get({ id }))).toEqual(
    each('held-back', 'found-item', id),
  );
});

it('is named by the number the house knows it by', async () => {
  house.desk.settle();
  const { looks } = await house.as('090').record.looks({ limit: 1_000 });
  const nameOf = (kind: string, id: string) =>
    looks.find(({ about }) => about.kind === kind && about.id === id)?.name;
  expect(nameOf('found-item', planted.item)).toBe('L-0001');
  expect(nameOf('measure', planted.measure)).toBe('1');
  expect(nameOf('survey', planted.survey)).toBe('1');
});
