/** Mantine under the person's theme, and the keys that change the look from anywhere. */
import { MantineProvider } from '@mantine/core';
import type { ReactNode } from 'react';
import { resizeText, switchLanguage, switchTheme, usePreferences } from '../client/preferences.ts';
import { useKeys } from './keys.ts';
import { resolver, styleNonce, theme } from './mantine.ts';

const lookKeys = [
  { key: 'Ctrl+Shift+L', text: 'keys.language', run: switchLanguage },
  { key: 'Ctrl+Shift+D', text: 'keys.theme', run: switchTheme },
  { key: 'Ctrl+=', text: 'keys.larger', run: () => resizeText(1) },
  { key: 'Ctrl+-', text: 'keys.smaller', run: () => resizeText(-1) },
  // The shell takes these two before the page hears them; here they are only listed.
  { key: 'Ctrl+Shift+N', text: 'keys.newWindow', run: () => false },
  { key: 'F11', text: 'keys.fullScreen', run: () => false },
] as const;

export const Look = ({ children }: { children: ReactNode }) => {
  const { theme: scheme } = usePreferences();
  useKeys('always', lookKeys, { group: 'keys.group.look' });
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={resolver}
      forceColorScheme={scheme}
      getStyleNonce={styleNonce}
      deduplicateInlineStyles
    >
      {children}
    </MantineProvider>
  );
};
