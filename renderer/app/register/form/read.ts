/** What stands in a field, understood: its value, or what is wrong with it. Pure. */
import { isoAt } from '../../../../shared/kernel/time.ts';
import { minuteOfClock } from '../../../client/house-time.ts';
import { dateFrom, momentFrom } from '../../../client/typed-time.ts';
import { best, partsOf } from '../../../ui/find.ts';
import type { Entry } from '../drafts.ts';
import type { Field, FormItem, NumberField, SearchField } from './fields.ts';

/** The key of its sentence with its facts. */
export type Trouble = { text: string; values?: Record<string, number> };
export type Read = { value: unknown; trouble: null } | { value: null; trouble: Trouble };
export type HouseTime = { nowMs: number; timeZone: string };

const is = (value: unknown): Read => ({ value, trouble: null });
const wrong = (text: string, values?: Record<string, number>): Read => ({
  value: null,
  trouble: { text: `registers.form.${text}`, ...(values ? { values } : {}) },
});

export const shownItems = 6;

/** The few items nearest to what is typed; the first few of all while nothing is. */
export const itemsFor = (items: readonly FormItem[], typed: string): readonly FormItem[] => {
  const parts = partsOf(typed);
  if (parts.length === 0) return items.slice(0, shownItems);
  return best(items, parts, shownItems).map(({ item }) => item);
};

/** The one item that is meant without doubt: typed whole, or the only one that fits. */
export const itemMeant = (items: readonly FormItem[], typed: string): FormItem | null => {
  const parts = partsOf(typed);
  if (parts.length === 0) return null;
  const [first, second] = best(items, parts, 2);
  if (!first) return null;
  const isWhole = first.score === 0 && second?.score !== 0;
  return isWhole || !second ? first.item : null;
};

const readNumber = ({ min, max }: NumberField, typed: string): Read => {
  const text = typed.normalize('NFKC').trim();
  if (!/^-?\d+(\.\d+)?$/.test(text)) return wrong('badNumber');
  const value = Number(text);
  if (min !== undefined && value < min) return wrong('tooSmall', { min });
  if (max !== undefined && value > max) return wrong('tooLarge', { max });
  return is(value);
};

const readSearch = ({ items, free }: SearchField, { typed, value }: Entry): Read => {
  if (typeof value === 'string' && value !== '') return is(value);
  const meant = itemMeant(items, typed);
  if (meant) return is(meant.id);
  return free ? is(typed.trim()) : wrong('nothingFits');
};

const emptyOf = (field: Field): unknown => {
  if (['number', 'clock', 'moment', 'date'].includes(field.kind)) return null;
  return field.kind === 'custom' ? undefined : '';
};

const isEmpty = (field: Field, { typed, value }: Entry): boolean => {
  const isWithout = value === null || value === undefined || value === '';
  if (field.kind === 'custom' || field.kind === 'choice') return isWithout;
  if (field.kind === 'search') return isWithout && typed.trim() === '';
  return field.kind === 'pin' ? typed === '' : typed.trim() === '';
};

export const readField = (field: Field, entry: Entry, { nowMs, timeZone }: HouseTime): Read => {
  if (isEmpty(field, entry)) return field.optional ? is(emptyOf(field)) : wrong('needed');
  const { typed, value } = entry;
  switch (field.kind) {
    case 'text':
    case 'textarea':
      return is(typed.trim());
    case 'pin':
      return is(typed);
    case 'number':
      return readNumber(field, typed);
    case 'clock': {
      const minute = minuteOfClock(typed);
      return minute === null ? wrong('badClock') : is(minute);
    }
    case 'search':
      return readSearch(field, entry);
    case 'moment': {
      const ms = momentFrom(typed, field.asOfMs ?? nowMs, timeZone, field.lean);
      return ms === null ? wrong('badTime') : is(isoAt(ms, timeZone));
    }
    case 'date': {
      const date = dateFrom(typed, nowMs, timeZone, field.lean);
      return date === null ? wrong('badDate') : is(date);
    }
    case 'choice':
      return field.choices.some((choice) => choice.value === value) ? is(value) : wrong('needed');
    case 'custom':
      return is(value);
  }
};

const blank: Entry = { typed: '', value: undefined };

/** What a field holds before anybody types. */
export const startOf = (field: Field): Entry => {
  if (field.kind === 'pin') return blank;
  const { initial } = field;
  if (initial === undefined) return blank;
  if (field.kind === 'choice' || field.kind === 'custom') return { typed: '', value: initial };
  if (field.kind === 'search') {
    const item = field.items.find(({ id }) => id === initial);
    return { typed: item?.title ?? String(initial), value: item?.id };
  }
  return { typed: String(initial), value: undefined };
};
