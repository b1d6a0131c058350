/**
 * Screens whose code is read only when they are opened, or once the board has stood for a while: the
 * start of the window waits for none of them, and none of them waits when it is wanted.
 */
import { type ComponentType, createElement, lazy, useEffect, useState } from 'react';
import { readSounds } from '../ui/spell.ts';

const waiting: (() => void)[] = [];

/** A screen that is read later, by the import that brings it. */
export const later = (load: () => Promise<ComponentType>): ComponentType => {
  let read: ComponentType | undefined;
  let loading: Promise<{ default: ComponentType }> | undefined;
  const once = () => {
    loading ??= load().then((Screen) => {
      read = Screen;
      return { default: Screen };
    });
    return loading;
  };
  waiting.push(() => void once());
  const Lazy = lazy(once);
  // `lazy` draws nothing at first even when all is read, and the next key would find no screen.
  return () => {
    const [Screen] = useState<ComponentType>(() => read ?? Lazy);
    return createElement(Screen);
  };
};

/** The board is drawn and in use by then. */
const warmAfterMs = 1_500;

/** Reads what is left once the window is at rest: the other screens, how names sound. */
export const useWarmScreens = (): void =>
  useEffect(() => {
    const timer = setTimeout(() => {
      for (const load of waiting.splice(0)) load();
      void readSounds();
    }, warmAfterMs);
    return () => clearTimeout(timer);
  }, []);
