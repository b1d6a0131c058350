/** The height of a letter's square in pixels: what one rem is now. Asked once for each text size. */
import { useMemo } from 'react';
import { usePreferences } from './preferences.ts';

export const useRem = (): number => {
  const { textScale } = usePreferences();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the text size is what changes the root's font.
  return useMemo(
    () => Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
    [textScale],
  );
};
