/** What the house owns to lend: kinds, counted pieces, units with serials. */
import { may, type Permission } from '../../../shared/kernel/permissions.ts';
import type { Condition, UnitState } from '../../../shared/loans/model.ts';
import type { LoanItemRow, LoanUnitRow } from '../database/schema/index.ts';
import { recordRow } from '../events/index.ts';
import type { WriteContext } from '../kernel/context.ts';
import { DeskError, found } from '../kernel/failure.ts';
import { figuresOf, itemNamed } from './figures.ts';
import { giveBack } from './give-back.ts';
import { serve, takeFromLine } from './line.ts';
import { loanOfUnit } from './ready.ts';
import { changeItem, changeUnit, insertUnit, recordedItem } from './recorded.ts';

/** For the part of an operation that asks for more than the operation itself. */
const allowed = ({ actor }: WriteContext, permission: Permission): void => {
  if (actor.role !== 'desk' && !may(actor.role, permission))
    throw new DeskError('NOT_ALLOWED', 'kernel.notAllowed', { role: actor.role, permission });
};

type Given<T> = { [K in keyof T]?: T[K] | undefined };
type Fields = Given<Pick<LoanItemRow, 'zh' | 'en' | 'par' | 'dueMinutes' | 'lostCents' | 'home'>>;

const givenOnly = (fields: Fields): Partial<LoanItemRow> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));

export type NewItem = Fields & {
  code: string;
  zh: string;
  en: string;
  byUnit: boolean;
  owned: number;
};

/** @throws DeskError CONFLICT `loans.itemExists` */
export const addItem = (context: WriteContext, wanted: NewItem): LoanItemRow => {
  const { code, zh, en, byUnit, owned, ...fields } = wanted;
  if (context.reads.loans.item(code))
    throw new DeskError('CONFLICT', 'loans.itemExists', { item: code });
  const row: LoanItemRow = {
    id: code,
    service: null,
    position: context.reads.loans.items().length,
    zh,
    en,
    byUnit,
    owned: byUnit ? 0 : owned,
    cleaning: 0,
    broken: 0,
    lost: 0,
    par: 0,
    dueMinutes: null,
    lostCents: 0,
    home: '',
    ...givenOnly(fields),
  };
  context.writes.loans.insertItem(row);
  recordRow(context, recordedItem, row, { kind: 'item-added' });
  return row;
};

export const editItem = (
  context: WriteContext,
  { item: token, ...fields }: Fields & { item: string },
): LoanItemRow =>
  changeItem(context, itemNamed(context, token).item, givenOnly(fields), { kind: 'item-changed' });

export type Counted = {
  item: string;
  owned?: number | undefined;
  cleaning?: number | undefined;
  broken?: number | undefined;
  note?: string | undefined;
};

/**
 * Sets counted pieces. What the house owns is for whoever manages the loans.
 * @throws DeskError CONFLICT `loans.hasUnits`, `loans.belowOut` for fewer than are out or in repair
 */
export const setStock = (context: WriteContext, wanted: Counted): LoanItemRow => {
  const { item } = itemNamed(context, wanted.item);
  if (item.byUnit) throw new DeskError('CONFLICT', 'loans.hasUnits', { item: item.id });
  const { owned = item.owned, cleaning = item.cleaning, broken = item.broken } = wanted;
  if (owned !== item.owned) allowed(context, 'loans.manage');
  const { out } = figuresOf(context, item);
  if (owned < out + cleaning + broken)
    throw new DeskError('CONFLICT', 'loans.belowOut', {
      item: item.id,
      count: owned,
      out,
      cleaning,
      broken,
    });
  const after = changeItem(
    context,
    item,
    { owned, cleaning, broken },
    { kind: 'counted', text: wanted.note },
  );
  takeFromLine(context, after);
  serve(context, after);
  return after;
};

/** @throws DeskError CONFLICT `loans.serialTaken`, `loans.piecesCounted` for a kind with counted pieces */
export const addUnit = (context: WriteContext, token: string, serial: string): LoanUnitRow => {
  const { item } = itemNamed(context, token);
  const { loans } = context.reads;
  if (loans.unitBySerial(serial) || loans.item(serial) || loans.byId(serial))
    throw new DeskError('CONFLICT', 'loans.serialTaken', { serial });
  if (!item.byUnit && (item.owned > 0 || figuresOf(context, item).out > 0))
    throw new DeskError('CONFLICT', 'loans.piecesCounted', { item: item.id, count: item.owned });
  if (!item.byUnit) changeItem(context, item, { byUnit: true }, { kind: 'item-changed' });
  const unit = insertUnit(context, {
    id: context.newId(),
    itemId: item.id,
    serial,
    state: 'in',
    sinceMs: context.nowMs,
  });
  serve(context, { ...item, byUnit: true });
  return unit;
};

/** In which condition a unit comes back that is put there. */
const conditionFor: Partial<Record<UnitState, Condition>> = {
  in: 'whole',
  cleaning: 'cleaning',
  broken: 'broken',
};

/**
 * What a guest lost and turns up comes back by its loan: nobody pays for it any more.
 * @throws DeskError WRONG_STATE `loans.unitOut` while somebody has it; NOT_ALLOWED
 */
export const setUnitState = (
  context: WriteContext,
  serial: string,
  state: UnitState,
  note: string | undefined,
): LoanUnitRow => {
  const unit = found(context.reads.loans.unitBySerial(serial), 'loans.unknownUnit', { serial });
  if (unit.state === 'out')
    throw new DeskError('WRONG_STATE', 'loans.unitOut', {
      serial,
      place: context.reads.loans.openOfUnit(unit.id)?.place ?? '',
    });
  if (state === 'lost' || unit.state === 'lost') allowed(context, 'loans.manage');
  const condition = conditionFor[state];
  const lost = unit.state === 'lost' ? loanOfUnit(context, unit) : undefined;
  if (lost && condition) {
    giveBack(context, lost, { condition, note });
    return found(context.reads.loans.unit(unit.id), 'loans.unknownUnit', { serial });
  }
  const after = changeUnit(context, unit, state, { kind: `unit-${state}`, text: note });
  const { item } = itemNamed(context, serial);
  if (after.state === 'in') serve(context, item);
  else takeFromLine(context, item);
  return after;
};
