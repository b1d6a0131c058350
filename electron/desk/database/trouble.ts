/** What SQLite's own errors mean to an operator. */
import { DeskError } from '../kernel/failure.ts';

const meanings: readonly [RegExp, DeskError['code'], string][] = [
  [/^SQLITE_(BUSY|LOCKED)/, 'DATABASE_LOCKED', 'database.locked'],
  [/^SQLITE_(READONLY|PERM|CANTOPEN|AUTH)/, 'DATABASE_READ_ONLY', 'database.readOnly'],
  [/^SQLITE_FULL/, 'DATABASE_FULL', 'database.full'],
  [/^SQLITE_IOERR/, 'DATABASE_FULL', 'database.disk'],
  [/^SQLITE_(CORRUPT|NOTADB|FORMAT)/, 'DATABASE_CORRUPT', 'database.corrupt'],
];

/** Whether all of it was written, and the disk did not promise to keep it. */
export const isUnkept = (error: unknown): boolean =>
  (error as { code?: unknown } | null)?.code === 'SQLITE_IOERR_FSYNC';

/** What a disk that does not give a place of a file comes to where SQLite has not begun to work on it: it opens none. */
const unread = ['SQLITE_IOERR_READ', 'SQLITE_IOERR_CORRUPTFS'];

/** Whether the disk did not give what was to be read: for good, or for this moment alone. */
export const isUnread = (error: unknown): boolean =>
  unread.includes(
    String(
      error instanceof DeskError
        ? error.details['cause']
        : (error as { code?: unknown } | null)?.code,
    ),
  );

/** The desk's error for an error of SQLite or of a file; undefined when it is none of those known. */
export const troubleOf = (error: unknown): DeskError | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return undefined;
  if (['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST'].includes(code))
    return new DeskError('DATABASE_READ_ONLY', 'database.readOnly', { cause: code });
  if (['ENOSPC', 'EDQUOT'].includes(code))
    return new DeskError('DATABASE_FULL', 'database.full', { cause: code });
  // Of a file that cannot be removed from a disk that fails, Node's `rmSync` knows no code.
  if (code === 'EIO' || code === '')
    return new DeskError('DATABASE_FULL', 'database.disk', { cause: 'EIO' });
  // The index could not be read while its table was opened: SQLite names no cause for that.
  if (code === 'SQLITE_ERROR' && /^vtable constructor failed/.test((error as Error).message))
    return new DeskError('DATABASE_FULL', 'database.disk', { cause: code });
  const meaning = meanings.find(([pattern]) => pattern.test(code));
  return meaning && new DeskError(meaning[1], meaning[2], { cause: code });
};
