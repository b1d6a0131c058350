// Step 270 gives a file to every guest of the rows of before: one to a chain of stays, else one to a stay.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import { migrations } from '../../electron/desk/database/migrations/index.ts';
import { databaseFile, openDatabase } from '../../electron/desk/database/open.ts';
import { nameKey } from '../../shared/guests/model.ts';

const stay = (
  id: string,
  guest: string,
  arrival: string,
  more: { returning?: string; vip?: string; phone?: string; preferences?: string } = {},
) => `
  INSERT INTO stays (id, room, guest, incognito, party, vip_class, language, phone, companions, arrival,
    departure, day_use, state, returning_id, preferences, version)
  VALUES ('${id}', '1208', '${guest}', 0, 1, ${more.vip ? `'${more.vip}'` : 'NULL'}, 'zh-CN',
    ${more.phone ? `'${more.phone}'` : 'NULL'}, '[]', '${arrival}', '${arrival}', 0, 'departed',
    ${more.returning ? `'${more.returning}'` : 'NULL'}, '${more.preferences ?? '[]'}', 1);`;

it('270: stays known to be one guest’s are one file, all others a file each', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-migration-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const db = new Sqlite(databaseFile(dataDir));
  for (const step of migrations) if (step.version < 270) db.exec(step.sql);
  db.pragma(`application_id = ${0x42454c4c}`);
  db.pragma('user_version = 260');
  db.exec(
    stay('s1', '周海', '2026-01-01', { vip: 'key', phone: '138', preferences: '["绿茶"]' }) +
      stay('s2', '周海', '2026-02-01', { returning: 's1', preferences: '["荞麦枕","羽绒过敏"]' }) +
      stay('s3', '周大海', '2026-03-01', {
        returning: 's2',
        preferences: '["荞麦枕","羽绒过敏"]',
      }) +
      stay('s4', '周海', '2026-03-05') +
      stay('s5', 'Mr. John O·Neil', '2026-03-06'),
  );
  db.close();
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  const rows = (sql: string) => database.raw.prepare(sql).all();
  expect(rows('SELECT id, guest_id FROM stays ORDER BY id')).toEqual([
    { id: 's1', guest_id: 'guest-s1' },
    { id: 's2', guest_id: 'guest-s1' },
    { id: 's3', guest_id: 'guest-s1' },
    { id: 's4', guest_id: 'guest-s4' },
    { id: 's5', guest_id: 'guest-s5' },
  ]);
  expect(rows('SELECT id, name, name_key, phone, vip_class FROM guests ORDER BY id')).toEqual([
    { id: 'guest-s1', name: '周大海', name_key: '周大海', phone: '138', vip_class: 'key' },
    { id: 'guest-s4', name: '周海', name_key: '周海', phone: null, vip_class: null },
    {
      id: 'guest-s5',
      name: 'Mr. John O·Neil',
      name_key: nameKey('Mr. John O·Neil'),
      phone: null,
      vip_class: null,
    },
  ]);
  expect(rows('SELECT guest_id, kind, text, source FROM guest_preferences ORDER BY id')).toEqual([
    { guest_id: 'guest-s1', kind: 'likes', text: '荞麦枕', source: 'stay' },
    { guest_id: 'guest-s1', kind: 'avoids', text: '羽绒过敏', source: 'stay' },
  ]);
  expect(database.raw.pragma('foreign_key_check')).toEqual([]);
});

it('400: the names of before are kept as they are typed too', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bellboard-migration-'));
  onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }));
  const db = new Sqlite(databaseFile(dataDir));
  for (const step of migrations) if (step.version < 400) db.exec(step.sql);
  db.pragma(`application_id = ${0x42454c4c}`);
  db.pragma('user_version = 390');
  const file = (id: string, name: string) => `
    INSERT INTO guests (id, name, name_key, made_at_ms, version)
    VALUES ('${id}', '${name}', '${nameKey(name)}', 1, 1);`;
  db.exec(file('a', '单 雪晴') + file('b', 'John Smith') + file('c', ''));
  db.close();
  const database = openDatabase({ dataDir });
  onTestFinished(database.close);
  expect(database.raw.prepare('SELECT id, spelt, letters FROM guests ORDER BY id').all()).toEqual([
    { id: 'a', spelt: 'shanxueqing', letters: 'sxq' },
    { id: 'b', spelt: null, letters: null },
    { id: 'c', spelt: null, letters: null },
  ]);
});
