// The way back: looked at first, one action, verified, the house as it was kept aside, and said in the record.
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { takeReady } from '../../electron/desk/backups/index.ts';
import { openDatabase } from '../../electron/desk/database/open.ts';
import { createDesk } from '../../electron/desk/desk.ts';
import { behind } from '../record/behind.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { layDown } from '../support/laid-down.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

/** A house with a copy of one request, and a second request after it. */
const copiedHouse = async (passphrase?: string) => {
  const house = await createTestHouse({ live: true });
  if (passphrase) await house.as('090').backups.set({ passphrase });
  await recordOne(house.as('002'), '1208毛巾');
  const { name } = await house.as('090').backups.now();
  await recordOne(house.as('002'), '1210毛巾');
  return { house, name };
};
/** In the house that is kept aside. */
const countOf = (folder: string): number => {
  const database = openDatabase({ dataDir: folder });
  try {
    return database.raw.prepare('SELECT count(*) FROM requests').pluck().get() as number;
  } finally {
    database.close();
  }
};
/** One place of the file is not as it was. */
const spoil = (file: string): void => {
  const { length } = readFileSync(file);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.from([255, 1, 255]), 0, 3, length - 5_000);
  closeSync(handle);
};
const requestsOf = (house: TestHouse) => house.rows('SELECT id FROM requests').length;

describe('a restore', () => {
  it('says first what it would take back, and changes nothing by that', async () => {
    const { house, name } = await copiedHouse();
    const { copy, loss } = await house.as('090').backups.preview({ name });
    expect(copy).toMatchObject({ name, requests: 1 });
    expect(loss).toMatchObject({ relation: 'earlier', events: expect.any(Number) });
    expect(loss.touched).toContainEqual({ kind: 'request', count: 1 });
    expect(requestsOf(house)).toBe(2);
    expect(readdirSync(house.dataDir)).not.toContain('restoring');
    expect(await refusal(house.as('011').backups.preview({ name }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it('goes back in one action, keeps the house as it was, and says so in the record', async () => {
    const { house, name } = await copiedHouse();
    const { keptIn: asked } = await house.as('090').backups.restore({ name, why: '误删整层房间' });
    expect(requestsOf(house)).toBe(2);
    await house.desk.close();
    const laid = layDown(house);
    const keptIn = join(laid.dataDir, 'kept', basename(asked));
    await (await laid.start()).close();
    expect(laid.whole()).toHaveLength(1);
    const told = "SELECT subject_id AS name FROM events WHERE kind = 'house-restored'";
    expect(laid.rows(told)).toEqual([{ name }]);
    // By leave: nobody is told that newest events were cut off.
    expect(laid.rows('SELECT kind, detail FROM record_findings')).toEqual([]);
    expect(countOf(keptIn)).toBe(2);
    // Once: the next start is an ordinary one.
    await (await laid.start()).close();
    expect(laid.rows(told)).toHaveLength(1);
    for (const gone of ['restored.json', 'restoring'])
      expect(readdirSync(laid.dataDir)).not.toContain(gone);
  });

  it('counts among what it takes back what others recorded while the copy was verified', async () => {
    const { house, name } = await copiedHouse();
    const { loss: before } = await house.as('090').backups.preview({ name });
    const restored = house.as('090').backups.restore({ name, why: '误删整层房间' });
    // The thread has the house as it was when it was asked: it lays the copy ready from there.
    await expect.poll(() => readdirSync(house.dataDir), { interval: 1 }).toContain('restoring');
    await recordOne(house.as('002'), '1212枕头');
    const { loss } = await restored;
    expect(loss.touched).toContainEqual({ kind: 'request', count: 2 });
    expect(loss.events).toBeGreaterThan(before.events);
    const [begun] = house.rows<{ seq: number; events: number }>(
      `SELECT seq, body ->> '$.facts.events' AS events FROM events
        WHERE kind = 'backup-restore-begun'`,
    );
    expect(begun?.events).toBe(loss.events);
    await house.reopen();
    const told =
      "SELECT body ->> '$.facts.before.seq' AS seq FROM events WHERE kind = 'house-restored'";
    house.desk.settle();
    expect(house.rows(told)).toEqual([{ seq: (begun?.seq ?? 0) - 1 }]);
  });

  it('takes back no looks and no setting of the copies, and stands on the board until it is read', async () => {
    const { house } = await copiedHouse();
    const administrator = house.as('090');
    await house.as('002').stays.checkIn({
      place: '1208',
      guest: '慕容雪晴',
      departure: '2026-11-25',
    });
    await house.as('002').guests.find({ text: '慕容' });
    house.desk.settle();
    const { name } = await administrator.backups.now();
    await recordOne(house.as('002'), '1212枕头');
    await house.as('003').guests.find({ text: '慕容' });
    house.desk.settle();
    const second = mkdtempSync(join(tmpdir(), 'bellboard-stick-'));
    onTestFinished(() => rmSync(second, { recursive: true }));
    await administrator.backups.set({
      secondPlace: second,
      passphrase: 'kettle orbit window seven',
    });
    const looks =
      'SELECT staff_id AS staff, subject_kind AS kind, at_ms AS at FROM looks ORDER BY 1, 2, 3';
    const looked = house.rows(looks);
    expect(looked).toHaveLength(2);
    const settings = 'SELECT second_place, recipient, sealed_key FROM backup_settings';
    const set = house.rows(settings);
    const { keptIn } = await administrator.backups.restore({ name, why: '误删整层房间' });
    await house.desk.close();
    const laid = layDown(house);
    const lay = readdirSync(laid.dataDir).filter((at) => at.startsWith('house.db'));
    const desk = await laid.start();
    desk.settle();
    await desk.close();
    expect(laid.whole()).toHaveLength(2);
    expect(laid.rows(looks)).toEqual(looked);
    expect(laid.rows(settings)).toEqual(set);
    expect(laid.rows("SELECT label FROM alarms WHERE target = 'restored'")).toEqual([
      { label: '← 11-23 16:00' },
    ]);
    const [told] = laid.rows<{ body: string }>(
      "SELECT body FROM events WHERE kind = 'house-restored'",
    );
    expect(JSON.parse(told?.body ?? '')).toMatchObject({
      facts: { carried: { settings: true, looks: 1 } },
    });
    // The house that gave way lies there as it was.
    expect(readdirSync(join(laid.dataDir, 'kept', basename(keptIn)))).toEqual(lay);
  });

  it('cut short between any two of its steps ends whole at the next start', async () => {
    const { house, name } = await copiedHouse();
    const { keptIn: asked } = await house.as('090').backups.restore({ name, why: '演练断电' });
    // The log is still there: the console fell, and its folder was carried elsewhere.
    for (const done of ['nothing', 'log', 'log and house', 'all but the note']) {
      const laid = layDown(house);
      const keptIn = join(laid.dataDir, 'kept', basename(asked));
      if (done !== 'nothing') {
        mkdirSync(keptIn, { recursive: true });
        renameSync(`${laid.file}-wal`, join(keptIn, 'house.db-wal'));
      }
      if (done === 'log and house' || done === 'all but the note')
        renameSync(laid.file, join(keptIn, 'house.db'));
      if (done === 'all but the note')
        renameSync(join(laid.dataDir, 'restoring', 'house.db'), laid.file);
      takeReady(laid);
      expect(laid.whole(), done).toHaveLength(1);
      expect(countOf(keptIn), done).toBe(2);
      expect(existsSync(asked), done).toBe(false);
    }
  });

  it('that could not be recorded is none: nothing lies ready, and the next start finds the house as it is', async () => {
    const { house, name } = await copiedHouse();
    house.arrange(
      `CREATE TRIGGER full BEFORE INSERT ON events WHEN NEW.kind = 'backup-restore-begun'
        BEGIN SELECT RAISE(ABORT, 'no room'); END`,
    );
    await refusal(house.as('090').backups.restore({ name, why: '磁盘已满' }));
    expect(readdirSync(house.dataDir)).not.toContain('restoring');
    house.arrange('DROP TRIGGER full');
    await house.reopen();
    expect(requestsOf(house)).toBe(2);
  });

  it('cut short after it was laid ready and before it was recorded is none either', async () => {
    const { house, name } = await copiedHouse();
    await house.as('090').backups.restore({ name, why: '演练断电' });
    const seq = "(SELECT seq FROM events WHERE kind = 'backup-restore-begun')";
    await house.desk.close();
    for (const fell of [false, true]) {
      const laid = layDown(house);
      if (fell)
        behind(
          laid.dataDir,
          `PRAGMA foreign_keys = OFF; DROP TRIGGER events_never_go; DROP TRIGGER event_personal_goes_by_erasure;
           DELETE FROM event_personal WHERE seq >= ${seq}; DELETE FROM events WHERE seq >= ${seq};`,
        );
      takeReady(laid);
      expect(laid.rows('SELECT id FROM requests')).toHaveLength(fell ? 2 : 1);
      expect(readdirSync(laid.dataDir)).not.toContain('restoring');
    }
  });

  it('is one at a time: a second asked for meanwhile is refused, and takes nothing from the first', async () => {
    const { house, name } = await copiedHouse();
    const { backups } = house.as('090');
    const first = backups.restore({ name, why: '误删整层房间' });
    expect(await refusal(backups.restore({ name, why: '又按了一次' }))).toMatchObject({
      code: 'WRONG_STATE',
      reason: 'backups.restoring',
    });
    await first;
    expect(await refusal(backups.restore({ name, why: '再按一次' }))).toMatchObject({
      reason: 'backups.restoring',
    });
    await house.reopen();
    expect(countOf(house.dataDir)).toBe(1);
    // One that came to nothing stands in no other's way.
    await refusal(house.as('090').backups.restore({ name: 'no-such-copy', why: '看错了' }));
    await house.as('090').backups.restore({ name, why: '再恢复一次' });
  });

  it('that was recorded is taken also where the house cannot be read any more, or is gone', async () => {
    const { house, name } = await copiedHouse();
    await house.as('090').backups.restore({ name, why: '硬盘要坏' });
    await house.desk.close();
    for (const harm of ['damaged', 'empty', 'gone']) {
      const laid = layDown(house);
      if (harm === 'gone') rmSync(laid.file);
      else writeFileSync(laid.file, harm === 'empty' ? '' : 'no pages at all'.repeat(1_000));
      await (await laid.start()).close();
      expect(laid.whole(), harm).toHaveLength(1);
    }
  });

  it('is taken by the console at once when a command beside it has asked for it', async () => {
    const { house, name } = await copiedHouse();
    const laid = layDown(house);
    let anew = 0;
    await laid.start(() => {
      anew += 1;
    });
    const beside = await createDesk({
      dataDir: laid.dataDir,
      live: false,
      machineMs: house.nowMs,
    });
    const session = beside.connect({ station: 'command', kind: 'program' });
    session.staffId = house.sessionOf('090').staffId;
    await beside.clientFor(session).backups.restore({ name, why: '从命令恢复' });
    await beside.close();
    await expect.poll(() => anew).toBe(1);
  });

  it('whose note cannot be read now keeps the house shut, and is taken once it can', async () => {
    const { house, name } = await copiedHouse();
    await house.as('090').backups.restore({ name, why: '磁盘读错' });
    await house.desk.close();
    const laid = layDown(house);
    const ready = join(laid.dataDir, 'restoring', 'ready.json');
    renameSync(ready, `${ready}.aside`);
    mkdirSync(ready);
    await expect(laid.start()).rejects.toThrow();
    rmSync(ready, { recursive: true });
    renameSync(`${ready}.aside`, ready);
    await (await laid.start()).close();
    expect(laid.whole()).toHaveLength(1);
  });

  it('takes a copy from the place where it lies whole, whatever has become of it in the other', async () => {
    const house = await createTestHouse({ live: true });
    const stick = mkdtempSync(join(tmpdir(), 'bellboard-stick-'));
    onTestFinished(() => rmSync(stick, { recursive: true, force: true }));
    const administrator = house.as('090');
    await administrator.backups.set({ secondPlace: stick });
    await recordOne(house.as('002'), '1208毛巾');
    const { name } = await administrator.backups.now();
    await recordOne(house.as('002'), '1210毛巾');
    spoil(join(house.dataDir, 'backups', name));
    expect((await administrator.backups.preview({ name })).copy).toMatchObject({
      name,
      requests: 1,
    });
    await administrator.backups.restore({ name, why: '本机的那份坏了' });
    await house.reopen();
    expect(requestsOf(house)).toBe(1);
    // Bad in both it is refused, by what was found in the first.
    for (const folder of [join(house.dataDir, 'backups'), stick]) spoil(join(folder, name));
    expect(await refusal(house.as('090').backups.preview({ name }))).toMatchObject({
      code: 'DATABASE_CORRUPT',
      reason: 'backups.damaged',
    });
  });

  it('of a copy changed by one byte is refused, and the rehearsal shouts', async () => {
    const { house, name } = await copiedHouse();
    spoil(join(house.dataDir, 'backups', name));
    for (const call of [
      () => house.as('090').backups.preview({ name }),
      () => house.as('090').backups.restore({ name, why: '不会成功' }),
    ])
      expect(await refusal(call())).toMatchObject({
        code: 'DATABASE_CORRUPT',
        reason: 'backups.damaged',
      });
    expect(existsSync(join(house.dataDir, 'restoring', 'ready.json'))).toBe(false);
    const rehearsed = await house.as('090').backups.rehearse({});
    expect(rehearsed).toMatchObject({ ok: false, name });
    house.advance(1);
    const { alarms } = await house.as('011').alarms.list();
    expect(alarms.filter(({ target }) => target === 'backup')).toHaveLength(1);
    await house.as('090').backups.now();
    expect(await house.as('090').backups.rehearse({})).toMatchObject({ ok: true });
    expect((await house.as('090').backups.list()).rehearsal).toMatchObject({ ok: true });
  });
});

it('a file that is no house at all is refused as damaged, whatever its note says of it', async () => {
  const { house, name } = await copiedHouse();
  const folder = join(house.dataDir, 'backups');
  for (const bytes of [Buffer.alloc(9_000, 1), Buffer.alloc(0)]) {
    writeFileSync(join(folder, name), bytes);
    const note = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    writeFileSync(join(folder, `${name}.json`), JSON.stringify({ ...note, sha256 }));
    expect(await refusal(house.as('090').backups.preview({ name }))).toMatchObject({
      code: 'DATABASE_CORRUPT',
      reason: 'backups.damaged',
    });
  }
});

describe('a copy under lock', () => {
  it('opens with its passphrase alone, also after the house has another', async () => {
    const { house, name } = await copiedHouse('秘密的句子 correct horse');
    const administrator = house.as('090');
    expect(name).toMatch(/\.db\.age$/);
    const bytes = readFileSync(join(house.dataDir, 'backups', name));
    expect(bytes.subarray(0, 21).toString()).toBe('age-encryption.org/v1');
    expect(
      await refusal(administrator.backups.preview({ name, passphrase: 'guess' })),
    ).toMatchObject({ reason: 'backups.passphraseWrong' });
    await administrator.backups.set({ passphrase: 'another passphrase' });
    const previewed = await administrator.backups.preview({
      name,
      passphrase: '秘密的句子 correct horse',
    });
    expect(previewed.copy).toMatchObject({ encrypted: true, requests: 1 });
    // Neither passphrase nor key lies in the house.
    const kept = JSON.stringify(house.rows('SELECT * FROM backup_settings'));
    expect(kept).not.toContain('passphrase');
    expect(kept).not.toContain('AGE-SECRET-KEY');
  });

  it('opens by itself on the PC that locked it, and on no other until the passphrase was given there', async () => {
    const { house, name } = await copiedHouse('秘密的句子 correct horse');
    const administrator = house.as('090');
    expect(await administrator.backups.preview({ name })).toMatchObject({
      copy: { encrypted: true, requests: 1 },
    });
    expect(await administrator.backups.rehearse()).toMatchObject({ ok: true, name });
    const keys = join(house.dataDir, 'backup-keys.json');
    if (process.platform !== 'win32') expect(statSync(keys).mode & 0o077).toBe(0);
    // Copies are what may be carried away: what opens them is not among them.
    for (const file of readdirSync(join(house.dataDir, 'backups')))
      expect(readFileSync(join(house.dataDir, 'backups', file)).includes('AGE-SECRET-KEY')).toBe(
        false,
      );
    rmSync(keys);
    expect(await refusal(administrator.backups.preview({ name }))).toMatchObject({
      reason: 'backups.passphraseMissing',
    });
    await administrator.backups.preview({ name, passphrase: '秘密的句子 correct horse' });
    expect(await administrator.backups.preview({ name })).toMatchObject({ copy: { name } });
  });
});
