// What only the entitled may see on the console stands in no file that lies about in a folder.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';

/** Everything the month's two files hold, as text. */
const inTheFiles = async (house: TestHouse): Promise<string> => {
  const client = house.as('011');
  const { months } = await client.archive.list();
  const archive = months.find(({ month }) => month === '2026-11')?.archive;
  const files = [archive?.file, archive?.personalFile].flatMap((file) => file ?? []);
  const rows = await Promise.all(
    files.flatMap((file) =>
      ['complaints', 'measures', 'surveys', 'events', 'event_personal'].map(async (member) =>
        client.archive.open({ file, member, limit: 200 }).catch(() => null),
      ),
    ),
  );
  return JSON.stringify(rows);
};

/** The first bytes lie there: the thread has the house as it stood. The promise itself is not waited for. */
const begunToWrite = async (house: TestHouse) => {
  const folder = join(house.dataDir, 'archive');
  const writing = house.as('011').archive.write({ month: '2026-11' });
  await expect
    .poll(() => existsSync(folder) && readdirSync(folder).length > 0, {
      interval: 1,
      timeout: 20_000,
    })
    .toBe(true);
  return { writing };
};

describe('a complaint only the entitled may see', () => {
  it('is in the archive without a word of it, nor of what was done about it', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const manager = house.as('011');
    await operator.complaints.open({ what: '隔壁太吵', place: '1210' });
    await operator.complaints.open({ what: '护照不见了', kind: 'theft', place: '1208' });
    await manager.complaints.note({ id: 'C2', text: '保安查了走廊录像' });
    await manager.complaints.measure({ id: 'C2', title: '更换保险箱锁', due: '2026-12-24' });
    await manager.archive.write({ month: '2026-11' });
    const text = await inTheFiles(house);
    expect(text).toContain('隔壁太吵');
    for (const word of ['护照', '录像', '保险箱锁']) expect(text, word).not.toContain(word);
    // That there was one is no secret to whoever may read the record.
    expect(text).toContain('theft');
    await house.close();
  });

  it('is in it without what was said in the call it came of', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const said = async (draft: string) => {
      const { id } = await operator.calls.begin({ place: '1208', draft });
      await operator.calls.end({ id });
      return id;
    };
    const callId = await said('护照被偷');
    await said('早餐几点开始');
    await operator.complaints.open({ callId, what: '护照被偷', kind: 'theft' });
    await house.as('011').archive.write({ month: '2026-11' });
    const text = await inTheFiles(house);
    expect(text).toContain('早餐几点开始');
    expect(text).not.toContain('护照');
    await house.close();
  });

  it('that turns out to be one later is taken out of the files there are', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { complaint } = await operator.complaints.open({ what: '手镯找不到', place: '1210' });
    await house.as('011').archive.write({ month: '2026-11' });
    expect(await inTheFiles(house)).toContain('手镯');
    await operator.complaints.change({ id: complaint?.id ?? '', kind: 'theft' });
    house.advance(1);
    const told = async () => (await inTheFiles(house)).includes('手镯');
    await expect.poll(told, { timeout: 20_000 }).toBe(false);
    const { months } = await house.as('011').archive.list();
    expect(months[0]?.archive?.stale).toBe(false);
    await house.close();
  });
});

describe('a complaint that turns out to be theirs while the month is being written', () => {
  it('is in no file that is left', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { complaint } = await operator.complaints.open({ what: '手镯找不到', place: '1210' });
    const { writing } = await begunToWrite(house);
    await operator.complaints.change({ id: complaint?.id ?? '', kind: 'theft' });
    await writing;
    house.desk.settle();
    const told = async () => {
      const { months } = await house.as('011').archive.list();
      return months[0]?.archive?.stale || (await inTheFiles(house)).includes('手镯');
    };
    await expect.poll(told, { timeout: 20_000 }).toBe(false);
    await house.close();
  });
});

describe('a guest erased while the month is being written', () => {
  it('is in no file that is left, whichever came first', async () => {
    const house = await createTestHouse();
    const operator = house.as('002');
    const { stay } = await operator.stays.checkIn({
      place: '1216',
      guest: '慕容雪晴',
      departure: '2026-11-25',
      party: 1,
    });
    await operator.stays.checkOut({ id: stay.id });
    const { writing } = await begunToWrite(house);
    await house.as('020').guests.erase({ stay: stay.id, confirm: '慕容雪晴' });
    await writing;
    house.desk.settle();
    const staysOnFile = async () => {
      const { months } = await house.as('011').archive.list();
      const archive = months[0]?.archive;
      if (!archive || archive.stale) return 'being made anew';
      const opened = await house
        .as('011')
        .archive.open({ file: archive.personalFile ?? '', member: 'stays', limit: 500 });
      return JSON.stringify(opened.rows).includes('慕容') ? 'there' : 'gone';
    };
    await expect.poll(staysOnFile, { timeout: 20_000 }).toBe('gone');
    await house.close();
  });
});
