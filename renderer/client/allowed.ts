/** What who sits here may do, apart from the connection: keys and buttons ask it without knowing the desk. */
import { useCallback } from 'react';
import type { Permission } from '../../shared/kernel/permissions.ts';
import { createStore, useStore } from './store.ts';

const store = createStore<readonly Permission[] | null>(null);

/** Told by the session whenever somebody signs in or leaves; null: nobody sits here. */
export const allow = (permissions: readonly Permission[] | null): void => store.set(permissions);

const holds = (held: readonly Permission[] | null, permission: Permission | undefined): boolean =>
  permission === undefined || held === null || held.includes(permission);

/** Before anybody has signed in nothing is held back: the desk refuses what must be refused. */
export const isAllowed = (permission: Permission | undefined): boolean =>
  holds(store.get(), permission);
/** The same for what is drawn: drawn anew when another sits here. */
export const useAllowed = (): ((permission: Permission | undefined) => boolean) => {
  const held = useStore(store, (permissions) => permissions);
  return useCallback((permission) => holds(held, permission), [held]);
};
