// Papers of a contract: told by their bytes, kept as files of the house, never outside their folder.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../electron/desk/tables/index.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';

const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const dot =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const setUp = async () => {
  const house = await createTestHouse();
  const supervisor = house.as('010');
  const { id } = await supervisor.contracts.add({
    supplier: '绿安',
    scope: '虫害',
    startsOn: '2026-01-01',
  });
  return { house, supervisor, id };
};

const stored = (house: TestHouse, id: string): string[] => {
  const folder = join(house.dataDir, 'contracts', id);
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('a paper', () => {
  it.each([
    ['a PDF', '合同.pdf', pdf, 'pdf'],
    ['a picture whatever it is called', 'scan.pdf', Buffer.from(dot, 'base64'), 'png'],
    ['a table', 'prices.xlsx', null, 'xlsx'],
  ] as const)('is %s by its bytes, and kept as they came', async (_, name, given, kind) => {
    const { house, supervisor, id } = await setUp();
    const bytes = given ?? Buffer.from(await writeXlsx([{ name: 'x', rows: [['a']] }]));
    const file = await supervisor.contracts.attach({ id, name, content: bytes.toString('base64') });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    expect(file).toMatchObject({ name, kind, bytes: bytes.length, sha256, by: '010' });
    expect(stored(house, id)).toEqual([sha256]);
    expect(readFileSync(join(house.dataDir, 'contracts', id, sha256)).equals(bytes)).toBe(true);
    const { path } = await supervisor.contracts.copyFile({ file: file.id });
    expect(path.startsWith(join(house.dataDir, 'paper'))).toBe(true);
    expect(readFileSync(path).equals(bytes)).toBe(true);
  });

  it.each([
    ['a program', Buffer.from('MZ\x90\x00 this program cannot be run')],
    ['a web page called a PDF', Buffer.from('<html><script>alert(1)</script></html>')],
    ['a zip that is no office file', Buffer.from('UEsFBgAAAAAAAAAAAAAAAAAAAAAAAA==', 'base64')],
    ['nothing', Buffer.from('x')],
  ])('that is %s is refused, and nothing is kept', async (_, bytes) => {
    const { house, supervisor, id } = await setUp();
    const before = house.contents();
    const refused = await refusal(
      supervisor.contracts.attach({ id, name: 'contract.pdf', content: bytes.toString('base64') }),
    );
    expect(refused).toMatchObject({ code: 'INVALID_INPUT', reason: 'contracts.wrongKind' });
    expect(refused?.message).toContain('contract.pdf');
    expect(house.contents()).toBe(before);
    expect(stored(house, id)).toEqual([]);
  });

  it('too large is refused with how large it may be', async () => {
    const { house, supervisor, id } = await setUp();
    const bytes = Buffer.concat([pdf, Buffer.alloc(8 * 1_024 * 1_024)]);
    const refused = await refusal(
      supervisor.contracts.attach({ id, name: 'x.pdf', content: bytes.toString('base64') }),
    );
    expect(refused).toMatchObject({ code: 'TOO_LARGE', reason: 'contracts.fileTooLarge' });
    expect(refused?.message).toContain('8 MB');
    expect(stored(house, id)).toEqual([]);
  });

  it.each([
    '../../../../etc/passwd',
    '..\\..\\evil.pdf',
    '/abs/olute.pdf',
    'a\u202Efdp.exe',
    'con',
  ])('called %j stays in its folder, and so does its copy', async (name) => {
    const { house, supervisor, id } = await setUp();
    const file = await supervisor.contracts.attach({
      id,
      name,
      content: pdf.toString('base64'),
    });
    expect(stored(house, id)).toEqual([file.sha256]);
    expect(readdirSync(join(house.dataDir, 'contracts'))).toEqual([id]);
    const { path } = await supervisor.contracts.copyFile({ file: file.id });
    expect(path.startsWith(join(house.dataDir, 'paper'))).toBe(true);
    expect(path.slice(join(house.dataDir, 'paper').length + 1).split('/')).toHaveLength(2);
  });

  it('of a contract nobody has makes no folder', async () => {
    const { house, supervisor } = await setUp();
    expect(
      await refusal(
        supervisor.contracts.attach({
          id: '../../evil',
          name: 'x.pdf',
          content: pdf.toString('base64'),
        }),
      ),
    ).toMatchObject({ code: 'NOT_FOUND', reason: 'contracts.unknown' });
    expect(existsSync(join(house.dataDir, 'contracts'))).toBe(false);
  });

  it('twice is one; taken out it may come again, and its file stays', async () => {
    const { house, supervisor, id } = await setUp();
    const attach = () =>
      supervisor.contracts.attach({ id, name: '合同.pdf', content: pdf.toString('base64') });
    const file = await attach();
    expect(await refusal(attach())).toMatchObject({
      code: 'CONFLICT',
      reason: 'contracts.attachedAlready',
    });
    const card = await supervisor.contracts.detach({ file: file.id, reason: '旧版' });
    expect(card.papers).toEqual([]);
    expect(card.events.at(-1)).toMatchObject({
      kind: 'paper-detached',
      text: '合同.pdf · 旧版',
    });
    // What a paper is called is not in the chain, nor for whoever may not see the papers.
    expect(house.rows("SELECT 1 AS one FROM events WHERE body LIKE '%合同.pdf%'")).toEqual([]);
    expect(JSON.stringify(await house.as('002').contracts.get({ id }))).not.toContain('合同.pdf');
    expect(stored(house, id)).toHaveLength(1);
    expect((await attach()).sha256).toBe(file.sha256);
  });

  it('changed by one byte, or gone, is not handed out', async () => {
    const { house, supervisor, id } = await setUp();
    const file = await supervisor.contracts.attach({
      id,
      name: '合同.pdf',
      content: pdf.toString('base64'),
    });
    const path = join(house.dataDir, 'contracts', id, file.sha256);
    const changed = Buffer.from(pdf);
    changed[20] = 0x41;
    writeFileSync(path, changed);
    expect(await refusal(supervisor.contracts.copyFile({ file: file.id }))).toMatchObject({
      code: 'CONFLICT',
      reason: 'contracts.fileChanged',
    });
    expect(await refusal(house.as('002').contracts.copyFile({ file: file.id }))).toMatchObject({
      code: 'NOT_ALLOWED',
    });
  });

  it.each([
    ['changed', (bytes: Buffer) => bytes.fill(0x41, 20, 21)],
    ['half of it', (bytes: Buffer) => bytes.subarray(0, 9)],
    ['whole', (bytes: Buffer) => bytes],
  ])('attached anew is whole again, whatever lies there: %s', async (_, damage) => {
    const { house, supervisor, id } = await setUp();
    const attach = () =>
      supervisor.contracts.attach({ id, name: '合同.pdf', content: pdf.toString('base64') });
    const first = await attach();
    const path = join(house.dataDir, 'contracts', id, first.sha256);
    writeFileSync(path, damage(Buffer.from(pdf)));
    await supervisor.contracts.detach({ file: first.id, reason: '打不开' });
    const again = await attach();
    expect(readFileSync(path).equals(pdf)).toBe(true);
    expect(stored(house, id)).toEqual([first.sha256]);
    const copied = await supervisor.contracts.copyFile({ file: again.id });
    expect(readFileSync(copied.path).equals(pdf)).toBe(true);
  });
});
