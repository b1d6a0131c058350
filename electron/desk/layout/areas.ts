/** Areas: added, renamed, taken out of use. Never deleted: what happened there keeps its name. */
import type { AreaRow } from '../database/schema/index.ts';
import { recordChange, recordRow } from '../events/index.ts';
import type { ReadContext, WriteContext } from '../kernel/context.ts';
import { DeskError } from '../kernel/failure.ts';
import { areaOf, floorOf, layoutChanged } from './rows.ts';

const asRow = (area: AreaRow) => ({ ...area, id: area.code });
const sort = { kind: 'area' as const, personal: [], derived: ['code' as const] };

/** Takes a new area in, and says so. */
export const insertArea = (context: WriteContext, row: AreaRow): void => {
  context.writes.rooms.insertArea(row);
  recordRow(context, sort, asRow(row), { kind: 'area-added' });
  layoutChanged(context, 'area-added', { area: row.code });
};

type NewArea = {
  code?: string | undefined;
  zh: string;
  en: string;
  aliases: string[];
  floor: string | null;
};

const folded = (name: string): string => name.normalize('NFKC').trim().toLowerCase();

/** An area in use that has one of the names already, and which. */
const namedSo = (
  { reads }: Pick<ReadContext, 'reads'>,
  names: readonly string[],
  own: string | null,
): { name: string; place: string } | undefined => {
  const wanted = new Set(names.map(folded));
  for (const { code, zh, en } of reads.rooms.areas()) {
    const name = code === own ? undefined : [zh, en].find((one) => wanted.has(folded(one)));
    if (name !== undefined) return { name, place: code };
  }
  return undefined;
};

/** A name said at the desk means one place. */
const mustBeNamed = (
  context: Pick<ReadContext, 'reads'>,
  names: readonly string[],
  own: string | null,
): void => {
  const taken = namedSo(context, names, own);
  if (taken) throw new DeskError('CONFLICT', 'layout.areaNamed', taken);
};

/** Of the English name, numbered where it is taken. */
const codeFor = ({ reads }: Pick<ReadContext, 'reads'>, en: string): string => {
  const plain =
    en
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[-0-9]+|-+$/g, '')
      .slice(0, 28) || 'area';
  let code = plain;
  for (let next = 2; reads.rooms.area(code) || reads.rooms.room(code); next += 1)
    code = `${plain}-${next}`;
  return code;
};

/** @throws DeskError CONFLICT for a code or a name in use, NOT_FOUND for a floor nobody knows */
export const addArea = (context: WriteContext, wanted: NewArea): AreaRow => {
  const { reads } = context;
  const { zh, en, aliases, floor } = wanted;
  if (floor !== null) floorOf(context, floor);
  mustBeNamed(context, [zh, en], null);
  const code = wanted.code ?? codeFor(context, en);
  if (reads.rooms.area(code) || reads.rooms.room(code))
    throw new DeskError('CONFLICT', 'layout.codeTaken', { place: code });
  const position = reads.rooms.areas().reduce((most, area) => Math.max(most, area.position + 1), 0);
  const row: AreaRow = { code, position, zh, en, aliases, floor, retiredAtMs: null };
  insertArea(context, row);
  return row;
};

type AreaChange = {
  zh?: string | undefined;
  en?: string | undefined;
  aliases?: string[] | undefined;
  floor?: string | null | undefined;
};

/** Keeps an area as it is to be, and says so. */
export const saveArea = (
  context: WriteContext,
  before: AreaRow,
  after: AreaRow,
  kind: string,
): void => {
  context.writes.layout.saveArea(after);
  recordChange(context, sort, asRow(before), asRow(after), { kind });
  layoutChanged(context, kind, { area: after.code });
};

/** @throws DeskError CONFLICT for a name in use, NOT_FOUND for an area or floor nobody knows */
export const changeArea = (context: WriteContext, code: string, wanted: AreaChange): void => {
  const area = areaOf(context, code);
  if (typeof wanted.floor === 'string') floorOf(context, wanted.floor);
  const zh = wanted.zh ?? area.zh;
  const en = wanted.en ?? area.en;
  mustBeNamed(context, [zh, en], code);
  const aliases = wanted.aliases ?? area.aliases;
  const floor = wanted.floor === undefined ? area.floor : wanted.floor;
  saveArea(context, area, { ...area, zh, en, aliases, floor }, 'area-changed');
};

/** @throws DeskError WRONG_STATE while work is open there, or when it is out of use already */
export const retireArea = (context: WriteContext, code: string): void => {
  const area = areaOf(context, code);
  if (area.retiredAtMs !== null)
    throw new DeskError('WRONG_STATE', 'layout.areaRetired', { place: code });
  const open = context.reads.requests.openAt(code);
  if (open.length > 0)
    throw new DeskError('CONFLICT', 'layout.openAtArea', {
      place: code,
      count: open.length,
      numbers: open.map(({ number }) => number).join(', '),
    });
  saveArea(context, area, { ...area, retiredAtMs: context.nowMs }, 'area-retired');
};

/** @throws DeskError WRONG_STATE for one in use, CONFLICT where another has its name by now */
export const restoreArea = (context: WriteContext, code: string): void => {
  const area = areaOf(context, code);
  if (area.retiredAtMs === null)
    throw new DeskError('WRONG_STATE', 'layout.areaInUse', { place: code });
  mustBeNamed(context, [area.zh, area.en], code);
  const floors = context.reads.rooms.floors().map((floor) => floor.code);
  const floor = area.floor !== null && floors.includes(area.floor) ? area.floor : null;
  saveArea(context, area, { ...area, floor, retiredAtMs: null }, 'area-restored');
};

/** What went out of use with its floor comes back with it, but for what has lost its name to another since. */
export const restoreWithFloor = (
  context: WriteContext,
  floor: string,
  retiredAtMs: number,
): void => {
  for (const area of context.reads.layout.retiredAreas())
    if (
      area.floor === floor &&
      area.retiredAtMs === retiredAtMs &&
      !namedSo(context, [area.zh, area.en], area.code)
    )
      saveArea(context, area, { ...area, retiredAtMs: null }, 'area-restored');
};
