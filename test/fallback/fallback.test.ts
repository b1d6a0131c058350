// The sheet for the hours without a screen: written at the hour, at a signed handover, and when a desk was cut off.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { createDesk } from '../../electron/desk/desk.ts';
import { fallbackFolder, nowFile } from '../../electron/desk/fallback/index.ts';
import { acceptAll, houseReadyToSign, signAs } from '../handover/people.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { recordOne } from '../support/requests.ts';
import { readerFile } from '../support/threads.ts';

const sheets = (dataDir: string): string[] =>
  existsSync(fallbackFolder(dataDir))
    ? readdirSync(fallbackFolder(dataDir)).filter(
        (name) => name.endsWith('.html') && name !== nowFile,
      )
    : [];
const sheet = (dataDir: string, name: string = nowFile): string =>
  readFileSync(join(fallbackFolder(dataDir), name), 'utf8');
const named = (dataDir: string, reason: string) =>
  sheets(dataDir).filter((name) => name.endsWith(` ${reason}.html`));
const written = async (house: TestHouse, reason: string, count = 1): Promise<void> =>
  void (await expect
    .poll(() => named(house.dataDir, reason).length, { timeout: 20_000 })
    .toBe(count));

it('is written on the hour, without a window, and says all that is needed to go on by hand', async () => {
  const house = await createTestHouse({ live: true, at: '2026-11-23T16:20:00+08:00' });
  const operator = house.as('002');
  const request = await recordOne(operator, '1208 毛巾 <b>&"两条"');
  await operator.requests.dispatch({ id: request.id, to: '108' });
  await operator.requests.promise({ id: request.id, by: house.inMinutes(200) });
  await operator.wakeUps.setMany({ places: ['0512'], at: '2026-11-24T06:30:00+08:00' });
  await operator.rooms.set({ place: '1102', flags: { dnd: true } });
  await operator.intake.record({ text: '投诉 1106 空调很吵睡不着' });
  expect(sheets(house.dataDir)).toEqual([]);
  house.setClock('2026-11-23T17:00:00+08:00');
  await written(house, 'hour');
  expect(named(house.dataDir, 'hour')).toEqual(['desk 2026-11-23 170000 hour.html']);
  const page = sheet(house.dataDir);
  expect(page).toBe(sheet(house.dataDir, 'desk 2026-11-23 170000 hour.html'));
  expect(page).toContain('2026-11-23 17:00');
  expect(page).toContain('未完成的服务请求 · 1');
  // Words are words: nothing typed by a guest or an operator becomes a part of the page.
  expect(page).toContain('&lt;b&gt;&amp;&quot;');
  expect(page).not.toContain('<b>');
  expect(page).toMatch(/<td class="code">1208<\/td>/);
  expect(page).toContain('承诺 19:40');
  expect(page).toContain('108');
  expect(page).toContain('<td class="code">11-24 06:30</td><td class="code">0512</td>');
  expect(page).toMatch(/请勿打扰<\/td><td>[^<]*1102/);
  // Of a complaint its number, and nothing that was said.
  expect(page).toContain('C1');
  expect(page).not.toContain('睡不着');
  // On duty, with their telephone.
  const [person] = house.rows<{ name: string; extension: string }>(
    `SELECT name, extension FROM staff JOIN duties ON staff_id = staff.id
      WHERE off_at_ms IS NULL AND extension IS NOT NULL LIMIT 1`,
  );
  expect(page).toContain(person?.name);
  expect(page).toContain(person?.extension);
  // It proves the record it was read from.
  const word = /校验码 ([0-9A-F]{4}·[0-9A-F]{4})/.exec(page)?.[1] ?? '';
  const at = '2026-11-23T17:00:00+08:00';
  expect(await house.as('090').record.checkWord({ at, word })).toMatchObject({ matches: true });
  // Nothing is fetched and nothing runs, wherever it is opened.
  expect(page).toContain("default-src 'none'; style-src 'unsafe-inline'");
  expect(page).not.toMatch(/<script|src=|href=|url\(/);
});

it('has the guest who is still to be rung back, and each room at the moment it is rung next', async () => {
  const house = await createTestHouse({ live: true, at: '2026-11-24T05:55:00+08:00' });
  const night = house.as('003');
  const promised = await recordOne(night, '1208 毛巾');
  await night.requests.dispatch({ id: promised.id });
  await night.requests.promise({ id: promised.id, by: '2026-11-24T06:40:00+08:00' });
  await night.requests.complete({ id: promised.id });
  const over = await recordOne(night, '1209 毛巾');
  await night.requests.dispatch({ id: over.id });
  await night.requests.complete({ id: over.id });
  const early = await night.wakeUps.set({ place: '0512', at: '6:00' });
  await night.wakeUps.set({ place: '0611', at: '6:03' });
  house.setClock('2026-11-24T06:00:00+08:00');
  await night.wakeUps.unanswered({ id: early.id });
  const path = await house.desk.writeFallback('disk');
  const page = readFileSync(path ?? '', 'utf8');
  const rowOf = (number: number) =>
    page.split('<tr').find((row) => row.includes(`<td class="code">${number}</td>`));
  expect(rowOf(promised.number)).toContain('承诺 06:40');
  expect(rowOf(over.number)).toBeUndefined();
  // 0512 did not answer at six and is rung again at five past: after 0611.
  const [later, sooner] = [
    '06:05</td><td class="code">0512',
    '06:03</td><td class="code">0611',
  ].map((cells) => page.indexOf(cells));
  expect(sooner).toBeGreaterThan(0);
  expect(later).toBeGreaterThan(sooner ?? 0);
});

it('says of a wake-up what was said with it, how long it goes on and how it is rung', async () => {
  const house = await createTestHouse({ live: true, at: '2026-11-24T05:55:00+08:00' });
  const night = house.as('003');
  await night.stays.checkIn({ place: '1208', guest: '陈伟', departure: '2026-11-27' });
  house.arrange("UPDATE stays SET incognito = 1 WHERE room = '1208' AND guest = '陈伟'");
  const deaf = await night.wakeUps.set({
    place: '1208',
    at: '6:00',
    repeat: 'daily',
    words: '客人听不见 <电话>，请敲门',
  });
  await night.wakeUps.set({
    place: '0512',
    at: '6:10',
    repeat: 'daily',
    until: '2026-11-25',
    twice: true,
    againMinutes: 10,
  });
  await night.wakeUps.set({ place: '0611', at: '6:20', againMinutes: 3 });
  await night.wakeUps.set({ place: '0612', at: '6:30' });
  house.setClock('2026-11-24T06:00:00+08:00');
  await night.wakeUps.unanswered({ id: deaf.id });
  const noteOf = async (place: string): Promise<string | undefined> => {
    const page = readFileSync((await house.desk.writeFallback('disk')) ?? '', 'utf8');
    const [, wakeUps = ''] = page.split(/<h2>(?:叫醒|Wake-ups) · 4<\/h2>/);
    const row = new RegExp(`<tr><td class="code">[^<]*</td><td class="code">${place}</td>.*</tr>`);
    return /.*<td>([^<]*)<\/td><\/tr>/.exec(row.exec(wakeUps)?.[0] ?? '')?.[1];
  };
  expect(await noteOf('1208')).toBe('客人听不见 &lt;电话&gt;，请敲门 · 每日至离店 · 已叫 1 次');
  expect(await noteOf('0512')).toBe('每日至 2026-11-25 · 叫两次，间隔 10 分钟');
  expect(await noteOf('0611')).toBe('未应后 3 分钟再叫');
  expect(await noteOf('0612')).toBe('');
  const page = sheet(house.dataDir);
  expect(page).toContain('<th>备注</th>');
  // Who sleeps there stays in the record, as with every request on it.
  expect(page).not.toContain('陈伟');
  await house.as('090').house.change({ language: 'en' });
  expect(await noteOf('1208')).toContain('Daily until departure · Rung 1×');
  expect(await noteOf('0512')).toBe('Daily until 2026-11-25 · Ring twice, 10 min apart');
  expect(await noteOf('0611')).toBe('again after 3 min without an answer');
});

it('names no guest who is not to be named, and no word of a complaint or of a confidential message', async () => {
  const house = await createTestHouse({ demo: true, live: true });
  const path = await house.desk.writeFallback('disk');
  const page = readFileSync(path ?? '', 'utf8');
  const guests = house.rows<{ guest: string }>(
    "SELECT DISTINCT guest FROM stays WHERE state = 'in-house' AND guest <> '' AND incognito = 1",
  );
  expect(guests.length).toBeGreaterThan(0);
  for (const { guest } of guests) expect(page).not.toContain(guest);
  const sensitive = house.rows<{ words: string }>(
    "SELECT words FROM complaints WHERE words <> '' UNION SELECT words FROM messages WHERE confidential = 1 AND words <> ''",
  );
  expect(sensitive.length).toBeGreaterThan(0);
  for (const { words } of sensitive) expect(page).not.toContain(words);
  const open = house.rows<{ number: number }>(
    "SELECT number FROM requests WHERE open = 1 AND state <> 'done' AND service NOT IN ('wake-up', 'message')",
  );
  for (const { number } of open) expect(page).toContain(`<td class="code">${number}</td>`);
}, 120_000);

it('is written when a handover is signed by both, and not before', async () => {
  const house = await houseReadyToSign({ live: true, at: '2026-11-23T22:55:00+08:00' });
  await signAs(house.as('002'), '002');
  await acceptAll(house.as('003'));
  expect(named(house.dataDir, 'handover')).toEqual([]);
  await signAs(house.as('003'), '003');
  await written(house, 'handover');
});

it('is written when the machine’s clock is set back, and by no command that only does its work', async () => {
  const house = await createTestHouse({ live: true });
  house.sleep(-30);
  await written(house, 'clock');
  const command = await createTestHouse();
  command.sleep(-30);
  command.advance(120);
  expect(sheets(command.dataDir)).toEqual([]);
});

it('is written when a copy of the house fails', async () => {
  const house = await createTestHouse({ live: true });
  await recordOne(house.as('002'), '1208 毛巾');
  writeFileSync(join(house.dataDir, 'backups'), 'a file lies in the way');
  await expect(house.as('011').backups.now()).rejects.toThrow();
  await written(house, 'backup-failed');
  expect(sheet(house.dataDir)).toContain('1208');
});

it('keeps the newest 48 of two days, and after an erasure only what was made since', async () => {
  const house = await createTestHouse({ live: true });
  for (let hour = 1; hour <= 50; hour += 1) {
    house.advance(60);
    await house.desk.writeFallback('hour');
  }
  expect(sheets(house.dataDir).length).toBeLessThanOrEqual(48);
  house.advance(72 * 60);
  await house.desk.writeFallback('disk');
  expect(named(house.dataDir, 'disk').length).toBe(1);
  const kept = sheets(house.dataDir).filter((name) => name < 'desk 2026-11-27');
  expect(kept).toEqual([]);
  await house.desk.writeFallback('erased');
  expect(sheets(house.dataDir).map((name) => name.split(' ').at(-1))).toEqual(['erased.html']);
});

it('a desk that was cut off offers the time it was not there, and its sheet; one that was closed does not', async () => {
  const house = await createTestHouse({ live: true });
  await recordOne(house.as('002'), '1208 毛巾');
  await expect
    .poll(() => existsSync(join(fallbackFolder(house.dataDir), 'last-seen.json')))
    .toBe(true);
  // The power goes: what is on the disk at this moment is all there is.
  const after = mkdtempSync(join(tmpdir(), 'bellboard-cut-'));
  onTestFinished(() => rmSync(after, { recursive: true, force: true }));
  cpSync(house.dataDir, after, { recursive: true });
  const cutMs = house.nowMs();
  const begin = async (dataDir: string, minutes: number) => {
    const nowMs = cutMs + minutes * 60_000;
    const desk = await createDesk({
      dataDir,
      live: true,
      machineMs: () => nowMs,
      readerFile: readerFile(),
    });
    const session = desk.connect({ station: 'desk-1', kind: 'program' });
    session.staffId =
      house.rows<{ id: string }>("SELECT id FROM staff WHERE code = '002'")[0]?.id ?? null;
    return { desk, client: desk.clientFor(session) };
  };
  const { desk, client } = await begin(after, 40);
  expect((await client.outages.list({})).outages).toMatchObject([
    {
      from: '2026-11-23T16:00:00.000+08:00',
      until: '2026-11-23T16:40:00.000+08:00',
      reason: 'program',
      openedBy: 'scheduler',
      entered: 0,
    },
  ]);
  await expect.poll(() => named(after, 'unclean-end').length, { timeout: 20_000 }).toBe(1);
  expect(sheet(after)).toContain('1208');
  await client.outages.enter({
    outage: (await client.outages.list({})).outages[0]?.id ?? '',
    text: '1209 毛巾',
    receivedAt: '2026-11-23T16:10:00+08:00',
  });
  await desk.close();
  const again = await begin(after, 90);
  expect((await again.client.outages.list({})).outages.length).toBe(1);
  await again.desk.close();
});

it('sweeps half a sheet that a fall left, and nothing that others laid there', async () => {
  const house = await createTestHouse({ live: true });
  const folder = fallbackFolder(house.dataDir);
  await house.desk.writeFallback('hour');
  for (const name of [`${nowFile}.tmp`, 'desk 2026-11-23 150000 hour.html.tmp', 'notes.tmp'])
    writeFileSync(join(folder, name), '<p>half');
  await house.desk.writeFallback('hour');
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual(['notes.tmp']);
});

it('is written under its hour also where the one that stays cannot be, and goes there again once it can', async () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => told.mockRestore());
  const house = await createTestHouse({ live: true, at: '2026-11-23T16:20:00+08:00' });
  // As if a program held it open.
  const inTheWay = join(fallbackFolder(house.dataDir), nowFile, 'held');
  mkdirSync(inTheWay, { recursive: true });
  house.setClock('2026-11-23T17:00:00+08:00');
  await written(house, 'hour');
  expect(sheet(house.dataDir, 'desk 2026-11-23 170000 hour.html')).toContain('2026-11-23 17:00');
  await expect
    .poll(() => told.mock.calls.flat().join(' '))
    .toContain('The sheet for the hours without a screen');
  rmSync(join(fallbackFolder(house.dataDir), nowFile), { recursive: true });
  house.setClock('2026-11-23T18:00:00+08:00');
  await written(house, 'hour', 2);
  await expect.poll(() => sheet(house.dataDir)).toContain('2026-11-23 18:00');
});

it('tells the board when it cannot be written, and no longer once it can', async () => {
  const house = await createTestHouse({ live: true, at: '2026-11-23T16:20:00+08:00' });
  const told = async () =>
    (await house.as('011').alarms.list()).alarms
      .filter(({ target }) => target === 'fallback')
      .map(({ label }) => label);
  const kinds = () =>
    house
      .rows<{ kind: string }>("SELECT kind FROM events WHERE kind LIKE 'fallback%' ORDER BY seq")
      .map(({ kind }) => kind);
  // Something else lies where the folder belongs.
  rmSync(fallbackFolder(house.dataDir), { recursive: true, force: true });
  writeFileSync(fallbackFolder(house.dataDir), '');
  expect(await house.desk.writeFallback('write-failed')).toBeNull();
  expect(kinds()).toEqual([]);
  house.setClock('2026-11-23T17:00:00+08:00');
  await expect.poll(kinds, { timeout: 20_000 }).toEqual(['fallback-failed']);
  expect(await told()).toEqual([nowFile]);
  // The next hour fails as well, and is told no second time.
  expect(await house.desk.writeFallback('hour')).toBeNull();
  expect(kinds()).toEqual(['fallback-failed']);
  rmSync(fallbackFolder(house.dataDir));
  house.setClock('2026-11-23T18:00:00+08:00');
  await written(house, 'hour');
  await expect.poll(kinds, { timeout: 20_000 }).toEqual(['fallback-failed', 'fallback-back']);
  expect(await told()).toEqual([]);
});

it('takes the sheets with somebody’s words away with the next it can write, where it could not at once', async () => {
  const house = await createTestHouse({ live: true, at: '2026-11-23T16:20:00+08:00' });
  await recordOne(house.as('002'), '1208 毛巾');
  expect(await house.desk.writeFallback('hour')).not.toBeNull();
  const [old] = named(house.dataDir, 'hour');
  const folder = fallbackFolder(house.dataDir);
  renameSync(folder, `${folder}-held`);
  writeFileSync(folder, '');
  expect(await house.desk.writeFallback('erased')).toBeNull();
  rmSync(folder);
  renameSync(`${folder}-held`, folder);
  expect(sheets(house.dataDir)).toEqual([old]);
  house.setClock('2026-11-23T17:00:00+08:00');
  await expect.poll(() => sheets(house.dataDir)).toEqual(['desk 2026-11-23 170000 hour.html']);
});
