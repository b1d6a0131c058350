// A list of guests in the hands of somebody who may not know who stays incognito: what it says of a line is
// the same whatever name stands in it, and taking it in loses and doubles nobody.
import { beforeEach, describe, expect, it } from 'vitest';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

let house: TestHouse;
let operator: DeskClient;
let supervisor: DeskClient;
let star: string;

beforeEach(async () => {
  house = await createTestHouse();
  operator = house.as('002');
  supervisor = house.as('011');
  const { stay } = await supervisor.stays.checkIn({
    ...{ guest: 'Star', incognito: true, place: '1210', departure: '2026-11-25' },
    ...{ phone: '13800004711', company: 'Foundryworks' },
  });
  star = stay.id;
});

const list = (...rows: string[]) =>
  ['房号\t姓名\t到店\t离店\t电话\t公司\t状态\t同住', ...rows].join('\n');
const preview = (client: DeskClient, file: string) =>
  client.imports.preview({ kind: 'stays', file });
const apply = async (client: DeskClient, file: string, leaveOut = false) => {
  const { token } = await preview(client, file);
  return client.imports.apply({ kind: 'stays', file, token, leaveOut });
};
const stays = () =>
  house.rows('SELECT room, guest, state, incognito, departure FROM stays ORDER BY room, guest');

/** What the desk is told of a list with this name, without the name, and without what stands for the file. */
const told = async (name: string, row: (name: string) => string) => {
  const { token: _, ...said } = await preview(operator, list(row(name)));
  return JSON.parse(JSON.stringify(said).replaceAll(name, '')) as typeof said;
};

const rows: [where: string, row: (name: string) => string][] = [
  ['another room', (name) => `1106\t${name}\t2026-11-23\t2026-11-25\t000\tx\t`],
  ['another room, said to live there', (name) => `1106\t${name}\t2026-11-23\t2026-11-25\t\t\t在住`],
  ['her own room', (name) => `1210\t${name}\t2026-11-23\t2026-11-26\t000\tx\t在住`],
  ['her own room, as it stands', (name) => `1210\t${name}\t2026-11-23\t2026-11-25\t\t\t`],
  ['her own room, other days', (name) => `1210\t${name}\t2026-11-24\t2026-11-26\t\t\t`],
  ['her own room, sharing', (name) => `1210\t${name}\t2026-11-23\t2026-11-25\t\t\t在住\t是`],
  ['her own room once she has left', (name) => `1210\t${name}\t2026-11-25\t2026-11-26\t\t\t`],
];

describe('a guess at who stays incognito', () => {
  it.each(rows)('is answered like any name: %s', async (_, row) => {
    const hers = await told('Star', row);
    expect(hers).toEqual(await told('Nobody', row));
    expect(JSON.stringify(hers)).not.toMatch(/13800004711|Foundryworks/);
    for (const { changes, what } of hers.lines.filter(({ line }) => line > 0)) {
      expect(what).toBe('new');
      expect(changes.map(({ from }) => from).join('')).toBe('');
    }
  });

  it('who is only expected, or has left, is answered so too', async () => {
    const [arrival, departure] = ['2026-11-24', '2026-11-26'];
    await supervisor.stays.expect({
      ...{ guest: 'Moon', incognito: true, place: '1211', arrival, departure },
    });
    await supervisor.stays.checkOut({ id: star });
    const left = (name: string) => `1210\t${name}\t2026-11-23\t2026-11-25\t\t\t`;
    expect(await told('Star', left)).toEqual(await told('Nobody', left));
    const comes = (name: string) => `1211\t${name}\t${arrival}\t2026-11-27\t000\tx\t`;
    expect(await told('Moon', comes)).toEqual(await told('Nobody', comes));
    // She is not checked in again by a list printed before.
    const before = house.contents();
    await apply(operator, list(left('Star')), true);
    expect(house.contents()).toBe(before);
  });

  it('stands for the same token as any name would, whoever lives elsewhere', async () => {
    const file = list('1106\tStar\t2026-11-23\t2026-11-25\t\t\t在住');
    const { token } = await preview(operator, file);
    await supervisor.stays.change({ id: star, guest: 'Somebody Else' });
    expect((await preview(operator, file)).token).toBe(token);
  });
});

describe('taken in by the desk, a line', () => {
  it('on her bed is kept back and named; those who may know take it in', async () => {
    const file = list(
      '1208\t赵强\t2026-11-22\t2026-11-24\t\t\t在住',
      '1210\tStar\t2026-11-23\t2026-11-26\t\t\t在住',
    );
    const shown = await preview(operator, file);
    expect(shown.problems).toMatchObject([
      { kind: 'keptBack', line: 3, value: '1210', other: null },
    ]);
    expect(shown.counts).toEqual({ new: 1, changed: 0, same: 0, leaving: 0, bad: 1 });
    expect(await refusal(apply(operator, file))).toMatchObject({ reason: 'imports.badLines' });
    expect(await apply(operator, file, true)).toMatchObject({ new: 1, leftOut: 1 });
    expect(stays()).toMatchObject([
      { room: '1208', guest: '赵强' },
      { room: '1210', guest: 'Star', departure: '2026-11-25' },
    ]);
    expect(await apply(supervisor, file)).toMatchObject({ changed: 1, same: 1, leftOut: 0 });
    expect(stays()).toMatchObject([
      { guest: '赵强' },
      { room: '1210', guest: 'Star', departure: '2026-11-26', incognito: 1 },
    ]);
  });

  it('that has her in another room moves her there, incognito, and tells nothing of it', async () => {
    const file = list('1106\tStar\t2026-11-23\t2026-11-26\t000\tx\t');
    const shown = await preview(operator, file);
    expect(shown.lines).toMatchObject([{ what: 'new', place: '1106' }]);
    expect(await apply(operator, file)).toEqual({
      ...{ new: 1, changed: 0, same: 0, retired: 0, leftOut: 0 },
    });
    expect(stays()).toEqual([
      {
        ...{ room: '1106', guest: 'Star', state: 'in-house', incognito: 1 },
        departure: '2026-11-26',
      },
    ]);
    expect(house.rows('SELECT phone, company FROM stays')).toEqual([
      { phone: '000', company: 'x' },
    ]);
    expect(
      house.rows("SELECT kind FROM events WHERE subject_id = ? AND kind = 'moved'", star),
    ).toHaveLength(1);
    expect(JSON.stringify(await operator.stays.list({}))).not.toContain('Star');
  });

  it('that has her where somebody leaves only today leaves her where she is until then', async () => {
    const { stay } = await operator.stays.checkIn({
      ...{ guest: '甲', place: '1106', arrival: '2026-11-22', departure: '2026-11-23' },
    });
    const file = list('1106\tStar\t2026-11-23\t2026-11-25\t\t\t');
    const hers = () => stays().filter(({ guest }) => guest === 'Star');
    expect(await apply(operator, file)).toMatchObject({ new: 1 });
    expect(hers()).toMatchObject([{ room: '1210', state: 'in-house' }]);
    await operator.stays.checkOut({ id: stay.id });
    await apply(operator, file);
    expect(hers()).toMatchObject([{ room: '1106', state: 'in-house', incognito: 1 }]);
  });
});

describe('who has been here incognito and comes again by a list of the desk', () => {
  it.each([['expected'], ['在住']])('is put down like any name: %s', async (state) => {
    await supervisor.stays.checkOut({ id: star });
    house.advance(24 * 60);
    const put = async (place: string, name: string) => {
      const arrival = state === 'expected' ? '2026-11-25' : '2026-11-24';
      const file = list(`${place}\t${name}\t${arrival}\t2026-11-26\t13800004711\t\t${state}`);
      const applied = await apply(operator, file);
      const [stay] = (await operator.stays.list({ place })).stays;
      const card = await operator.stays.get({ id: stay?.id ?? '' });
      const guest = await operator.guests.get({ id: stay?.guestId ?? '' });
      const said = JSON.stringify([applied, stay, card, guest]);
      return JSON.parse(
        [name, place].reduce((text, word) => text.replaceAll(word, ''), said),
        (key, value: unknown) => (/^(id|guestId|seq)$/.test(key) ? null : value),
      ) as unknown;
    };
    const hers = await put('1106', 'Star');
    expect(hers).toEqual(await put('1107', 'Nobody'));
    expect(JSON.stringify(hers)).not.toMatch(/1210|Foundryworks/);
    expect(house.rows('SELECT count(*) AS files FROM guests')).toEqual([{ files: 3 }]);
  });
});

it('who may know the guest is answered as of any other, and that is a look at the stay', async () => {
  const file = list('1106\tStar\t2026-11-23\t2026-11-25\t000\tx\t');
  const shown = await preview(supervisor, file);
  expect(shown.lines).toMatchObject([
    {
      what: 'moved',
      changes: [
        { field: 'room', from: '1210', to: '1106' },
        { field: 'phone', from: '13800004711', to: '000' },
        { field: 'company', from: 'Foundryworks', to: 'x' },
      ],
    },
  ]);
  await preview(operator, file);
  house.desk.settle();
  const { looks } = await house.as('090').record.looks({ subject: star });
  expect(looks.map(({ by, deed }) => [by, deed])).toEqual([['011', 'searched']]);
});
