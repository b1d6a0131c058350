/** Looks into an archive file: its seal, its members against their list, its chain; then its rows. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { type Entry, fromBuffer, type ZipFile } from 'yauzl';
import { z } from 'zod';
import { archiveField, month } from '../../../shared/archive/contract.ts';
import { checkWordOf, hashOf } from '../events/index.ts';
import { DeskError } from '../kernel/failure.ts';
import { checkSeal } from './check.ts';
import { sealName } from './seal.ts';
import { archiveFormat } from './write.ts';

/** No archive of ours is larger: a month of the largest house is a twentieth of it. */
const mostBytes = 1_024 * 1_024 * 1_024;
/** What all members may come to unpacked, and how many there may be. */
const mostUnpacked = 4 * mostBytes;
const mostMembers = 200;
/** No row of ours is longer; a line without an end would be gathered and gathered again. */
const longestLine = 8_000_000;
/** JSON lines pack to a tenth or a thirtieth; what promises more is made to burst. */
const mostRatio = 100;
/** Names of ours: no folder, nothing hidden, nothing that leads elsewhere. */
const memberName = /^(README\.txt|(manifest|fields)\.json|seal\.txt|[a-z][a-z_]{0,60}\.jsonl)$/;

const link = z.object({ seq: z.number().int(), hash: z.string() });
const manifestShape = z.object({
  format: z.number().int(),
  part: z.enum(['record', 'personal']),
  month,
  complete: z.boolean(),
  house: z.object({ id: z.string(), zh: z.string(), en: z.string() }),
  writtenAt: z.string(),
  from: z.number().int(),
  until: z.number().int(),
  chain: z.object({ from: link, until: link, checkWord: z.string() }),
  members: z.array(
    z.object({
      name: z.string(),
      rows: z.number().int(),
      bytes: z.number().int(),
      sha256: z.string(),
    }),
  ),
});
const fieldsShape = z.array(
  z.object({ file: z.string(), zh: z.string(), en: z.string(), columns: z.array(archiveField) }),
);

const bad = (reason: string, file: string, facts: Record<string, unknown> = {}): DeskError =>
  new DeskError('INVALID_INPUT', reason, { file, ...facts });

const readBytes = (path: string, file: string): Buffer => {
  const size = statSync(path, { throwIfNoEntry: false });
  if (!size?.isFile()) throw new DeskError('NOT_FOUND', 'archive.noFile', { file });
  if (size.size > mostBytes) throw bad('archive.foreign', file);
  return readFileSync(path);
};

const openZip = (bytes: Buffer): Promise<ZipFile> =>
  new Promise((resolve, reject) =>
    fromBuffer(
      bytes,
      { lazyEntries: true, validateEntrySizes: true, strictFileNames: true },
      (error, zip) => (error ? reject(error) : resolve(zip)),
    ),
  );

/** Every member by name, none of them unpacked yet. */
const entriesOf = (zip: ZipFile, file: string): Promise<Map<string, Entry>> =>
  new Promise((resolve, reject) => {
    const entries = new Map<string, Entry>();
    let unpacked = 0;
    zip.on('entry', (entry: Entry) => {
      const { fileName: name, uncompressedSize: size, compressedSize: packed } = entry;
      unpacked += size;
      if (!memberName.test(name)) return reject(bad('archive.member', file, { part: name }));
      if (entries.has(name)) return reject(bad('archive.twice', file, { part: name }));
      if (
        unpacked > mostUnpacked ||
        entries.size >= mostMembers ||
        (size > 10_000_000 && size > packed * mostRatio)
      )
        return reject(bad('archive.bursts', file, { part: name }));
      entries.set(name, entry);
      zip.readEntry();
    });
    zip.once('end', () => resolve(entries));
    zip.once('error', reject);
    zip.readEntry();
  });

type OnLine = (line: string, number: number) => void;

const streamOf = (zip: ZipFile, entry: Entry): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, made) => (error ? reject(error) : resolve(made))),
  );

/** Unpacks one member, line by line. */
const readMember = async (zip: ZipFile, entry: Entry, onLine: OnLine) => {
  const stream = await streamOf(zip, entry);
  const hash = createHash('sha256');
  let rows = 0;
  let bytes = 0;
  let rest: Buffer = Buffer.alloc(0);
  for await (const piece of stream as AsyncIterable<Buffer>) {
    hash.update(piece);
    bytes += piece.length;
    rest = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
    let from = 0;
    for (let at = rest.indexOf(10); at !== -1; at = rest.indexOf(10, from)) {
      rows += 1;
      onLine(rest.toString('utf8', from, at), rows);
      from = at + 1;
    }
    rest = rest.subarray(from);
    if (rest.length > longestLine) throw new RangeError('a line without an end');
  }
  return { rows, bytes, sha256: hash.digest('hex'), whole: rest.length === 0 };
};

/** @throws DeskError INVALID_INPUT for a member that cannot be unpacked, or holds what is no row */
const unpack = (file: string, zip: ZipFile, entry: Entry, onLine: OnLine) =>
  readMember(zip, entry, onLine).catch((error: unknown) => {
    throw error instanceof DeskError
      ? error
      : bad('archive.member', file, { part: entry.fileName });
  });

const rowOf = (line: string): Record<string, unknown> => {
  const row: unknown = JSON.parse(line);
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    throw new TypeError('a row is an object');
  return row as Record<string, unknown>;
};

const json = <T>(shape: z.ZodType<T>, lines: string[], file: string, part: string): T => {
  try {
    return shape.parse(JSON.parse(lines.join('\n')));
  } catch {
    throw bad('archive.member', file, { part });
  }
};

type EventLine = { [column: string]: string | number | null };

/** Walks the chain along the lines of `events.jsonl`. */
const chainWalker = (file: string, from: { seq: number; hash: string }) => {
  let before = from;
  return {
    step: (text: string, line: number): void => {
      const row = rowOf(text) as EventLine;
      const hash = hashOf({
        previousHash: row['previous_hash'] as string,
        seq: row['seq'] as number,
        id: row['id'] as string,
        atMs: row['at_ms'] as number,
        kind: row['kind'] as string,
        subjectKind: row['subject_kind'] as string,
        subjectId: row['subject_id'] as string,
        actor: row['actor'] as string,
        station: row['station'] as string,
        body: row['body'] as string,
        commitment: row['commitment'] as string | null,
      });
      if (
        hash !== row['hash'] ||
        row['previous_hash'] !== before.hash ||
        row['seq'] !== before.seq + 1
      )
        throw new DeskError('CONFLICT', 'archive.chainBroken', {
          file,
          part: 'events.jsonl',
          line,
        });
      before = { seq: before.seq + 1, hash };
    },
    head: () => before,
  };
};

export type OpenInput = {
  path: string;
  file: string;
  member?: string | undefined;
  filter: string;
  skip: number;
  limit: number;
};

/**
 * Verifies the whole file and reads the rows asked for. Runs in the reader's thread.
 * @throws DeskError CONFLICT where it is not as it was written, INVALID_INPUT for what is no archive
 */
export const openMonth = async ({ path, file, member, filter, skip, limit }: OpenInput) => {
  const bytes = readBytes(path, file);
  checkSeal(bytes, file);
  const zip = await openZip(bytes).catch(() => {
    throw bad('archive.foreign', file);
  });
  const entries = await entriesOf(zip, file).catch((error: unknown) => {
    throw error instanceof DeskError ? error : bad('archive.foreign', file);
  });
  const textOf = async (name: string): Promise<string[]> => {
    const entry = entries.get(name);
    if (!entry) throw bad('archive.missing', file, { part: name });
    if (entry.uncompressedSize > 50_000_000) throw bad('archive.bursts', file, { part: name });
    const lines: string[] = [];
    await unpack(file, zip, entry, (line) => lines.push(line));
    return lines;
  };
  const manifest = json(manifestShape, await textOf('manifest.json'), file, 'manifest.json');
  if (manifest.format > archiveFormat) throw bad('archive.newer', file);
  const fields = json(fieldsShape, await textOf('fields.json'), file, 'fields.json');
  const listed = new Set([...manifest.members.map(({ name }) => name), 'manifest.json', sealName]);
  for (const name of entries.keys())
    if (!listed.has(name)) throw bad('archive.member', file, { part: name });

  const wanted = member === undefined ? undefined : `${member.replace(/\.jsonl$/, '')}.jsonl`;
  if (wanted !== undefined && !listed.has(wanted))
    throw new DeskError('NOT_FOUND', 'archive.noMember', { file, part: wanted });
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  const rows: Record<string, unknown>[] = [];
  let found = 0;
  const walker = chainWalker(file, manifest.chain.from);
  for (const one of manifest.members) {
    const entry = entries.get(one.name);
    if (!entry) throw bad('archive.missing', file, { part: one.name });
    const made = await unpack(file, zip, entry, (line, number) => {
      if (one.name === 'events.jsonl') walker.step(line, number);
      if (one.name !== wanted) return;
      const plain = line.toLowerCase();
      if (!words.every((word) => plain.includes(word))) return;
      found += 1;
      if (found > skip && rows.length < limit) rows.push(rowOf(line));
    });
    if (
      made.sha256 !== one.sha256 ||
      made.rows !== one.rows ||
      made.bytes !== one.bytes ||
      !made.whole
    )
      throw new DeskError('CONFLICT', 'archive.memberChanged', { file, part: one.name });
  }
  const { chain } = manifest;
  if (
    (manifest.part === 'record' && walker.head().hash !== chain.until.hash) ||
    checkWordOf(chain.until.hash) !== chain.checkWord
  )
    throw new DeskError('CONFLICT', 'archive.chainBroken', { file, part: 'events.jsonl', line: 0 });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { manifest, fields, rows, found, sha256, bytes: bytes.length };
};
