// A month's archive: what stands in its two files, read as anybody would without the program.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

type Line = Record<string, string | number | null>;

let house: TestHouse;
let folder: string;
let record: string;
let personal: string;

const unpack = (file: string): string => {
  const into = mkdtempSync(join(tmpdir(), 'bellboard-archive-'));
  execFileSync('python3', ['-m', 'zipfile', '-e', file, into]);
  return into;
};
const linesOf = (from: string, name: string): Line[] =>
  readFileSync(join(from, name), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line);

beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  const operator = house.as('002');
  const call = await operator.calls.begin({ place: '1208' });
  await operator.intake.record({ text: '1208枕头有霉味', callId: call.id }).catch(() => {});
  await operator.calls.keep({ id: call.id, draft: '客人姓王' });
  await operator.calls.end({ id: call.id });
  await recordOne(operator, '1208毛巾');
  const written = await house.as('011').archive.write({ month: '2026-11' });
  folder = join(house.dataDir, 'archive');
  expect(written).toMatchObject({ month: '2026-11', complete: false, folder, there: true });
  record = unpack(join(folder, written.file));
  personal = unpack(join(folder, written.personalFile ?? ''));
  return () => house.close();
});

describe('the archive of a month', () => {
  it('is two whole files in the house’s folder, with nothing half written beside them', () => {
    expect(readdirSync(folder).sort()).toEqual([
      '2026-11.bellboard.zip',
      '2026-11.personal.bellboard.zip',
    ]);
  });

  it('says what it is in both languages, and what each column means', () => {
    const readme = readFileSync(join(record, 'README.txt'), 'utf8');
    expect(readme).toContain('月档 2026-11');
    expect(readme).toContain('archive of 2026-11');
    expect(readme).toContain('copies kept elsewhere must be replaced');
    const fields = JSON.parse(readFileSync(join(record, 'fields.json'), 'utf8')) as {
      file: string;
      columns: { name: string; zh: string; en: string; type: string; unit: string | null }[];
    }[];
    const requests = fields.find(({ file }) => file === 'requests.jsonl');
    expect(requests?.columns.find(({ name }) => name === 'due_at_ms')).toEqual({
      name: 'due_at_ms',
      zh: '应完成时刻',
      en: 'Due at',
      type: 'integer',
      unit: 'milliseconds since 1970-01-01T00:00Z',
    });
    for (const { file, columns } of fields) {
      const [line] = linesOf(record, file);
      if (line) expect(Object.keys(line), file).toEqual(columns.map(({ name }) => name));
    }
  });

  it('lists every file with its rows and its digest', () => {
    const manifest = JSON.parse(readFileSync(join(record, 'manifest.json'), 'utf8')) as {
      members: { name: string; rows: number; bytes: number; sha256: string }[];
    };
    expect(manifest.members.length).toBeGreaterThan(25);
    for (const { name, rows, bytes, sha256 } of manifest.members) {
      const content = readFileSync(join(record, name));
      expect(createHash('sha256').update(content).digest('hex'), name).toBe(sha256);
      expect(statSync(join(record, name)).size, name).toBe(bytes);
      expect(content.toString().split('\n').length - 1, name).toBe(rows);
    }
  });

  it('has the figures in the record and the words apart from it', () => {
    const requests = linesOf(record, 'requests.jsonl');
    expect(requests.map(({ place }) => place)).toContain('1208');
    expect(Object.keys(requests[0] ?? {})).not.toContain('words');
    const everything = readdirSync(record).map((name) => readFileSync(join(record, name), 'utf8'));
    for (const text of everything) {
      expect(text).not.toContain('霉味');
      expect(text).not.toContain('客人姓王');
    }
    expect(linesOf(personal, 'calls.jsonl').map(({ said }) => said)).toEqual(
      house.rows<{ said: string }>('SELECT said FROM calls').map(({ said }) => said),
    );
    const stays = linesOf(personal, 'stays.jsonl');
    expect(stays.length).toBe(linesOf(record, 'stays.jsonl').length);
  });

  it('carries a chain that anybody can recompute, from genesis to its check word', () => {
    const sha = (text: string) => createHash('sha256').update(text).digest('hex');
    let before = '0'.repeat(64);
    const parts = new Map(
      linesOf(personal, 'event_personal.jsonl').map((part) => [part['seq'], part]),
    );
    for (const event of linesOf(record, 'events.jsonl')) {
      const { previous_hash, seq, id, at_ms, kind, subject_kind, subject_id } = event;
      const { actor, station, body, commitment, hash } = event;
      expect(previous_hash).toBe(before);
      const fields = [previous_hash, seq, id, at_ms, kind, subject_kind, subject_id, actor];
      expect(sha(JSON.stringify([...fields, station, body, commitment]))).toBe(hash);
      const part = parts.get(seq ?? null);
      if (part) expect(sha(`${part['salt']}\n${part['body']}`)).toBe(commitment);
      before = String(hash);
    }
    const [row] = house.rows<{ check_word: string }>('SELECT check_word FROM archives');
    expect(row?.check_word).toBe(`${before.slice(0, 4)}·${before.slice(4, 8)}`.toUpperCase());
  });

  it('stands on the record, without anything personal', () => {
    const [event] = house.rows<{ body: string; commitment: string | null }>(
      "SELECT body, commitment FROM events WHERE kind = 'archive-written'",
    );
    expect(event?.commitment).toBeNull();
    expect(JSON.parse(event?.body ?? '')).toMatchObject({
      facts: { file: '2026-11.bellboard.zip', complete: false },
    });
  });

  it('is written again in one step, and the list shows the newer', async () => {
    const before = readFileSync(join(folder, '2026-11.bellboard.zip'));
    await recordOne(house.as('002'), '0812拖鞋');
    await house.as('011').archive.write({ month: '2026-11' });
    expect(readFileSync(join(folder, '2026-11.bellboard.zip')).equals(before)).toBe(false);
    expect(house.rows('SELECT count(*) AS n FROM archives')).toEqual([{ n: 1 }]);
    const { months } = await house.as('011').archive.list({});
    expect(months[0]).toMatchObject({ month: '2026-11', archive: { by: '011', there: true } });
  });

  it.each([
    ['2026-12', 'archive.notBegun', 'WRONG_STATE'],
    ['2020-01', 'archive.beforeRecord', 'NOT_FOUND'],
  ])('of %s is refused', async (month, reason, code) => {
    expect(await refusal(house.as('011').archive.write({ month }))).toMatchObject({ code, reason });
    expect(existsSync(join(folder, `${month}.bellboard.zip`))).toBe(false);
  });

  it.each(['2026-13', '2026', '../../x', '2026-11\n'])('of %j is no month', async (month) => {
    expect(await refusal(house.as('011').archive.write({ month }))).toMatchObject({
      code: 'INVALID_INPUT',
    });
  });

  it('is not for everybody to write', async () => {
    expect(await refusal(house.as('002').archive.write({ month: '2026-11' }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });
});
