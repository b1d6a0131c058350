/** What the search over everything is narrowed by: kinds, a period back from today, open or over. */

import { addDays } from '../../../shared/kernel/time.ts';
import type { SearchFilter, SearchKind } from '../../../shared/search/contract.ts';
import { takeUp } from '../../app/register/state.ts';
import { createStore, useStore } from '../../client/store.ts';

export const groups = {
  all: null,
  said: ['request', 'call'],
  guests: ['stay', 'guest', 'message'],
  complaints: ['complaint', 'survey', 'measure'],
  answers: ['answer'],
  lost: ['found-item', 'loss-report'],
  loans: ['loan', 'loan-item'],
  services: ['laundry', 'order', 'guest-thing', 'wake-up'],
  charges: ['charge'],
  keys: ['key'],
  house: ['room', 'handover', 'service-contract'],
} as const satisfies Record<string, readonly SearchKind[] | null>;
export type Group = keyof typeof groups;
export const groupNames = Object.keys(groups) as Group[];

export const periods = { any: null, day: 0, week: 6, month: 30, year: 364 } as const;
export type Period = keyof typeof periods;
export const periodNames = Object.keys(periods) as Period[];

export const states = ['any', 'open', 'over'] as const;
export type State = (typeof states)[number];

type Chosen = { group: Group; period: Period; state: State };
const store = createStore<Chosen>({ group: 'all', period: 'any', state: 'any' });

export const useChosen = (): Chosen => useStore(store, (chosen) => chosen);
/** Another choice finds other lines: what was in hand is no part of them, and is let go. */
export const choose = (next: Partial<Chosen>): void => {
  takeUp('archive/everything', null);
  store.set((chosen) => ({ ...chosen, ...next }));
};

/** The one after it, round and round. */
export const after = <T>(list: readonly T[], one: T): T =>
  list[(list.indexOf(one) + 1) % list.length] as T;

export const filterOf = ({ group, period, state }: Chosen, today: string): SearchFilter => {
  const kinds = groups[group];
  const days = periods[period];
  return {
    ...(kinds === null ? {} : { kinds: [...kinds] }),
    ...(days === null ? {} : { from: addDays(today, -days) }),
    ...(state === 'any' ? {} : { state }),
  };
};
