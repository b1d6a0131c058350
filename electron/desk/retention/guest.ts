/** One guest's data on request: erased for good, or handed over whole. */

import type { Language } from '../../../shared/kernel/fields.ts';
import type { GuestErased } from '../../../shared/retention/contract.ts';
import type { erasureReasons } from '../../../shared/retention/model.ts';
import type { Database } from '../database/open.ts';
import type { StayRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { removeOut, type SaveOut } from '../paper/index.ts';
import { guestCopy, languageOf } from './copy.ts';
import type { Eraser } from './erase.ts';
import { addUp, keepRun, recordStay } from './on-record.ts';
import { copiesOf, removeCopies } from './papers.ts';
import { hindranceOf, mustBeMeant } from './preview.ts';
import { type GuestFile, staysOf, type Whose } from './whose.ts';

const reasonOf = {
  'in-house': 'retention.inHouse',
  expected: 'retention.expected',
  open: 'retention.held',
} as const;

/** @throws DeskError WRONG_STATE while a guest is here or expected, or something of theirs is open */
const mustBeOver = (context: ReadContext, eraser: Eraser, stay: StayRow): void => {
  const held = hindranceOf(context, eraser, stay);
  if (!held) return;
  const { why, ...facts } = held;
  throw new DeskError('WRONG_STATE', reasonOf[why], { id: stay.id, ...facts });
};

export const eraseGuest = (
  context: WriteContext,
  eraser: Eraser,
  dataDir: string,
  whose: Whose & { confirm: string; reason?: (typeof erasureReasons)[number] | undefined },
): GuestErased => {
  const stays = staysOf(context, whose);
  mustBeMeant(context, stays, whose.confirm);
  for (const stay of stays) mustBeOver(context, eraser, stay);
  const sum: GuestErased = { stays: stays.length, rows: 0, parts: 0, papers: 0, registers: {} };
  for (const stay of stays) {
    const { rows, parts, registers } = eraser.eraseStay(context, stay);
    const copies = copiesOf(context, dataDir, [stay]);
    // What cannot be removed throws, and nothing is erased: a copy that stays would have nobody to remove it.
    removeCopies(copies);
    const papers = copies.length;
    sum.papers += papers;
    addUp(sum, { rows, parts, registers });
    recordStay(context, stay.id, { rows, parts, papers, registers, why: whose.reason });
  }
  keepRun(context, eraser, sum, stays.length);
  return sum;
};

type Row = Record<string, unknown>;

/** Everything that is kept of a guest, by register; rows with all their columns, and what was said of them. */
export const gatherGuest = (
  context: ReadContext,
  { raw }: Pick<Database, 'raw'>,
  eraser: Eraser,
  whose: Whose,
): GuestFile => {
  // The file of a guest is handed over once, with the first of their stays.
  const handed = new Set<string>();
  return staysOf(context, whose).map((stay) => {
    const registers: Record<string, Row[]> = {};
    for (const { register, found } of eraser.rowsOf(stay, context.nowMs, true)) {
      const { ours } = register.sort;
      if (ours === 'all') continue;
      const row = raw.prepare(`SELECT * FROM ${register.sort.table} WHERE id = ?`);
      const rows = found.filter(({ id }) => !handed.has(id));
      for (const { id } of rows) handed.add(id);
      if (rows.length === 0) continue;
      registers[register.sort.table] = rows.map(({ id }) => {
        const keptBack = register.keptBack(id, stay.id);
        return {
          ...Object.fromEntries(
            Object.entries(row.get(id) as Row).filter(([column]) => !keptBack.includes(column)),
          ),
          // What was said within the house of a thing that is partly its own stays there.
          on_record: ours
            ? []
            : context.reads.events.personalOf(id, 1_000).map((body) => JSON.parse(body) as unknown),
        };
      });
    }
    return { room: stay.room, stay, registers };
  });
};

const nameOf = { 'zh-CN': '客人资料副本', en: 'Copy of guest data' };
const forMachines = { 'zh-CN': '供电脑读取', en: 'for computers' };

/** Writes the document and, beside it, the same for machines into the folder of papers. */
export const saveGuest = async (
  context: ReadContext,
  saveOut: SaveOut,
  file: GuestFile,
  language: Language = languageOf(context, file),
): Promise<{ json: string; sheet: string }> => {
  // Their name is in the files alone: what files there are is known to more people.
  const name = `${nameOf[context.language]} ${file[0]?.room ?? ''} ${file[0]?.stay.departure ?? ''}`;
  const machines = `${name} ${forMachines[context.language]}`;
  const page = Buffer.from(guestCopy(context, file, language));
  const data = Buffer.from(JSON.stringify(file, null, 2));
  const sheet = await saveOut(context, name, '.html', page);
  try {
    return { sheet, json: await saveOut(context, machines, '.json', data) };
  } catch (error) {
    // Alone it would be on no record, and no erasure would find it.
    removeOut(sheet);
    throw error;
  }
};
