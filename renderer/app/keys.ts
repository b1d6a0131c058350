/**
 * The one registry of keys. Whoever is on the screen registers what its keys do; the topmost scope
 * that knows a key gets it. The foot and the `?` overlay read what is registered now.
 * It must not know what any key means.
 */
import { useEffect, useLayoutEffect, useRef } from 'react';
import type { Permission } from '../../shared/kernel/permissions.ts';
import { isAllowed, useAllowed } from '../client/allowed.ts';
import { useFrozen } from '../client/frozen.tsx';
import { createStore, useStore } from '../client/store.ts';
import { t } from '../client/texts.ts';
import { belongsToText, nameOf, spelled } from './key-names.ts';
import { forgetTold, type Told, tell, toldWho } from './told.ts';

/** From the bottom up. `dialog` hides all below but `global`; `cover` hides all but `always`. */
const layers = ['always', 'global', 'screen', 'panel', 'row', 'field', 'dialog', 'cover'] as const;
export type KeyScope = (typeof layers)[number];

export type KeyBinding = {
  /** `A`, `Shift+A`, `Ctrl+K`, `F1`, `Space`, `?`, `Esc`, `Up`. */
  key: string;
  /** Key of its text, e.g. `keys.acknowledge`. */
  text: string;
  values?: Record<string, string | number>;
  /** Return `false` to let the key go on to the scope below. */
  run: (event: KeyboardEvent) => unknown;
  /** Asked when pressed and when listed. */
  when?: () => boolean;
  /** Works while a text field has the focus, too. F-keys, Esc and Ctrl combinations always do. */
  inText?: boolean;
  /** Place in the foot, smallest first; without it only `?` lists the key. */
  foot?: number;
  /** How the key is drawn where several stand for one, e.g. `F1–F4`. */
  shown?: string;
  /** Not listed: another entry speaks for it. */
  silent?: boolean;
  /** Who may: to anybody else it is not listed, and pressed it says who may. */
  may?: Permission | undefined;
  /** Why it does nothing now: said when it is pressed and no other entry has the key. Never listed. */
  instead?: Told;
};

type Registered = {
  scope: KeyScope;
  order: number;
  group: string;
  bindings: { current: readonly KeyBinding[] };
};
export type KeyGroup = { group: string; scope: KeyScope; bindings: readonly KeyBinding[] };

const store = createStore<readonly Registered[]>([]);
let count = 0;

const topFirst = (left: Registered, right: Registered): number =>
  layers.indexOf(right.scope) - layers.indexOf(left.scope) || right.order - left.order;

/** What can be heard now, topmost first: a dialog or a cover hides what lies below. */
const audible = (all: readonly Registered[]): readonly Registered[] => {
  const sorted = [...all].sort(topFirst);
  const top = sorted[0]?.scope;
  const only = (...scopes: KeyScope[]) => sorted.filter(({ scope }) => scopes.includes(scope));
  if (top === 'cover') return only('cover', 'always');
  if (top === 'dialog') return only('dialog', 'global', 'always');
  return sorted;
};

export const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement &&
      !['button', 'checkbox', 'radio', 'submit', 'range'].includes(target.type)));

/** Whether a key still does this while words are being typed. */
export const worksInText = ({ key, inText }: KeyBinding): boolean =>
  inText === true || !belongsToText(spelled(key));

/** A control reached by keyboard keeps Enter and Space; one that was clicked does not. */
const pressesControl = (target: EventTarget | null, name: string): boolean =>
  (name === 'Enter' || name === 'Space') &&
  target instanceof HTMLElement &&
  target.matches(
    'button:focus-visible, a[href]:focus-visible, input:focus-visible, [role="button"]:focus-visible',
  );

const isModifier = (name: string): boolean => /(^|\+)(Control|Shift|Alt|Meta)$/.test(name);

/** Why the key does nothing for who pressed it, or null: it is theirs to press. */
const refusalOf = ({ may, instead, text, values }: KeyBinding): Told | null =>
  may !== undefined && !isAllowed(may) ? toldWho(may, t(text, values ?? {})) : (instead ?? null);

export const handleKey = (event: KeyboardEvent): void => {
  // While an input method composes, every key is its own.
  if (event.defaultPrevented || event.isComposing) return;
  const inText = isText(event.target);
  if (inText && event.key === 'Process') return;
  const name = nameOf(event);
  if (!inText && pressesControl(event.target, name)) return;
  if (!isModifier(name)) forgetTold();
  let refused: Told | null = null;
  for (const { bindings } of audible(store.get())) {
    for (const binding of bindings.current) {
      if (spelled(binding.key) !== name) continue;
      if (inText && !worksInText(binding)) continue;
      const refusal = refusalOf(binding);
      if (refusal) {
        refused ??= refusal;
        continue;
      }
      if (binding.when && !binding.when()) continue;
      if (binding.run(event) === false) continue;
      event.preventDefault();
      event.stopPropagation();
      return;
    }
  }
  if (refused === null) return;
  event.preventDefault();
  tell(refused);
};

/** Listens for the whole window; called once at the start. */
export const listenForKeys = (): (() => void) => {
  window.addEventListener('keydown', handleKey);
  return () => window.removeEventListener('keydown', handleKey);
};

const outline = (bindings: readonly KeyBinding[]): string =>
  bindings
    .map(({ key, text, foot, shown, silent, when, values, may, instead }) =>
      [
        ...[key, text, foot, shown, silent, when?.() ?? true, JSON.stringify(values)],
        ...[isAllowed(may), instead === undefined],
      ].join(' '),
    )
    .join('\n');

/**
 * Registers keys for as long as the component is on the screen and `active`. `group` is the key of
 * the heading they stand under in `?`.
 */
export const useKeys = (
  scope: KeyScope,
  bindings: readonly KeyBinding[],
  options: { active?: boolean; group?: string } = {},
): void => {
  const { active: wanted = true, group = `keys.group.${scope}` } = options;
  // What may be pressed hangs on who sits here.
  useAllowed();
  // The past is only to be looked at.
  const active = useFrozen() === null && wanted;
  const held = useRef(bindings);
  held.current = bindings;
  const listed = outline(bindings);
  // With what is drawn, not after it: the next key may be on its way already.
  useLayoutEffect(() => {
    if (!active) return;
    count += 1;
    const entry: Registered = { scope, order: count, group, bindings: held };
    store.set((all) => [...all, entry]);
    return () => store.set((all) => all.filter((other) => other !== entry));
  }, [scope, group, active]);
  // The foot redraws when what is listed changes, not with every render.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `listed` is the very trigger.
  useEffect(() => {
    store.set((all) => [...all]);
  }, [listed]);
};

/**
 * What can be pressed, topmost scope first: `now`, or `below` an open dialog, as a list of keys wants
 * it that is itself a dialog.
 */
export const useKeyGroups = (which: 'now' | 'below' = 'now'): readonly KeyGroup[] => {
  const all = useStore(store, (registered) => registered);
  const heard =
    which === 'now'
      ? audible(all)
      : [...all].filter(({ scope }) => scope !== 'dialog').sort(topFirst);
  return heard.map(({ scope, group, bindings }) => ({
    scope,
    group,
    // A list of keys is for learning: it also names those that wait for a row or a call.
    bindings: bindings.current.filter(
      (binding) =>
        !binding.silent &&
        refusalOf(binding) === null &&
        (which === 'below' || (binding.when?.() ?? true)),
    ),
  }));
};
