/** Writes a month into its two files: the record, and the personal part beside it. Runs in the reader's thread. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { addMonths, dayStart } from '../../../shared/kernel/time.ts';
import { checkWordOf, type Link, linkAt } from '../events/index.ts';
import { makeFolder, syncFolder } from '../kernel/durable.ts';
import { DeskError } from '../kernel/failure.ts';
import { holdsOf, kept, type Raw } from '../personal/index.ts';
import { fieldOf, meaningOf } from './fields.ts';
import { forTheEntitled, ofPeople } from './left-out.ts';
import { type Column, columnsOf, type Member, members } from './members.ts';
import { type About, readmeOf } from './readme.ts';
import { type Part, type Written, writeZip } from './zip.ts';

export const archiveFormat = 1;

export type Span = { fromMs: number; untilMs: number };

/** The month `2026-10` of the house. */
export const spanOf = (month: string, timeZone: string): Span => ({
  fromMs: dayStart(`${month}-01`, timeZone),
  untilMs: dayStart(`${addMonths(month, 1)}-01`, timeZone),
});

type Chain = { from: Link; until: Link; checkWord: string };

const objectOf = (columns: readonly Column[]): string =>
  `json_object(${columns.map(({ name }) => `'${name}', "${name}"`).join(', ')})`;

const rowsOf = function* (raw: Raw, sql: string, ...values: unknown[]): Generator<string> {
  yield* raw
    .prepare(sql)
    .pluck()
    .iterate(...values) as Iterable<string>;
};

/** The same part, broken off when the desk closes. */
const brokenOff = (leaving: () => boolean, part: Part): Part => ({
  name: part.name,
  lines: function* (written) {
    for (const line of part.lines(written)) {
      if (leaving()) throw new DeskError('INTERNAL', 'kernel.readerGone', {});
      yield line;
    }
  },
});

const within = ({ name, at }: Member, chain: Chain): string => {
  if (at === null) return '1 OR :from OR :until';
  if (name === 'events')
    return `seq > ${chain.from.seq} AND seq <= ${chain.until.seq} AND :from <= :until`;
  return `(${at}) >= :from AND (${at}) < :until`;
};

type Made = { member: string; columns: Column[]; part: Part };

const recordParts = (raw: Raw, span: Span, chain: Chain): Made[] =>
  members.map((member) => {
    const columns = columnsOf(raw, member).open;
    const sql = `SELECT ${objectOf(columns)} FROM ${member.name} WHERE ${within(member, chain)}`;
    const lines = () => rowsOf(raw, sql, { from: span.fromMs, until: span.untilMs });
    return { member: member.name, columns, part: { name: `${member.name}.jsonl`, lines } };
  });

const tellsOf = ({ table, kind, rows }: (typeof forTheEntitled)[number]): string =>
  `AND NOT (subject_kind = '${kind}' AND subject_id IN (SELECT id FROM ${table} WHERE ${rows}))`;

const personalParts = (raw: Raw, span: Span, chain: Chain): Made[] => [
  ...members.flatMap((member): Made[] => {
    const { open, personal } = columnsOf(raw, member);
    if (personal.length === 0) return [];
    const columns = [...open.filter(({ name }) => name === 'id'), ...personal];
    const sort = kept.find(({ table }) => table === member.name);
    const hidden = forTheEntitled.find(({ table }) => table === member.name)?.rows;
    const sql = `SELECT ${objectOf(columns)} FROM ${member.name}
      WHERE (${within(member, chain)}) AND (${sort ? holdsOf(sort) : '1'})
        ${hidden ? `AND NOT coalesce(${hidden}, 0)` : ''}`;
    const lines = () => rowsOf(raw, sql, { from: span.fromMs, until: span.untilMs });
    return [{ member: member.name, columns, part: { name: `${member.name}.jsonl`, lines } }];
  }),
  {
    member: 'event_personal',
    columns: ['seq', 'salt', 'body'].map((name) => ({
      name,
      type: name === 'seq' ? 'INTEGER' : 'TEXT',
    })),
    part: {
      name: 'event_personal.jsonl',
      lines: () =>
        rowsOf(
          raw,
          `SELECT json_object('seq', seq, 'salt', salt, 'body', personal.body)
            FROM event_personal AS personal JOIN events USING (seq)
            WHERE seq > ? AND seq <= ?
              AND subject_kind NOT IN (${ofPeople.map((kind) => `'${kind}'`).join(', ')})
              ${forTheEntitled.map(tellsOf).join(' ')}`,
          chain.from.seq,
          chain.until.seq,
        ),
    },
  },
];

export type WriteInput = {
  month: string;
  folder: string;
  about: Omit<About, 'part' | 'month' | 'complete'> & { houseId: string; writtenAt: string };
  /** Only the personal part, made anew after something was erased. */
  personalOnly: boolean;
};

export type WrittenFile = { file: string; sha256: string; bytes: number; members: Written[] };
export type WrittenMonth = Span & {
  complete: boolean;
  chain: Chain;
  /** The newest event of the house as it was read. */
  seenSeq: number;
  record: WrittenFile | null;
  /** Null when nothing personal is left of the month. */
  personal: WrittenFile | null;
};

const jsonLines = (value: unknown): string[] => JSON.stringify(value, null, 1).split('\n');

export const fileOf = (month: string, part: About['part']): string =>
  part === 'record' ? `${month}.bellboard.zip` : `${month}.personal.bellboard.zip`;

/**
 * @param nowMs what is later is not in it, so that the file and its chain say the same
 * @throws DeskError INTERNAL when the desk closes meanwhile; what lay there before still does
 */
export const writeMonth = async (
  raw: Raw,
  { nowMs, timeZone, leaving }: { nowMs: number; timeZone: string; leaving: () => boolean },
  { month, folder, about, personalOnly }: WriteInput,
): Promise<WrittenMonth> => {
  const span = spanOf(month, timeZone);
  const complete = nowMs >= span.untilMs;
  const until = linkAt(raw, Math.min(nowMs, span.untilMs - 1));
  const chain: Chain = {
    from: linkAt(raw, span.fromMs - 1),
    until,
    checkWord: checkWordOf(until.hash),
  };
  makeFolder(folder);

  const write = async (part: About['part'], made: Made[]): Promise<WrittenFile> => {
    const { houseId, writtenAt, ...said } = about;
    const manifest = (written: readonly Written[]) =>
      jsonLines({
        format: archiveFormat,
        part,
        month,
        complete,
        house: { id: houseId, zh: said.houseZh, en: said.houseEn, timeZone: said.timeZone },
        writtenAt,
        from: span.fromMs,
        until: span.untilMs,
        chain,
        members: written,
      });
    const fields = made.map(({ member, columns }) => ({
      file: `${member}.jsonl`,
      zh: meaningOf(member, 'zh-CN'),
      en: meaningOf(member, 'en'),
      columns: columns.map(fieldOf),
    }));
    const file = fileOf(month, part);
    const { written, ...whole } = await writeZip(
      join(folder, file),
      [
        { name: 'README.txt', lines: () => readmeOf({ ...said, month, part, complete }) },
        { name: 'fields.json', lines: () => jsonLines(fields) },
        ...made.map((one) => brokenOff(leaving, one.part)),
        { name: 'manifest.json', lines: manifest },
      ],
      new Date(span.fromMs),
    );
    return { file, ...whole, members: written };
  };

  const record = personalOnly ? null : await write('record', recordParts(raw, span, chain));
  const personal = await write('personal', personalParts(raw, span, chain));
  const left = personal.members.some(
    ({ name, rows }) => rows > 0 && name.endsWith('.jsonl') && !name.startsWith('staff'),
  );
  if (!left) {
    rmSync(join(folder, personal.file), { force: true });
    syncFolder(folder);
  }
  const seenSeq = raw.prepare('SELECT max(seq) FROM events').pluck().get() as number;
  return { ...span, complete, chain, seenSeq, record, personal: left ? personal : null };
};
