/** A setting as the panel shows it, and the names of its forms. Pure. */
import type { ReactNode } from 'react';
import type { ChangeOf } from '../../../../shared/events/contract.ts';

export type SettingsLine = {
  id: string;
  /** The form that changes it. */
  form: string;
  /** The heading it stands under; lines of one heading side by side. */
  group?: string;
  /** Quiet at the left: a code, a key. */
  head?: string;
  name: string;
  /** What stands now. */
  value: ReactNode;
  /** No longer in use. */
  off?: boolean;
  /** The step that is asked for who last changed it. */
  of?: ChangeOf;
};

const base = 'settings';
/** The panel itself, or one of its forms. */
export const settingsForm = (name?: string): string =>
  name === undefined ? base : `${base}.${name}`;
export const isSettingsForm = (form: string | null): boolean =>
  form === base || (form?.startsWith(`${base}.`) ?? false);
