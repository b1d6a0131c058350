// Whoever was erased after a copy was made does not come back with it: they are erased again, and that is said.
import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { verifyRecord } from '../../electron/desk/events/index.ts';
import { checkRows } from '../../electron/desk/record/rows.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { layDown } from '../support/laid-down.ts';
import { recordOne } from '../support/requests.ts';
import { whereIs } from '../support/where-is.ts';

const name = '慕容雪晴';
const said = '要檀香味的那种';
const personal = [name, '13800001111', '138 0000 1111', said, '慕容'];

/** A guest who is here, with a request that is open, words said of it, and a file that knows what they like. */
const guestOf = async (house: TestHouse) => {
  const operator = house.as('002');
  const { stay } = await operator.stays.checkIn({
    place: '1216',
    guest: name,
    departure: '2026-11-25',
    phone: '+86 138 0000 1111',
    party: 1,
  });
  const { id: request } = await recordOne(operator, '1216毛巾');
  await operator.requests.note({ id: request, text: said });
  const [file] = house.rows<{ id: string }>(
    'SELECT guest_id AS id FROM stays WHERE id = ?',
    stay.id,
  );
  await operator.guests.addPreference({
    id: file?.id ?? '',
    kind: 'likes',
    text: '慕容要檀香枕',
    source: 'said',
  });
  return { stay: stay.id, request };
};
type Guest = Awaited<ReturnType<typeof guestOf>>;

const leave = async (house: TestHouse, { stay, request }: Guest): Promise<void> => {
  await house.as('002').requests.cancel({ id: request, reason: '不要了' });
  await house.as('002').stays.checkOut({ id: stay });
  house.desk.settle();
};
const erase = (house: TestHouse, { stay }: Guest) =>
  house.as('020').guests.erase({ stay, confirm: name, reason: 'asked' });

const copied = async (house: TestHouse): Promise<string> =>
  (await house.as('090').backups.now()).name;
const goBack = async (house: TestHouse, copy: string): Promise<void> => {
  await house.as('090').backups.restore({ name: copy, why: '误删整层房间' });
  await house.reopen();
};

const erasedEvents = (house: TestHouse) =>
  house
    .rows<{ stay: string; actor: string; body: string }>(
      "SELECT subject_id AS stay, actor, body FROM events WHERE kind = 'guest-erased' ORDER BY seq",
    )
    .map(({ stay, actor, body }) => ({ stay, actor, ...JSON.parse(body) }));
const told = (house: TestHouse) => {
  const [row] = house.rows<{ body: string }>(
    "SELECT body FROM events WHERE kind = 'house-restored' ORDER BY seq DESC LIMIT 1",
  );
  return JSON.parse(row?.body ?? '{}').facts;
};
const alarms = async (house: TestHouse) => {
  house.desk.settle();
  const { alarms: asking } = await house.as('011').alarms.list();
  return asking.filter(({ target }) => target === 'erased-again').map(({ label }) => label);
};
const book = async (house: TestHouse) => (await house.as('090').backups.list()).erasedAgain;

/** Nothing in the record and in the rows is other than it was written. */
const findings = async (house: TestHouse): Promise<unknown[]> => {
  await house.desk.close();
  const database = openDatabase({ dataDir: house.dataDir });
  try {
    const rows = checkRows(database.raw);
    let step = rows.next();
    while (!step.done) step = rows.next();
    return [...verifyRecord(database).findings, ...step.value];
  } finally {
    database.close();
  }
};

describe('a house that goes back behind an erasure', () => {
  it('erases the guest again, who was still here then, and says so on the board and in the book', async () => {
    const house = await createTestHouse({ live: true });
    const guest = await guestOf(house);
    const copy = await copied(house);
    house.advance(30);
    await leave(house, guest);
    await erase(house, guest);
    house.advance(30);
    await goBack(house, copy);
    for (const words of personal) expect(whereIs(house, words), words).toEqual([]);
    // The figures are those of the copy.
    expect(house.rows('SELECT room, state FROM stays WHERE id = ?', guest.stay)).toEqual([
      { room: '1216', state: 'in-house' },
    ]);
    expect(erasedEvents(house)).toMatchObject([
      { stay: guest.stay, actor: 'scheduler', facts: { again: true, why: 'asked' } },
    ]);
    expect(told(house)).toMatchObject({ erasedAgain: { stays: 1, known: true } });
    const { rows } = told(house).erasedAgain;
    expect(rows).toBeGreaterThan(2);
    expect(await alarms(house)).toEqual([String(rows)]);
    expect(await book(house)).toMatchObject({
      stays: 1,
      rows,
      known: true,
      copyMadeAt: '2026-11-23T16:00:00.000+08:00',
      at: '2026-11-23T17:00:00.000+08:00',
    });
    const { runs } = await house.as('090').retention.list({});
    expect(runs).toMatchObject([{ state: 'done', by: 'scheduler', stays: 1 }]);
    expect((await house.as('011').search.find({ text: name })).hits).toEqual([]);
    expect(await findings(house)).toEqual([]);
  });

  it('erases again also what the line it leaves had erased, where the copy is of one it had left before', async () => {
    const house = await createTestHouse({ live: true });
    const guest = await guestOf(house);
    await leave(house, guest);
    const first = await copied(house);
    for (const place of ['1101', '1102', '1103', '1104', '1105', '1106'])
      await recordOne(house.as('002'), `${place}毛巾`);
    house.advance(5);
    const second = await copied(house);
    await goBack(house, first);
    expect(whereIs(house, name)).not.toEqual([]);
    await erase(house, guest);
    house.advance(5);
    await goBack(house, second);
    for (const words of personal) expect(whereIs(house, words), words).toEqual([]);
    expect(erasedEvents(house)).toHaveLength(1);
    expect(await alarms(house)).toHaveLength(1);
  });

  it('erases again what went for its age', async () => {
    const house = await createTestHouse({ live: true });
    const guest = await guestOf(house);
    await leave(house, guest);
    await house.as('090').retention.set({ class: 'guests', months: 1 });
    house.advance(3 * 24 * 60);
    const copy = await copied(house);
    house.sleep(2 * 31 * 24 * 60);
    house.advance(2 * 24 * 60);
    expect(whereIs(house, name)).toEqual([]);
    await goBack(house, copy);
    for (const words of personal) expect(whereIs(house, words), words).toEqual([]);
    expect(erasedEvents(house)).toEqual([]);
    expect(told(house)).toMatchObject({ erasedAgain: { stays: 0, known: true } });
    expect(await book(house)).toMatchObject({ stays: 0, known: true });
    expect(await findings(house)).toEqual([]);
  });

  it('says that erasures could not be repeated where the house that gave way cannot be read', async () => {
    const house = await createTestHouse({ live: true });
    const guest = await guestOf(house);
    const copy = await copied(house);
    await leave(house, guest);
    await erase(house, guest);
    await house.as('090').backups.restore({ name: copy, why: '硬盘要坏' });
    await house.desk.close();
    const laid = layDown(house);
    writeFileSync(laid.file, 'no pages at all'.repeat(1_000));
    const desk = await laid.start();
    desk.settle();
    const session = desk.connect({ station: 'desk-1', kind: 'program' });
    session.staffId = house.sessionOf('090').staffId;
    const administrator = desk.clientFor(session);
    const { alarms: asking } = await administrator.alarms.list();
    expect(asking.filter(({ target }) => target === 'erased-again')).toMatchObject([
      { label: '?' },
    ]);
    expect((await administrator.backups.list()).erasedAgain).toMatchObject({
      stays: 0,
      rows: 0,
      known: false,
    });
    await desk.close();
    expect(laid.whole()).toHaveLength(1);
  });

  it('says nothing of erasures where there were none', async () => {
    const house = await createTestHouse({ live: true });
    const guest = await guestOf(house);
    const copy = await copied(house);
    // Emptied by hand, it was not erased.
    await leave(house, guest);
    await goBack(house, copy);
    expect(whereIs(house, name)).toEqual(expect.arrayContaining(['event_personal', 'stays']));
    expect(whereIs(house, said)).toEqual(['event_personal']);
    expect(told(house)).not.toHaveProperty('erasedAgain');
    expect(erasedEvents(house)).toEqual([]);
    expect(await alarms(house)).toEqual([]);
    expect(await book(house)).toBeNull();
  });
});
