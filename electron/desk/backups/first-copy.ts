/**
 * The way back where there is no house yet: another PC, and copies on a stick. They are told by what lies beside them,
 * and one is laid ready as for any way back.
 */
import { statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join } from 'node:path';
import type { FoundCopies, FoundCopy } from '../../../shared/backups/contract.ts';
import { DeskError } from '../kernel/failure.ts';
import { sha256Of } from './check.ts';
import { type Copy, copiesIn, findCopy, lastMadeFirst } from './files.ts';
import type { Opening } from './keys.ts';
import { askedFor, isNewer, layReady } from './restore.ts';
import { viewCopy } from './thread.ts';

/** Newest first, the house that was copied last before others: the numbers of two houses say nothing of each other. */
const inOrder = (copies: readonly Copy[]): Copy[] => {
  const lastOf = new Map<string, number>();
  for (const { note } of copies)
    lastOf.set(note.houseId, Math.max(lastOf.get(note.houseId) ?? 0, note.madeAtMs));
  const rank = ({ note: { houseId } }: Copy): string =>
    `${String(lastOf.get(houseId)).padStart(16, '0')} ${houseId}`;
  return [...copies].sort((left, right) =>
    left.note.houseId === right.note.houseId
      ? lastMadeFirst(left, right)
      : rank(left) < rank(right)
        ? 1
        : -1,
  );
};

const nothing = { folder: '', copies: [] };

/** @param path a folder, or one copy in it: its file, or the note beside it */
const copiesAt = (path: string): { folder: string; copies: Copy[] } => {
  if (!isAbsolute(path)) return nothing;
  try {
    if (statSync(path).isDirectory()) return { folder: path, copies: inOrder(copiesIn(path)) };
    const folder = dirname(path);
    const named = basename(path).replace(/\.json$/, '');
    return { folder, copies: copiesIn(folder).filter(({ name }) => name === named) };
  } catch {
    // Not there, or shut off: nothing can be brought back from it either way.
    return nothing;
  }
};

/** Byte for byte as it was made, and verified then. One under lock shows that only once it is opened. */
const isAsMade = async (folder: string, { name, note }: Copy): Promise<boolean> => {
  if (note.sealedKey !== null) return true;
  try {
    return (await sha256Of(join(folder, name))) === note.sha256;
  } catch {
    return false;
  }
};

const viewFound = (copy: Copy, damaged: boolean): FoundCopy => {
  const { places: _, ...view } = viewCopy(copy, [], copy.note.timeZone);
  const { houseZh: zh, houseEn: en, version } = copy.note;
  return { ...view, house: { zh, en }, version, newer: isNewer(copy), damaged };
};

/**
 * The copies at a path; those newer than the one that is chosen were read and are damaged.
 * @throws DeskError NOT_FOUND `backups.noneThere`, DATABASE_CORRUPT `backups.noneSound`
 */
export const lookForCopies = async (
  _: unknown,
  { path }: { path: string },
): Promise<FoundCopies> => {
  const { folder, copies } = copiesAt(path);
  if (copies.length === 0) throw new DeskError('NOT_FOUND', 'backups.noneThere', { folder: path });
  const damaged = new Set<Copy>();
  for (const copy of copies) {
    if (await isAsMade(folder, copy))
      return {
        folder,
        chosen: copy.name,
        copies: copies.map((one) => viewFound(one, damaged.has(one))),
      };
    damaged.add(copy);
  }
  throw new DeskError('DATABASE_CORRUPT', 'backups.noneSound', { folder: path });
};

type Wanted = Opening & { folder: string; name: string; keptIn: string };

/**
 * Verifies a copy and lays it ready for the next start, where there is no house that could have it on its record.
 * @throws DeskError as `layReady`; NOT_FOUND `backups.unknown`
 */
export const layFirst = async (
  { nowMs, nativeBinding }: { nowMs: number; nativeBinding: string | undefined },
  { folder, name, keptIn, ...opening }: Wanted,
): Promise<void> => {
  const found = findCopy([folder], name);
  const note = askedFor(found, { by: 'setup', askedAtMs: nowMs, keptIn, before: null });
  await layReady(opening, found, nativeBinding, note);
};
