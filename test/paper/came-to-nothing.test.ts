// What left the house is on record, also where the console was locked or the record refused in the same moment;
// a file that is not on record lies nowhere.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import type { PaperShell } from '../../electron/desk/desk.ts';
import type { DeskClient } from '../../electron/desk/router.ts';
import { createTestHouse, type TestHouse } from '../support/house.ts';
import { refusal } from '../support/refusal.ts';
import { putStay } from '../support/stays.ts';

/** Asked before a file is opened: what else happens in that moment, and whether there is room for it. */
const disk = vi.hoisted(() => ({ opens: (_: string): void => undefined }));
vi.mock('node:fs/promises', async (actual) => {
  const fs = await actual<typeof import('node:fs/promises')>();
  const guarded = {
    ...fs,
    open: async (...asked: Parameters<typeof fs.open>) => {
      disk.opens(String(asked[0]));
      return fs.open(...asked);
    },
  };
  return { ...guarded, default: guarded };
});

afterEach(() => {
  disk.opens = () => undefined;
});
/** There is no room for a file of that ending. */
const fillFor = (ending: string): void => {
  disk.opens = (path) => {
    if (path.endsWith(ending)) throw Object.assign(new Error('no room'), { code: 'ENOSPC' });
  };
};

const month = '2026-11';
const sheet = { name: '服务单 57 1208', size: 'A4' } as const;
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

/** A console with a window and, where it is named, a printer; `sent` is told with each sheet that is out. */
const setUp = async (printer: string | null = null) => {
  const out = { sheets: 0, sent: (): void => undefined };
  const paper: PaperShell = {
    pdf: () => Promise.resolve(pdf),
    print: () => {
      out.sheets += printer === null ? 0 : 1;
      out.sent();
      return Promise.resolve(printer === null ? { problem: 'no-printer' } : { printer });
    },
    reveal: () => true,
  };
  const house = await createTestHouse({ paper });
  const stay = putStay(house, { room: '1208', departure: '2026-11-25', guest: '慕容雪晴' });
  const session = house.sessionOf('090');
  return { house, session, client: house.desk.clientFor(session), stay, out };
};

const papers = (house: TestHouse): string[] => {
  const folder = join(house.dataDir, 'paper');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
};
const recorded = (house: TestHouse): string[] =>
  house
    .rows<{ kind: string }>(
      `SELECT kind FROM events WHERE kind IN ('printed', 'pdf-saved', 'exported', 'guest-exported', 'month-written')
       ORDER BY seq`,
    )
    .map(({ kind }) => kind);

/** Another program has the house in its hands: no commit comes through. */
const hold = (house: TestHouse): { letGo: () => void } => {
  const holder = new Sqlite(house.file);
  onTestFinished(() => void holder.close());
  holder.exec('BEGIN IMMEDIATE');
  return { letGo: () => void holder.exec('ROLLBACK') };
};

const attached = async (client: DeskClient): Promise<string> => {
  const { id } = await client.contracts.add({
    supplier: '绿安',
    scope: '虫害',
    startsOn: '2026-01-01',
  });
  const content = pdf.toString('base64');
  return (await client.contracts.attach({ id, name: '合同.pdf', content })).id;
};

type Export = (client: DeskClient, stay: string) => Promise<() => Promise<unknown>>;
const exports: [string, string[], Export][] = [
  ['a sheet as a PDF', ['pdf-saved'], async (client) => () => client.paper.savePdf(sheet)],
  [
    'a month of attendance',
    ['exported'],
    async (client) => () => client.attendance.exportMonth({ month }),
  ],
  ['the charges', ['exported'], async (client) => () => client.charges.export({ format: 'csv' })],
  [
    'a report',
    ['exported'],
    async (client) => () =>
      client.reports.export({
        name: 'handouts',
        from: '2026-11-01',
        until: '2026-11-23',
        format: 'xlsx',
      }),
  ],
  [
    'the end of a month',
    ['month-written'],
    async (client) => () => client.reports.monthEnd({ month }),
  ],
  [
    'the paper of a contract',
    ['exported'],
    async (client) => {
      const file = await attached(client);
      return () => client.contracts.copyFile({ file });
    },
  ],
  [
    'the copy for a guest',
    ['exported', 'guest-exported'],
    async (client, stay) => () => client.guests.export({ stay }),
  ],
];

it.each(exports)(
  '%s is on record or lies nowhere: locked while it was written, and with a record that takes nothing',
  async (_, kinds, prepare) => {
    const { house, session, client, stay } = await setUp();
    const write = await prepare(client, stay);

    let begun = 0;
    disk.opens = () => {
      begun += 1;
      session.locked = true;
    };
    expect(await refusal(write())).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'kernel.locked',
    });
    expect(begun).toBeGreaterThan(0);
    expect(papers(house)).toEqual([]);
    disk.opens = () => undefined;
    session.locked = false;

    const { letGo } = hold(house);
    expect(await refusal(write())).toMatchObject({ code: 'DATABASE_LOCKED' });
    expect(papers(house)).toEqual([]);
    expect(recorded(house)).toEqual([]);

    letGo();
    await write();
    expect(papers(house)).not.toEqual([]);
    expect(recorded(house)).toEqual(kinds);
  },
);

it.each(exports)(
  '%s is nobody’s where another sat down while it was written: on no record by their name, and not there',
  async (_, __, prepare) => {
    const { house, session, client, stay } = await setUp();
    const write = await prepare(client, stay);
    const { staffId } = session;
    const [other] = house.rows<{ id: string }>(`SELECT id FROM staff WHERE code = '020'`);
    disk.opens = () => {
      session.staffId = other?.id ?? null;
    };
    expect(await refusal(write())).toMatchObject({
      code: 'UNAUTHENTICATED',
      reason: 'kernel.unauthenticated',
    });
    expect(session.staffId).not.toBe(staffId);
    expect(papers(house)).toEqual([]);
    expect(recorded(house)).toEqual([]);
  },
);

it('the first file of a guest’s copy goes where there is no room for the second', async () => {
  const { house, client, stay } = await setUp();
  fillFor('.json');
  expect(await refusal(client.guests.export({ stay }))).toMatchObject({ reason: 'paper.full' });
  expect(papers(house)).toEqual([]);
  expect(recorded(house)).toEqual([]);
  fillFor('.none');
  await client.guests.export({ stay });
  expect(papers(house)).toHaveLength(2);
});

it('half of the end of a month goes where there is no room for the rest', async () => {
  const { house, client } = await setUp();
  fillFor('manifest.json');
  await refusal(client.reports.monthEnd({ month }));
  expect(papers(house)).toEqual([]);
  expect(recorded(house)).toEqual([]);
});

it('a sheet that was printed while the console was locked is on record as printed, by whoever printed it', async () => {
  const { house, session, client, out } = await setUp('Office');
  out.sent = () => {
    session.locked = true;
  };
  expect(await refusal(client.paper.print(sheet))).toMatchObject({ reason: 'kernel.locked' });
  expect(out.sheets).toBe(1);
  expect(recorded(house)).toEqual(['printed']);
  session.locked = false;
  const { events } = await client.events.list({ limit: 1_000 });
  expect(events.at(-1)).toMatchObject({
    kind: 'printed',
    by: '090',
    station: 'desk-1',
    subject: { kind: 'paper' },
    body: { facts: { ...sheet, printer: 'Office' } },
  });
});

it('a PDF kept for want of a printer goes where it could not be recorded', async () => {
  const { house, client, out } = await setUp();
  let letGo = (): void => undefined;
  out.sent = () => {
    letGo = hold(house).letGo;
  };
  expect(await refusal(client.paper.print(sheet))).toMatchObject({ code: 'DATABASE_LOCKED' });
  letGo();
  expect(papers(house)).toEqual([]);
  expect(recorded(house)).toEqual([]);
});
