// An archive file held against its seal: one byte anywhere, and it is refused with the place.
import { randomBytes } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { ZipFile } from 'yazl';
import { checkSeal } from '../../electron/desk/archive/check.ts';
import { readDirectory } from '../../electron/desk/archive/directory.ts';
import { writeZip } from '../../electron/desk/archive/zip.ts';
import { DeskError } from '../../electron/desk/kernel/failure.ts';
import { membersOf, seal } from '../support/fuzz/sealed-archive.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { recordOne } from '../support/requests.ts';

let house: TestHouse;
let file: string;
let whole: Buffer;

beforeAll(async () => {
  house = await createTestHouse({ shared: true });
  for (let count = 0; count < 12; count += 1)
    await recordOne(house.as('002'), `12${String(count + 1).padStart(2, '0')}毛巾`);
  const written = await house.as('011').archive.write({ month: '2026-11' });
  file = join(house.dataDir, 'archive', written.file);
  whole = readFileSync(file);
  return () => house.close();
});

const open = (name: string, more: object = {}) =>
  house.as('011').archive.open({ file: name, ...more });
const put = (name: string, bytes: Uint8Array): string => {
  writeFileSync(join(house.dataDir, 'archive', name), bytes);
  return name;
};

const changedAt = (bytes: Buffer): Record<string, unknown> => {
  try {
    checkSeal(bytes, 'x');
    return {};
  } catch (error) {
    return error instanceof DeskError ? { ...error.details, reason: error.reason } : { error };
  }
};

describe('an archive file', () => {
  it('as it was written shows its members, and the rows that are asked for', async () => {
    const opened = await open('2026-11.bellboard.zip', { member: 'requests', filter: '1203' });
    expect(opened).toMatchObject({
      part: 'record',
      month: '2026-11',
      chain: { ours: 'same' },
      found: 1,
    });
    expect(opened.rows).toMatchObject([{ place: '1203', service: 'towels' }]);
    expect(opened.members.find(({ name }) => name === 'requests.jsonl')).toMatchObject({
      zh: '服务单',
      en: 'Requests',
      rows: 12,
    });
    const page = await open('2026-11.bellboard.zip', { member: 'requests', skip: 10, limit: 5 });
    expect(page).toMatchObject({ found: 12 });
    expect(page.rows).toHaveLength(2);
    expect((await open('2026-11.personal.bellboard.zip')).part).toBe('personal');
    expect((await open(file)).path).toBe(file);
  });

  it('with one byte changed anywhere is refused, and the very byte is named', () => {
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const bytes = Buffer.from(whole);
        bytes[at] = ((bytes[at] ?? 0) + by) % 256;
        const said = changedAt(bytes);
        expect(said['reason']).toMatch(/^archive\.changed(Line)?$/);
        expect(said['byte']).toBe(at);
      }),
      { numRuns: 400 },
    );
  });

  it('with one byte changed in its end, its directory or a header is refused with that place', () => {
    const end = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    const directory = whole.readUInt32LE(end + 16);
    const [first, second] = readDirectory(whole, directory, end);
    const flip = (at: number) => {
      const bytes = Buffer.from(whole);
      bytes[at] = (bytes[at] ?? 0) ^ 1;
      return changedAt(bytes);
    };
    for (let at = end; at < whole.length; at += 1)
      expect(flip(at), `byte ${at} of ${whole.length}`).toMatchObject({ part: 'end', byte: at });
    for (let at = directory; at < end; at += 1)
      expect(flip(at)).toMatchObject({ part: 'directory', byte: at });
    expect(flip(first?.offset ?? 0)).toMatchObject({ part: 'README.txt', byte: 0 });
    expect(flip((second?.offset ?? 0) + 4)).toMatchObject({ part: 'fields.json' });
  });

  it('with a changed line of requests says which line', async () => {
    const end = whole.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
    const entry = readDirectory(whole, whole.readUInt32LE(end + 16), end).find(
      ({ name }) => name === 'events.jsonl',
    );
    const bytes = Buffer.from(whole);
    const at = (entry?.data ?? 0) + (entry?.packed ?? 0) - 40;
    bytes[at] = (bytes[at] ?? 0) ^ 0x40;
    const answer = await refusal(open(put('changed.zip', bytes)));
    expect(answer).toMatchObject({
      code: 'CONFLICT',
      reason: 'archive.changedLine',
      details: { part: 'events.jsonl', byte: at },
    });
    expect(Number(answer.details['line'])).toBeGreaterThan(5);
  });

  it('with two bytes changed is refused with the block they stand in', () => {
    const bytes = Buffer.from(whole);
    bytes[100] = (bytes[100] ?? 0) ^ 1;
    bytes[200] = (bytes[200] ?? 0) ^ 1;
    expect(changedAt(bytes)).toMatchObject({ part: 'README.txt' });
  });

  it('that is cut short or longer is refused', async () => {
    const at = (name: string) => join(house.dataDir, 'archive', name);
    for (const length of [whole.length - 1, whole.length - 300, 5_000, 100]) {
      copyFileSync(file, at('short.zip'));
      truncateSync(at('short.zip'), length);
      expect(await refusal(open('short.zip'))).toMatchObject({ reason: 'archive.cutShort' });
    }
    copyFileSync(file, at('long.zip'));
    appendFileSync(at('long.zip'), 'x');
    expect(await refusal(open('long.zip'))).toMatchObject({
      reason: 'archive.longer',
      details: { byte: whole.length },
    });
  });

  it('of another program, or none at all, is refused', async () => {
    const foreign = new ZipFile();
    foreign.addBuffer(Buffer.from('x'), 'a.txt');
    foreign.end();
    const pieces: Buffer[] = [];
    for await (const piece of foreign.outputStream as AsyncIterable<Buffer>) pieces.push(piece);
    for (const bytes of [
      Buffer.concat(pieces),
      Buffer.from('hello'),
      Buffer.alloc(0),
      Buffer.alloc(5_000, 7),
    ])
      expect(await refusal(open(put('foreign.zip', bytes)))).toMatchObject({
        code: 'INVALID_INPUT',
        reason: 'archive.foreign',
      });
  });

  it.each(['../house.db', 'a/b.zip', '..\\house.db', '.hidden'])(
    'named %j is not looked for',
    async (name) => {
      expect(await refusal(open(name))).toMatchObject({ code: 'INVALID_INPUT' });
    },
  );

  it('on a stick is opened by its full path, and what became of it there is told', async () => {
    const stick = join(house.dataDir, '..', `${basename(house.dataDir)}-stick`);
    mkdirSync(stick);
    const there = join(stick, '2026-11.bellboard.zip');
    copyFileSync(file, there);
    expect(await open(there)).toMatchObject({ path: there, chain: { ours: 'same' } });
    truncateSync(there, whole.length - 1);
    expect(await refusal(open(there))).toMatchObject({ reason: 'archive.cutShort' });
    // Of a beginning that is another the end still tells that it is ours.
    const bytes = Buffer.from(whole);
    bytes[35] = (bytes[35] ?? 0) ^ 1;
    writeFileSync(there, bytes);
    expect(await refusal(open(there))).toMatchObject({ reason: 'archive.changed' });
    rmSync(stick, { recursive: true });
  });

  it('elsewhere that is none has one answer, whatever lies there or nothing', async () => {
    const large = join(house.dataDir, 'large.bin');
    writeFileSync(large, '');
    truncateSync(large, 3_000_000_000);
    for (const path of [
      join(house.dataDir, 'nothing.zip'),
      join(house.dataDir, 'archive', 'nothing.zip'),
      house.dataDir,
      house.file,
      large,
      join(house.dataDir, 'archive', put('foreign.zip', Buffer.alloc(5_000, 7))),
      join(house.dataDir, 'archive', put('empty.zip', Buffer.alloc(0))),
      join(house.file, 'below-a-file.zip'),
    ])
      expect(await refusal(open(path)), path).toMatchObject({
        code: 'NOT_FOUND',
        reason: 'archive.noneThere',
        details: { file: path },
      });
    rmSync(large);
  });

  it('that is not there is not found; a member it lacks neither', async () => {
    expect(await refusal(open('2020-01.bellboard.zip'))).toMatchObject({
      reason: 'archive.noFile',
    });
    expect(await refusal(open('2026-11.bellboard.zip', { member: 'wishes' }))).toMatchObject({
      reason: 'archive.noMember',
    });
  });
});

describe('a file with a seal of its own making', () => {
  const sealed = async (name: string, parts: [string, string[]][]): Promise<string> => {
    await writeZip(
      join(house.dataDir, 'archive', name),
      [['README.txt', ['x']] as [string, string[]], ...parts].map(([part, lines]) => ({
        name: part,
        lines: () => lines,
      })),
      new Date(0),
    );
    return name;
  };

  it('lacks its list', async () => {
    expect(await refusal(open(await sealed('a.zip', [])))).toMatchObject({
      reason: 'archive.missing',
      details: { part: 'manifest.json' },
    });
  });

  it('holds what is no member', async () => {
    expect(
      await refusal(open(await sealed('b.zip', [['notes/evil.jsonl', ['{}']]]))),
    ).toMatchObject({
      reason: 'archive.member',
    });
  });

  it('would burst', async () => {
    const zeros = ['0'.repeat(60_000_000)];
    expect(await refusal(open(await sealed('c.zip', [['requests.jsonl', zeros]])))).toMatchObject({
      reason: 'archive.bursts',
      details: { part: 'requests.jsonl' },
    });
  });

  it.each(['null', '7', '{"seq":', 'hello'])('holds a row that is %s', async (row) => {
    const members = await membersOf(whole);
    const events = (members.get('events.jsonl') ?? '').split('\n');
    members.set('events.jsonl', [events[0], row, ...events.slice(2)].join('\n'));
    await seal(join(house.dataDir, 'archive', 'row.zip'), members);
    expect(await refusal(open('row.zip'))).toMatchObject({
      code: 'INVALID_INPUT',
      reason: 'archive.member',
      details: { part: 'events.jsonl' },
    });
  });

  it('holds a row without an end', async () => {
    const members = await membersOf(whole);
    const noise = randomBytes(4_500_000).toString('hex');
    members.set('requests.jsonl', noise);
    await seal(join(house.dataDir, 'archive', 'endless.zip'), members);
    expect(await refusal(open('endless.zip', { member: 'requests' }))).toMatchObject({
      reason: 'archive.member',
      details: { part: 'requests.jsonl' },
    });
  });

  it('tells another story than its chain', async () => {
    const opened = await open('2026-11.bellboard.zip', { member: 'events', limit: 1_000 });
    const lines = opened.rows.map((row, index) =>
      JSON.stringify(index === 3 ? { ...row, actor: 'somebody-else' } : row),
    );
    const manifest = {
      format: 1,
      part: 'record',
      month: '2026-11',
      complete: false,
      house: opened.house,
      writtenAt: opened.writtenAt,
      from: opened.from,
      until: opened.until,
      chain: {
        from: { seq: 0, hash: '0'.repeat(64) },
        until: { seq: opened.chain.untilSeq, hash: '1'.repeat(64) },
        checkWord: opened.checkWord,
      },
      members: [],
    };
    const { createHash } = await import('node:crypto');
    const text = `${lines.join('\n')}\n`;
    const member = {
      name: 'events.jsonl',
      rows: lines.length,
      bytes: Buffer.byteLength(text),
      sha256: createHash('sha256').update(text).digest('hex'),
    };
    const forged = await sealed('d.zip', [
      ['fields.json', ['[]']],
      ['events.jsonl', lines],
      [
        'manifest.json',
        [
          JSON.stringify({
            ...manifest,
            members: [
              {
                name: 'README.txt',
                rows: 1,
                bytes: 2,
                sha256: createHash('sha256').update('x\n').digest('hex'),
              },
              {
                name: 'fields.json',
                rows: 1,
                bytes: 3,
                sha256: createHash('sha256').update('[]\n').digest('hex'),
              },
              member,
            ],
          }),
        ],
      ],
    ]);
    expect(await refusal(open(forged))).toMatchObject({
      reason: 'archive.chainBroken',
      details: { part: 'events.jsonl', line: 4 },
    });
  });
});
