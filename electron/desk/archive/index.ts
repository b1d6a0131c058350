/** The monthly archive and the record's check word. The domain's public face. */
import { existsSync } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { isAbsolute, join, resolve } from 'node:path';
import type {
  ArchivedMonth,
  archiveContract,
  OpenedArchive,
} from '../../../shared/archive/contract.ts';
import { addMonths, dateAt, isoAt } from '../../../shared/kernel/time.ts';
import type { ArchiveRow } from '../database/schema/index.ts';
import type { ReadContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { type Handlers, prepared } from '../kernel/handlers.ts';
import { desk } from '../kernel/pipeline.ts';
import { keepMonth } from './keep.ts';
import type { OpenInput, openMonth } from './open.ts';
import { commentBytes, readComment } from './seal.ts';
import type { WriteInput, WrittenMonth } from './write.ts';

export { meaningOf } from './fields.ts';
export { createMonthly, monthlyDue } from './monthly.ts';
export { openMonth } from './open.ts';
export { createRenewal } from './renew.ts';
export { writeMonth } from './write.ts';

/** Where the archive lies. */
export const archiveFolder = (dataDir: string): string => join(resolve(dataDir), 'archive');

type Asking = Pick<ReadContext, 'nowMs' | 'timeZone' | 'language'>;

/** What the reader's thread does for it. */
export type ArchiveReader = {
  write: (context: Asking, input: WriteInput) => Promise<WrittenMonth>;
  open: (context: Asking, input: OpenInput) => ReturnType<typeof openMonth>;
};

export const aboutOf = ({
  reads,
  nowMs,
  timeZone,
}: Pick<ReadContext, 'reads' | 'nowMs' | 'timeZone'>) => {
  const house = reads.house.get();
  return {
    houseId: house?.houseId ?? '',
    houseZh: house?.nameZh ?? '',
    houseEn: house?.nameEn ?? '',
    timeZone,
    writtenAt: isoAt(nowMs, timeZone),
  };
};

const monthsSince = (from: string, until: string): string[] => {
  const months: string[] = [];
  for (let month = until; month >= from && months.length <= 600; month = addMonths(month, -1))
    months.push(month);
  return months;
};

const ours = ({ reads }: ReadContext, house: string, chain: { seq: number; hash: string }) => {
  if (house !== reads.house.get()?.houseId) return 'unknown';
  const event = reads.events.bySeq(chain.seq);
  if (!event) return chain.seq === 0 ? 'same' : 'unknown';
  return event.hash === chain.hash ? 'same' : 'differs';
};

const firstName = 'README.txt';
const firstNameAt = 30;

/** By a few bytes: an archive of ours begins or ends as one; of one that was cut short or changed one of the two is left. */
const looksOurs = async (path: string): Promise<boolean> => {
  try {
    // First: what is no file, a pipe or a device, is not even opened.
    const size = await stat(path);
    if (!size.isFile()) return false;
    const file = await open(path, 'r');
    try {
      const begins = Buffer.alloc(firstNameAt + firstName.length);
      const ends = Buffer.alloc(commentBytes);
      await file.read(begins, 0, begins.length, 0);
      await file.read(ends, 0, ends.length, Math.max(0, size.size - ends.length));
      return (
        begins.toString('latin1', firstNameAt) === firstName ||
        readComment(ends.toString('latin1')) !== null
      );
    } finally {
      await file.close();
    }
  } catch {
    return false;
  }
};

type Deps = { dataDir: string; reader: ArchiveReader };

export const createArchiveHandlers = ({
  dataDir,
  reader,
}: Deps): Handlers<typeof archiveContract> => {
  const folder = archiveFolder(dataDir);
  const view = ({ reads, timeZone }: ReadContext, row: ArchiveRow): ArchivedMonth => ({
    month: row.month,
    complete: row.complete,
    file: row.file,
    folder,
    writtenAt: isoAt(row.writtenAtMs, timeZone),
    by: reads.staff.byId(row.writtenBy)?.code ?? row.writtenBy,
    byItself: row.writtenBy === desk.id,
    untilSeq: row.untilSeq,
    checkWord: row.checkWord,
    sha256: row.sha256,
    personalFile: row.personalFile,
    stale: row.stale > 0,
    there: existsSync(join(folder, row.file)),
  });

  /** A file of the folder by its name, or a full path; never out of the folder by a name. */
  const pathOf = (file: string): string => {
    if (file.includes('\0')) throw new DeskError('INVALID_INPUT', 'archive.name', { file });
    if (isAbsolute(file)) return resolve(file);
    if (/[\\/]/.test(file) || file.startsWith('.'))
      throw new DeskError('INVALID_INPUT', 'archive.name', { file });
    return join(folder, file);
  };

  return {
    list: (context) => {
      const { reads, nowMs, timeZone } = context;
      const known = new Map(reads.archive.all().map((row) => [row.month, row]));
      const first = reads.events.bySeq(1)?.atMs ?? nowMs;
      const until = dateAt(nowMs, timeZone).slice(0, 7);
      return {
        folder,
        months: monthsSince(dateAt(first, timeZone).slice(0, 7), until).map((month) => {
          const row = known.get(month);
          return { month, archive: row ? view(context, row) : null };
        }),
      };
    },
    write: prepared(
      ({ month }, context) => {
        const { reads, nowMs, timeZone } = context;
        const first = reads.events.bySeq(1)?.atMs ?? nowMs;
        if (month > dateAt(nowMs, timeZone).slice(0, 7))
          throw new DeskError('WRONG_STATE', 'archive.notBegun', { month });
        if (month < dateAt(first, timeZone).slice(0, 7))
          throw new DeskError('NOT_FOUND', 'archive.beforeRecord', { month });
        return reader.write(context, {
          month,
          folder,
          about: aboutOf(context),
          personalOnly: false,
        });
      },
      (context, { month }, written) => {
        const { row, ...counted } = keepMonth(context, month, written);
        return { ...view(context, row), ...counted };
      },
    ),
    open: async (context, { file, ...asked }): Promise<OpenedArchive> => {
      const path = pathOf(file);
      // One answer for whatever else lies on this computer, and nothing more of it is read.
      if (isAbsolute(file) && !(await looksOurs(path)))
        throw new DeskError('NOT_FOUND', 'archive.noneThere', { file });
      const { manifest, fields, ...opened } = await reader.open(context, { ...asked, file, path });
      const { chain, members, format: _, ...rest } = manifest;
      const explained = new Map(fields.map((one) => [one.file, one]));
      return {
        ...rest,
        ...opened,
        file,
        path,
        checkWord: chain.checkWord,
        chain: {
          fromSeq: chain.from.seq,
          untilSeq: chain.until.seq,
          ours: ours(context, manifest.house.id, chain.until),
        },
        members: members
          .filter(({ name }) => name.endsWith('.jsonl'))
          .map((one) => {
            const said = explained.get(one.name);
            return {
              ...one,
              zh: said?.zh ?? one.name,
              en: said?.en ?? one.name,
              fields: said?.columns ?? [],
            };
          }),
      };
    },
  };
};
