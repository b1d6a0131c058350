/**
 * Papers of contracts as files of the house: each under its contract's id, named by the hash of its bytes.
 * No name from outside ever becomes part of a path. What is in a paper is none of its business.
 */
import { createHash } from 'node:crypto';
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { fromBufferPromise } from 'yauzl';
import { type FileKind, mostPaperBytes } from '../../../shared/service-contracts/model.ts';
import { troubleOf } from '../database/trouble.ts';
import { bytesOf } from '../kernel/bytes.ts';
import { makeFolder, syncFolder } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';

/** A paper as it came: told what it is, and known by its hash. */
export type Paper = { kind: FileKind; bytes: Buffer; sha256: string };

const hashOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const startsWith = (bytes: Buffer, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

/** A zip has more parts than any office file only to make trouble. */
const mostParts = 5_000;

/** Which office file a zip is, by the parts it lists; none of them is unpacked. */
const officeKind = async (bytes: Buffer): Promise<FileKind | null> => {
  try {
    const zip = await fromBufferPromise(bytes, { lazyEntries: true });
    if (zip.entryCount > mostParts) return null;
    const names = new Set<string>();
    for await (const { fileName } of zip.eachEntry()) names.add(fileName);
    if (!names.has('[Content_Types].xml')) return null;
    if (names.has('word/document.xml')) return 'docx';
    return names.has('xl/workbook.xml') ? 'xlsx' : null;
  } catch {
    return null;
  }
};

/** What a file is by its bytes, whatever it is called; null: nothing that lies with contracts. */
export const kindOf = async (bytes: Buffer): Promise<FileKind | null> => {
  if (startsWith(bytes, [0x25, 0x50, 0x44, 0x46, 0x2d])) return 'pdf';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'jpeg';
  return startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) ? officeKind(bytes) : null;
};

/** @throws DeskError INVALID_INPUT `contracts.wrongKind`, TOO_LARGE `contracts.fileTooLarge` */
export const readPaper = async (name: string, content: string): Promise<Paper> => {
  const bytes = bytesOf(content);
  if (bytes.length > mostPaperBytes)
    throw new DeskError('TOO_LARGE', 'contracts.fileTooLarge', {
      name,
      most: mostPaperBytes / 1_024 / 1_024,
    });
  const kind = await kindOf(bytes);
  if (kind === null) throw new DeskError('INVALID_INPUT', 'contracts.wrongKind', { name });
  return { kind, bytes, sha256: hashOf(bytes) };
};

/** Where a paper lies: nothing but an id and a hash can name it. @throws Error for anything else */
export const pathOf = (dataDir: string, contractId: string, sha256: string): string => {
  const folder = join(resolve(dataDir), 'contracts');
  const path = join(folder, contractId, sha256);
  if (
    !/^[0-9a-f]{64}$/.test(sha256) ||
    !resolve(path).startsWith(folder + sep) ||
    !/^[\w-]+$/.test(contractId)
  )
    throw new Error('a paper lies in its folder or nowhere');
  return path;
};

/** By its bytes, not its name alone: one that was cut short or changed is written anew. */
const isWhole = (path: string, sha256: string): Promise<boolean> =>
  readFile(path).then(
    (bytes) => hashOf(bytes) === sha256,
    () => false,
  );

const refusal = (error: unknown, folder: string): unknown => {
  const code = error instanceof Error ? (error as NodeJS.ErrnoException).code : undefined;
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new DeskError('DATABASE_FULL', 'paper.full', { folder });
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOTDIR')
    return new DeskError('DATABASE_READ_ONLY', 'paper.notWritable', { folder });
  return troubleOf(error) ?? error;
};

/** Whole on the disk, or not there under its name. */
export const storePaper = async (
  dataDir: string,
  contractId: string,
  { bytes, sha256 }: Paper,
): Promise<void> => {
  const path = pathOf(dataDir, contractId, sha256);
  const folder = join(path, '..');
  const half = `${path}.part`;
  try {
    if (await isWhole(path, sha256)) return;
    makeFolder(folder);
    const file = await open(half, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(half, path);
    syncFolder(folder);
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined);
    throw refusal(error, folder);
  }
};

/** The bytes that were attached. @throws DeskError NOT_FOUND `contracts.fileGone`, CONFLICT `contracts.fileChanged` */
export const fetchPaper = async (
  dataDir: string,
  { contractId, sha256, name }: { contractId: string; sha256: string; name: string },
): Promise<Buffer> => {
  let bytes: Buffer;
  try {
    bytes = await readFile(pathOf(dataDir, contractId, sha256));
  } catch {
    throw new DeskError('NOT_FOUND', 'contracts.fileGone', { name });
  }
  if (hashOf(bytes) !== sha256) throw new DeskError('CONFLICT', 'contracts.fileChanged', { name });
  return bytes;
};
