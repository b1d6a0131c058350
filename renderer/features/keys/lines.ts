/** The lines of the register: what is wrong first, then what is out, then what hangs. Pure. */
import type { KeyView } from '../../../shared/keys/contract.ts';
import { findableBy } from '../../ui/find.ts';

export const groupOrder = ['away', 'overdue', 'stray', 'out', 'in', 'sealed'] as const;
export type KeyGroup = (typeof groupOrder)[number];

/** Where a key stands, the most pressing first. */
export const groupOf = ({ state, overdue, stray }: KeyView): KeyGroup => {
  if (state === 'lost' || state === 'missing') return 'away';
  if (state === 'sealed') return 'sealed';
  if (state !== 'out') return 'in';
  if (overdue) return 'overdue';
  return stray === null ? 'out' : 'stray';
};

const byCode = (one: KeyView, other: KeyView): number =>
  one.code.localeCompare(other.code, undefined, { numeric: true });

const byDue = (one: KeyView, other: KeyView): number =>
  (one.due ?? '').localeCompare(other.due ?? '');

/** By group; what is out by when it is due, what hangs in the order of the hooks. */
export const ordered = (keys: readonly KeyView[]): KeyView[] =>
  [...keys].sort((one, other) => {
    const group = groupOrder.indexOf(groupOf(one)) - groupOrder.indexOf(groupOf(other));
    if (group !== 0) return group;
    return one.state === 'out'
      ? byDue(one, other) || byCode(one, other)
      : Number(one.hook ?? 0) - Number(other.hook ?? 0) || byCode(one, other);
  });

export const wordsOf = ({ code, barcode, name, holder }: KeyView): readonly string[] =>
  findableBy(code, barcode, name.zh, name.en, holder?.name, holder?.code);

/** The chips of the register. */
export const kinds = ['out', 'in', 'away'] as const;
export const isOfKind = (key: KeyView, kind: string): boolean => {
  const group = groupOf(key);
  if (kind === 'out') return key.state === 'out';
  return kind === group;
};
