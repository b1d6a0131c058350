/** The start of the window: styles, keys, the call to the desk, the first paint. */
import '@mantine/core/styles.layer.css';
import './theme.css';
import { QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { connectDesk } from '../client/desk.ts';
import { queryClient } from '../client/queries.ts';
import { App } from './App.tsx';
import { listenForKeys } from './keys.ts';
import { Look } from './Look.tsx';
import { ScreenGuard } from './ScreenGuard.tsx';

connectDesk();
listenForKeys();

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={queryClient}>
      <Look>
        <ScreenGuard>
          <App />
        </ScreenGuard>
      </Look>
    </QueryClientProvider>
  </StrictMode>,
);
