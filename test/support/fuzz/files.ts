/**
 * Files thrown at whatever takes a file: tables, pictures, papers of contracts, archives of a month, copies of
 * the house. Each is taken or refused with a sentence, within its time and memory, and the desk answers as
 * before.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import fc from 'fast-check';
import jpeg from 'jpeg-js';
import { writeCsv, writeXlsx } from '../../../electron/desk/tables/index.ts';
import { callOf } from '../operations.ts';
import { type Bomb, pictureBombs, png, tableBombs, zipOf } from './bombs.ts';
import { type Ground, openGround } from './ground.ts';
import { faultsOf } from './judge.ts';
import { membersOf, seal, spoiltMembers } from './sealed-archive.ts';
import { spoiltBytes } from './spoilt-bytes.ts';

export type FilesFuzzed = {
  files: number;
  taken: number;
  refused: number;
  slowestMs: number;
  slowest: string;
  /** The longest the desk’s own thread stood still. */
  stallMs: number;
  stalledBy: string;
  /** By how much the memory of the process grew at most, MiB. */
  grownMiB: number;
  faults: string[];
};

/** A reader of a file is cut off before that. */
const longestMs = 30_000;

/** The name a spoilt copy of the house is laid down under. */
const thrownCopy = 'house-20260101T000000000Z.db';

const sampled = <T>(made: fc.Arbitrary<T>, seed: number): T =>
  fc.sample(made, { numRuns: 1, seed })[0] as T;

/** What takes a file: the operation, and its input with the file in it. */
type Door = { what: string; path: string; sound: Buffer; input: (bytes: Buffer) => object };

const roster = [
  ['工号', '2026-11-23', '2026-11-24'],
  ['002', '早', '中'],
  ['112', '早', '休'],
];
const rooms = [
  ['房号', '楼层', '房型'],
  ['1208', '12', '大床'],
  ['1209', '12', '双床'],
];
const stays = [
  ['房号', '姓名', '到店', '离店'],
  ['1210', '陈静', '2026-11-23', '2026-11-25'],
];

const base64 = (bytes: Buffer): string => bytes.toString('base64');

const doorsOf = async (ground: Ground): Promise<Door[]> => {
  const client = ground.as('090');
  if (!client) throw new Error('the administrator is gone');
  const item = await client.lostAndFound.found({ what: 'wallet', place: '1208' });
  const contract = await client.contracts.add({
    supplier: 'x',
    scope: 'x',
    startsOn: '2026-01-01',
  });
  const workbook = async (rows: string[][]) => Buffer.from(await writeXlsx([{ name: 'a', rows }]));
  const csv = (rows: string[][]) => Buffer.from(writeCsv(rows));
  const rosterFrom = (name: string) => (bytes: Buffer) => ({ name, content: base64(bytes) });
  const listFrom = (kind: string, name: string) => (bytes: Buffer) => ({
    kind,
    file: { name, content: base64(bytes) },
  });
  const photo = (bytes: Buffer) => ({ id: item.id, photo: base64(bytes) });
  const paper = (name: string) => (bytes: Buffer) => ({
    id: contract.id,
    name,
    content: base64(bytes),
  });
  const picture = jpeg.encode({ width: 60, height: 40, data: Buffer.alloc(9_600, 90) }, 80).data;
  return [
    {
      what: 'roster, CSV',
      path: 'attendance.importPreview',
      sound: csv(roster),
      input: rosterFrom('a.csv'),
    },
    {
      what: 'roster, XLSX',
      path: 'attendance.importApply',
      sound: await workbook(roster),
      input: rosterFrom('a.xlsx'),
    },
    {
      what: 'rooms, CSV',
      path: 'imports.preview',
      sound: csv(rooms),
      input: listFrom('rooms', 'a.csv'),
    },
    {
      what: 'rooms, XLSX',
      path: 'imports.preview',
      sound: await workbook(rooms),
      input: listFrom('rooms', 'a.xlsx'),
    },
    {
      what: 'rooms, pasted as CSV',
      path: 'imports.preview',
      sound: csv(rooms),
      input: (bytes) => ({
        kind: 'rooms',
        file: { text: bytes.toString('latin1').slice(0, 4_000_000) },
      }),
    },
    {
      what: 'stays, CSV',
      path: 'imports.preview',
      sound: csv(stays),
      input: listFrom('stays', 'a.csv'),
    },
    {
      what: 'stays, XLSX',
      path: 'imports.preview',
      sound: await workbook(stays),
      input: listFrom('stays', 'a.xlsx'),
    },
    { what: 'photo, PNG', path: 'lostAndFound.addPhoto', sound: png(60), input: photo },
    { what: 'photo, JPEG', path: 'lostAndFound.addPhoto', sound: picture, input: photo },
    {
      what: 'paper, DOCX',
      path: 'contracts.attach',
      sound: await zipOf({ '[Content_Types].xml': '<x/>', 'word/document.xml': '<x/>' }),
      input: paper('a.docx'),
    },
    {
      what: 'paper, PDF',
      path: 'contracts.attach',
      sound: Buffer.from('%PDF-1.7\n%%EOF'),
      input: paper('../../a.pdf'),
    },
  ];
};

/** @param files how many in all, beside the bombs, each of which is thrown once at every door it fits */
export const fuzzFiles = async (files: number, seed = 20_261_123): Promise<FilesFuzzed> => {
  const ground = await openGround();
  const result: FilesFuzzed = {
    files: 0,
    taken: 0,
    refused: 0,
    slowestMs: 0,
    slowest: '',
    stallMs: 0,
    stalledBy: '',
    grownMiB: 0,
    faults: [],
  };
  // Made before anything is measured: to make a bomb costs as much as to meet one.
  const tables = await tableBombs();
  const pictures = pictureBombs();
  const beganRss = process.memoryUsage().rss;
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  const watch = setInterval(() => {
    const grown = (process.memoryUsage().rss - beganRss) / 1_048_576;
    result.grownMiB = Math.max(result.grownMiB, Math.round(grown));
  }, 50);

  const put = async (what: string, path: string, input: object): Promise<void> => {
    const client = ground.as('090');
    const began = performance.now();
    stalls.enable();
    const outcome = await callOf(client as object, path, input).then(
      () => 'taken' as const,
      // A member's name of an archive stands in the sentence as it was found.
      (error: unknown) =>
        faultsOf(error, 'file' in input ? input : {}, path.startsWith('backups.')),
    );
    const tookMs = performance.now() - began;
    stalls.disable();
    const stallMs = Math.round(stalls.max / 1e6);
    stalls.reset();
    if (stallMs > result.stallMs) Object.assign(result, { stallMs, stalledBy: what });
    if (tookMs > result.slowestMs)
      Object.assign(result, { slowestMs: Math.round(tookMs), slowest: what });
    if (tookMs > longestMs) result.faults.push(`${what}: took ${Math.round(tookMs)} ms`);
    result.files += 1;
    if (outcome === 'taken') result.taken += 1;
    else result.refused += 1;
    if (outcome !== 'taken') result.faults.push(...outcome.map((fault) => `${what}: ${fault}`));
  };

  try {
    const doors = await doorsOf(ground);
    const written = await callOf(ground.as('090') as object, 'archive.write', { month: '2026-11' });
    const { file, personalFile } = written as { file: string; personalFile: string | null };
    const folder = join(ground.dataDir, 'archive');
    const archives = await Promise.all(
      [file, ...(personalFile === null ? [] : [personalFile])].map(async (name) => {
        const bytes = readFileSync(join(folder, name));
        return { bytes, members: await membersOf(bytes) };
      }),
    );
    await put('archive as it was written', 'archive.open', { file });
    if (result.refused > 0) throw new Error('the archive as it was written was refused');

    const copied = (await callOf(ground.as('090') as object, 'backups.now', undefined)) as {
      name: string;
    };
    const copies = join(ground.dataDir, 'backups');
    const copy = readFileSync(join(copies, copied.name));
    const note = readFileSync(join(copies, `${copied.name}.json`));
    await put('copy as it was made', 'backups.preview', { name: copied.name });
    if (result.refused > 0) throw new Error('the copy as it was made was refused');
    /** A copy, or the note beside it, spoilt. */
    const throwCopy = (own: number): void => {
      const whole = own % 3 === 0 ? copy : sampled(spoiltBytes(copy), own);
      const said = own % 3 === 0 ? sampled(spoiltBytes(note), own) : note;
      writeFileSync(join(copies, thrownCopy), whole);
      writeFileSync(join(copies, `${thrownCopy}.json`), said);
    };

    const everywhere = async (bombs: readonly Bomb[], fits: (door: Door) => boolean) => {
      for (const door of doors.filter(fits))
        for (const { what, bytes } of bombs)
          await put(`${door.what}: ${what}`, door.path, door.input(bytes));
    };
    await everywhere(tables, ({ what }) => /XLSX|CSV/.test(what));
    await everywhere(pictures, ({ path }) => /addPhoto|attach/.test(path));

    for (let at = 0; at < files; at += 1) {
      const own = seed + at;
      const door = doors[at % (doors.length + 3)];
      if (door) {
        const bytes = sampled(spoiltBytes(door.sound), own);
        await put(`${door.what} (seed ${own})`, door.path, door.input(bytes));
        continue;
      }
      if (at % (doors.length + 3) === doors.length + 2) {
        throwCopy(own);
        await put(`copy of the house (seed ${own})`, 'backups.preview', { name: thrownCopy });
        continue;
      }
      const archive = archives[at % archives.length];
      if (!archive) continue;
      const name = 'thrown.bellboard.zip';
      if (own % 2 === 0) {
        writeFileSync(join(folder, name), sampled(spoiltBytes(archive.bytes), own));
      } else {
        await seal(join(folder, name), sampled(spoiltMembers(archive.members), own));
      }
      const member = ['events', 'requests', undefined][own % 3];
      await put(`archive (seed ${own})`, 'archive.open', {
        file: name,
        ...(member === undefined ? {} : { member, filter: own % 5 === 0 ? 'a' : '' }),
      });
    }
    // The desk answers as before, and what was taken is whole.
    await callOf(ground.as('002') as object, 'board.snapshot', undefined);
    result.faults.push(...ground.faults());
  } finally {
    clearInterval(watch);
    await ground.close();
  }
  return result;
};
