/** One guest's data on request: erased for good, or handed over whole. */

import { isoAt } from '../../../shared/kernel/time.ts';
import type { GuestErased } from '../../../shared/retention/contract.ts';
import { meaningOf } from '../archive/index.ts';
import type { Database } from '../database/open.ts';
import type { StayRow } from '../database/schema/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import type { SaveOut } from '../paper/index.ts';
import type { Eraser } from './erase.ts';
import { staysOf, type Whose } from './whose.ts';

/** @throws DeskError WRONG_STATE while a guest is here or expected, or something of theirs is open */
const mustBeOver = (context: ReadContext, eraser: Eraser, stay: StayRow): void => {
  const { room } = stay;
  if (stay.state === 'in-house' || stay.state === 'expected')
    throw new DeskError(
      'WRONG_STATE',
      stay.state === 'expected' ? 'retention.expected' : 'retention.inHouse',
      {
        id: stay.id,
        room,
        departure: stay.departure,
      },
    );
  const open = eraser
    .rowsOf(stay, context.nowMs)
    .flatMap(({ register, found }) =>
      register.sort.ofStay?.includes('stay_id = :stay') || register.sort.table === 'stays'
        ? found.filter((row) => row.open === 1).map(() => register.sort.table)
        : [],
    );
  if (open.length > 0)
    throw new DeskError('WRONG_STATE', 'retention.held', {
      room,
      count: open.length,
      registers: [...new Set(open)],
    });
};

export const eraseGuest = (
  context: WriteContext,
  eraser: Eraser,
  whose: Whose & { reason?: string | undefined },
): GuestErased => {
  const stays = staysOf(context, whose);
  for (const stay of stays) mustBeOver(context, eraser, stay);
  const sum: GuestErased = { stays: stays.length, rows: 0, parts: 0, registers: {} };
  for (const stay of stays) {
    const { rows, parts, registers } = eraser.eraseStay(context, stay);
    sum.rows += rows;
    sum.parts += parts;
    for (const [table, count] of Object.entries(registers))
      sum.registers[table] = (sum.registers[table] ?? 0) + count;
    context.record({
      kind: 'guest-erased',
      subject: { kind: 'stay', id: stay.id },
      body: { facts: { rows, parts, registers } },
      // Whoever asks for it is named in the reason as often as not.
      ...(whose.reason ? { personal: { text: whose.reason } } : {}),
    });
  }
  return sum;
};

type Row = Record<string, unknown>;
export type GuestFile = { room: string; stay: StayRow; registers: Record<string, Row[]> }[];

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
      registers[register.sort.table] = rows.map(({ id }) => ({
        ...Object.fromEntries(
          Object.entries(row.get(id) as Row).filter(([column]) => !ours?.includes(column)),
        ),
        // What was said within the house of a thing that is partly its own stays there.
        said: ours
          ? []
          : context.reads.events.personalOf(id, 1_000).map((body) => JSON.parse(body) as unknown),
      }));
    }
    return { room: stay.room, stay, registers };
  });
};

const shown = (name: string, value: unknown, timeZone: string): string =>
  name.endsWith('_ms') && typeof value === 'number'
    ? isoAt(value, timeZone).slice(0, 16).replace('T', ' ')
    : typeof value === 'object'
      ? JSON.stringify(value)
      : String(value);

const nothing = new Set(['', '[]', 'null']);

/** The same to read: each register's rows, each column in the reader's words. */
export const guestSheet = (context: ReadContext, file: GuestFile): string => {
  const zh = context.language === 'zh-CN';
  const lines = [
    zh ? '客人资料副本' : 'Copy of a guest’s data',
    isoAt(context.nowMs, context.timeZone),
    '',
  ];
  for (const { stay, room, registers } of file) {
    lines.push(`== ${room} · ${stay.guest} · ${stay.arrival} – ${stay.departure}`, '');
    for (const [table, rows] of Object.entries(registers)) {
      lines.push(`-- ${meaningOf(table, context.language)} (${rows.length})`);
      for (const row of rows) {
        for (const [name, value] of Object.entries(row)) {
          if (
            value === null ||
            nothing.has(String(value)) ||
            (Array.isArray(value) && value.length === 0)
          )
            continue;
          lines.push(
            `${meaningOf(name, context.language)}: ${shown(name, value, context.timeZone)}`,
          );
        }
        lines.push('');
      }
    }
  }
  return `${lines.join('\r\n')}\r\n`;
};

/** Writes both into the folder of papers. */
export const saveGuest = async (
  context: ReadContext,
  saveOut: SaveOut,
  file: GuestFile,
): Promise<{ json: string; sheet: string }> => {
  const name = `guest ${file[0]?.room ?? ''} ${file[0]?.stay.departure ?? ''}`;
  return {
    json: await saveOut(context, name, '.json', Buffer.from(JSON.stringify(file, null, 2))),
    sheet: await saveOut(context, name, '.txt', Buffer.from(`\ufeff${guestSheet(context, file)}`)),
  };
};
