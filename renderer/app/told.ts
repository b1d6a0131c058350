/**
 * Why a key that was pressed does nothing: who may press it, or what stands in the way now. One sentence
 * at a time, gone with the next key. It must not know what any key does.
 */
import { granted, type Permission, roles } from '../../shared/kernel/permissions.ts';
import { createStore, useStore } from '../client/store.ts';
import { t } from '../client/texts.ts';

/** The key of a sentence with its facts. */
export type Told = { text: string; values?: Record<string, string | number> };

const store = createStore<Told | null>(null);
export const tell = (told: Told): void => store.set({ ...told });
export const forgetTold = (): void => {
  if (store.get() !== null) store.set(null);
};
export const useTold = (): Told | null => useStore(store, (told) => told);

/** Who may, by role. @param action the words of the key */
export const toldWho = (permission: Permission, action: string): Told => ({
  text: 'keys.told.may',
  values: {
    action,
    who: roles
      .filter((role) => granted[role].includes(permission))
      .map((role) => t(`roles.${role}`).toLowerCase())
      .join(t('keys.told.or')),
  },
});
