/** What a key of a class is like where nothing else is said, and the keys a house of these floors usually has. */

import type { Role } from '../../../shared/kernel/permissions.ts';
import type { NewKey } from '../../../shared/keys/contract.ts';
import type { KeyClass } from '../../../shared/keys/model.ts';

export type Entitled = { roles: readonly Role[]; byFloor: boolean };

const answering: readonly Role[] = ['captain', 'supervisor', 'duty-manager'];

/** Who may take a key of a class. A key of the whole house by floor is for whoever has the whole house. */
export const usuallyEntitled: Record<KeyClass, Entitled> = {
  'grand-master': { roles: ['supervisor', 'duty-manager'], byFloor: true },
  floor: { roles: answering, byFloor: true },
  section: { roles: answering, byFloor: true },
  store: { roles: [...answering, 'attendant', 'operator'], byFloor: false },
  cabinet: { roles: [...answering, 'operator'], byFloor: false },
  emergency: { roles: ['supervisor', 'duty-manager'], byFloor: false },
  badge: { roles: [...answering, 'attendant', 'department', 'operator'], byFloor: false },
};

const two = (number: string): string => number.padStart(2, '0');

/** `8` → `F08`; `A15` → `FA` where it is the only floor of its letters, else `FA15`. */
const codeFor = (letter: string, floor: string, floors: readonly string[]): string => {
  const [, prefix = '', number = ''] = /^(\D*)(\d*)$/.exec(floor) ?? [];
  if (prefix === '') return `${letter}${two(number)}`;
  const alone = floors.filter((other) => other.startsWith(prefix)).length === 1;
  return `${letter}${prefix}${alone ? '' : two(number)}`;
};

const key = (
  code: string,
  keyClass: KeyClass,
  name: NewKey['name'],
  rest: Partial<NewKey> = {},
): NewKey => ({
  code,
  copy: null,
  barcode: null,
  name,
  class: keyClass,
  hook: null,
  ring: null,
  opens: {},
  entitled: {},
  curfewMinutes: null,
  ...rest,
});

/** Two grand masters, a master for each floor, a store-room for each floor: by pattern, in one step. */
export const usualKeys = (floors: readonly string[]): NewKey[] => [
  ...[1, 2].map((copy) =>
    key(
      'GM1',
      'grand-master',
      { zh: '总钥匙', en: 'Grand master' },
      {
        copy,
        opens: { floors: ['*'] },
      },
    ),
  ),
  ...floors.map((floor) =>
    key(codeFor('F', floor, floors), 'floor', floorName(floor), { opens: { floors: [floor] } }),
  ),
  ...floors.map((floor) => key(codeFor('S', floor, floors), 'store', storeName(floor))),
];

const floorName = (floor: string) => ({
  zh: `${floor} 层总钥匙`,
  en: `Floor ${floor} master`,
});
const storeName = (floor: string) => ({
  zh: `${floor} 层布草间`,
  en: `Floor ${floor} linen store`,
});
